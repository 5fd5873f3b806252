import { describe, expect, it } from "vitest"
import { slicedWorker } from "~page/bounds/slices"

/** Resolves when `work` has been called for the last time. */
function run(steps: number) {
  const asked: number[] = []
  const stop = new AbortController()
  let finish: () => void = () => undefined
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const start = slicedWorker((units) => {
    asked.push(units)
    if (asked.length < steps) return false
    finish()
    return true
  }, stop.signal)
  return { asked, start, finished, stop }
}

describe("sliced work", () => {
  it("continues until nothing is left, in slices that stay short however fast the steps are", async () => {
    const { asked, start, finished, stop } = run(5_000)
    start()
    start()
    await finished
    expect(asked).toHaveLength(5_000)
    expect(Math.max(...asked)).toBeLessThanOrEqual(1_500)
    stop.abort()
  })

  it("starts again when there is more, but never after its signal was aborted", async () => {
    const { asked, start, finished, stop } = run(1)
    start()
    await finished
    start()
    await new Promise((resolve) => setImmediate(resolve))
    const before = asked.length
    expect(before).toBeGreaterThanOrEqual(1)
    stop.abort()
    start()
    await new Promise((resolve) => setImmediate(resolve))
    expect(asked).toHaveLength(before)
  })
})
