/** Every kind of source that a page may give its video, for the test that we change none of them. */
import { connect, startCamera } from "./connection"

/** Never aborted, so that the source survives a change of page without a load, as a player that a site keeps does. */
const signal = new AbortController().signal

/** A moving picture and a tone, both generated in the page. */
function drawn(): MediaStream {
  const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 360 })
  const context = canvas.getContext("2d")!
  setInterval(() => {
    context.fillStyle = `hsl(${(performance.now() / 20) % 360} 60% 50%)`
    context.fillRect(0, 0, 640, 360)
    context.fillStyle = "#fff"
    context.fillRect(300 + 200 * Math.sin(performance.now() / 900), 150, 60, 60)
  }, 66)
  const audio = new AudioContext()
  const tone = new OscillatorNode(audio, { frequency: 440 })
  const loudness = new GainNode(audio, { gain: 0.2 })
  const out = audio.createMediaStreamDestination()
  tone.connect(loudness).connect(out)
  tone.start()
  return new MediaStream([...canvas.captureStream(15).getVideoTracks(), ...out.stream.getAudioTracks()])
}

async function give(video: HTMLVideoElement, stream: MediaStream): Promise<void> {
  video.srcObject = stream
  await video.play()
}

export const sources: Record<string, (video: HTMLVideoElement, file: string) => Promise<void>> = {
  /** Leaves what the shop's own player has started. */
  async own() {},
  canvas: (video) => give(video, drawn()),
  webrtc: async (video, file) => give(video, await connect(await startCamera(file, signal), signal)),
  async late(video) {
    video.removeAttribute("src")
    video.load()
    setTimeout(() => void give(video, drawn()), 3_000)
  },
  async replaced(video) {
    await give(video, drawn())
    setTimeout(() => void give(video, drawn()), 3_000)
  },
  /** The page ends only the sound of its stream. */
  async ended(video) {
    const stream = drawn()
    await give(video, stream)
    setTimeout(() => {
      for (const track of stream.getAudioTracks()) track.stop()
    }, 3_000)
  },
}
