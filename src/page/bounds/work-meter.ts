/** How much of the page's time our own work takes. What the browser does for us elsewhere is not counted. */

const SPAN_MS = 10_000
const SPANS_KEPT = 6

export class WorkMeter {
  /** Work of each span, the newest last. */
  #spansMs: number[] = [0]
  #spanBeganAt: number
  /** Nested work is counted once. */
  #isRunning = false

  /** @param now milliseconds, never going back */
  constructor(private readonly now: () => number = () => performance.now()) {
    this.#spanBeganAt = now()
  }

  run<T>(work: () => T): T {
    if (this.#isRunning) return work()
    const startedAt = this.now()
    this.#isRunning = true
    try {
      return work()
    } finally {
      this.#isRunning = false
      this.#turn()
      this.#spansMs[this.#spansMs.length - 1]! += this.now() - startedAt
    }
  }

  /** Milliseconds of work per minute, averaged over the last minute; null in the first ten seconds. */
  perMinute(): number | null {
    this.#turn()
    const whole = this.#spansMs.slice(0, -1)
    if (whole.length === 0) return null
    return (whole.reduce((sum, ms) => sum + ms, 0) * 60_000) / (whole.length * SPAN_MS)
  }

  #turn(): void {
    const over = Math.floor((this.now() - this.#spanBeganAt) / SPAN_MS)
    if (over <= 0) return
    this.#spanBeganAt += over * SPAN_MS
    const idle = new Array<number>(Math.min(over, SPANS_KEPT + 1)).fill(0)
    this.#spansMs = [...this.#spansMs, ...idle].slice(-SPANS_KEPT - 1)
  }
}

/** The meter of this page's script. */
export const workHere = new WorkMeter()
