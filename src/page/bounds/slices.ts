/** Runs queued work in slices, so that the page never waits for us longer than one of them. */
import { workHere } from "./work-meter"

const SLICE_MS = 2
const FIRST_STEP = 256
/** The engine's second look at a lag cannot be split. It counts as this many units, so no step holds two of them. */
const MOST_UNITS = 1500

/** Gives the page its turn between two pieces of work. */
export const turnOfPage = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * @param work does at most `units` units and says whether nothing is left
 * @returns a function that starts the work if it is not running
 */
export function slicedWorker(work: (units: number) => boolean, signal: AbortSignal): () => void {
  let running = false
  let units = FIRST_STEP
  const channel = new MessageChannel()
  const slice = () => {
    if (signal.aborted) return
    const startedAt = performance.now()
    // Work that throws does not go on by itself, but can be started again.
    running = false
    let done = false
    while (!done && performance.now() - startedAt < SLICE_MS) {
      const stepStartedAt = performance.now()
      done = work(units)
      const tookMs = performance.now() - stepStartedAt
      if (tookMs > SLICE_MS / 3) units = Math.max(32, units >> 1)
      else if (tookMs < SLICE_MS / 10 && !done) units = Math.min(MOST_UNITS, units << 1)
    }
    running = !done
    if (running) channel.port2.postMessage(null)
  }
  channel.port1.onmessage = () => workHere.run(slice)
  signal.addEventListener("abort", () => channel.port1.close(), { once: true })
  return () => {
    if (running) return
    running = true
    channel.port2.postMessage(null)
  }
}
