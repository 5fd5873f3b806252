/** A show's stream time: real time multiplied by a rate. It can be held, advanced, and given another rate. */

export class ShowClock {
  private seconds: number
  private since: number
  private holds = 0

  /** @param now monotonic milliseconds */
  constructor(
    startSeconds: number,
    private currentRate: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.seconds = startSeconds
    this.since = now()
  }

  get rate(): number {
    return this.currentRate
  }

  elapsedSeconds(): number {
    return this.holds > 0 ? this.seconds : this.seconds + ((this.now() - this.since) / 1000) * this.currentRate
  }

  setRate(rate: number): void {
    this.settle()
    this.currentRate = rate
  }

  advance(seconds: number): void {
    this.settle()
    this.seconds += seconds
  }

  /** Stops the clock until every hold has been released. @returns a function that releases this one */
  hold(): () => void {
    this.settle()
    this.holds++
    let isReleased = false
    return () => {
      if (isReleased) return
      isReleased = true
      this.settle()
      this.holds--
    }
  }

  private settle(): void {
    this.seconds = this.elapsedSeconds()
    this.since = this.now()
  }
}
