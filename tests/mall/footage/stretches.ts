/**
 * An endless seeded sequence of stretches: camera shots, sentences, syllables. It is made from the start onwards and
 * kept, so that any moment of a take can be asked for in any order.
 */
import { between, bitsAt } from "./random"

export interface Stretch {
  index: number
  fromSeconds: number
  toSeconds: number
  /** The seed of everything random within the stretch. */
  seed: number
}

export class Stretches {
  private readonly made: Stretch[] = []

  constructor(
    private readonly seed: number,
    private readonly shortestSeconds: number,
    private readonly longestSeconds: number,
  ) {}

  /** @param atSeconds 0 or later */
  at(atSeconds: number): Stretch {
    let last = this.made.at(-1)
    while (last === undefined || last.toSeconds <= atSeconds) last = this.grow(last)
    let low = 0
    let high = this.made.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.made[middle]!.toSeconds <= atSeconds) low = middle + 1
      else high = middle
    }
    return this.made[low]!
  }

  private grow(last: Stretch | undefined): Stretch {
    const index = this.made.length
    const fromSeconds = last?.toSeconds ?? 0
    const length = between(this.shortestSeconds, this.longestSeconds, this.seed, index)
    const next = { index, fromSeconds, toSeconds: fromSeconds + length, seed: bitsAt(this.seed, index, 1) }
    this.made.push(next)
    return next
  }
}
