/** Does long work in slices, and lets other tasks run in between: all pages of the extension share one thread. */
import { TooMuch } from "~model/too-much"

const SLICE_MS = 20

/** Lets other tasks and rendering go first. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/**
 * @param mostMs how many milliseconds the work may take, not counting the pauses
 * @throws TooMuch if it takes longer
 */
export async function inSlices<T>(steps: Generator<unknown, T>, mostMs: number): Promise<T> {
  let workedMs = 0
  for (;;) {
    const startedAt = performance.now()
    while (performance.now() - startedAt < SLICE_MS) {
      const { done, value } = steps.next()
      if (done) return value as T
    }
    workedMs += performance.now() - startedAt
    if (workedMs > mostMs) throw new TooMuch()
    await pause()
  }
}
