/** Long work that leaves the thread to others between its steps: all pages of ours have one thread together. */
import { TooMuch } from "~model/too-much"

const SLICE_MS = 20

/** For other tasks, and for drawing. */
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
 * @param mostMs milliseconds of work, without the pauses
 * @throws TooMuch
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
