/** A show over a connection that is replaced from time to time, as happens when a network changes. */
import { connect, startCamera } from "./connection"
import type { Play } from "./play"

const lastsMs = 25_000

export const play: Play = async ({ video, source, signal }) => {
  const camera = await startCamera(source, signal)
  let connection = new AbortController()
  const anew = async () => {
    const before = connection
    connection = new AbortController()
    video.srcObject = await connect(camera, AbortSignal.any([signal, connection.signal]))
    before.abort()
    await video.play().catch(() => {})
  }
  const timer = setInterval(() => void anew(), lastsMs)
  signal.addEventListener("abort", () => clearInterval(timer))
  await anew()
}
