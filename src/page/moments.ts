/**
 * Moments of a session, one a second, each with a sketch of its frame, to find the two that show the same one.
 * Invariants: times rise, so what the viewer watches again is not kept twice; never more than `mostMoments`: when there
 * would be, every second one is let go.
 */
import type { Span } from "~model/repeat"

/** Cuts come every few seconds: frames further apart would show two different shots. */
const everySeconds = 1
/** An hour; as thumbnails, about 3 KB each, 10 MB. */
export const mostMoments = 3_600

const sketchStep = 16

export interface Moment<T> {
  atSeconds: number
  /** Every 16th pixel of the luma. */
  sketch: Uint8Array
  value: T
}

export class Moments<T> {
  #kept: Moment<T>[] = []

  get count(): number {
    return this.#kept.length
  }

  /** Whether a moment at this time is to be added. False for times that are none. */
  isDue(atSeconds: number): boolean {
    const newest = this.#kept.at(-1)
    return Number.isFinite(atSeconds) && (!newest || atSeconds - newest.atSeconds >= everySeconds)
  }

  /** To be called where one is due. */
  add(atSeconds: number, luma: Uint8Array, value: T): void {
    this.#kept.push({ atSeconds, sketch: sketchOf(luma), value })
    if (this.#kept.length > mostMoments) this.#kept = this.#kept.filter((_, index) => index % 2 === 0)
  }

  /**
   * The two moments within `span` and `lagSeconds` before it that look most alike: of all moments of both passes they lie
   * best at the same one.
   * @returns null where one of the passes has none left
   */
  pair(span: Span, lagSeconds: number): { now: Moment<T>; before: Moment<T> } | null {
    let best: { now: Moment<T>; before: Moment<T>; difference: number } | null = null
    for (const now of this.#within(span.fromSeconds, span.toSeconds))
      for (const before of this.#within(
        now.atSeconds - lagSeconds - everySeconds,
        now.atSeconds - lagSeconds + everySeconds,
      )) {
        const difference = differenceOf(now.sketch, before.sketch)
        if (!best || difference < best.difference) best = { now, before, difference }
      }
    return best && { now: best.now, before: best.before }
  }

  *#within(fromSeconds: number, toSeconds: number): Generator<Moment<T>> {
    for (let index = this.#firstFrom(fromSeconds); index < this.#kept.length; index++) {
      const moment = this.#kept[index]!
      if (!(moment.atSeconds <= toSeconds)) return
      yield moment
    }
  }

  /** Index of the first moment at or after a time. */
  #firstFrom(seconds: number): number {
    let low = 0
    let high = this.#kept.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#kept[middle]!.atSeconds < seconds) low = middle + 1
      else high = middle
    }
    return low
  }
}

function sketchOf(luma: Uint8Array): Uint8Array {
  const sketch = new Uint8Array(Math.floor(luma.length / sketchStep))
  for (let index = 0; index < sketch.length; index++) sketch[index] = luma[index * sketchStep]!
  return sketch
}

function differenceOf(a: Uint8Array, b: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!)
  return sum
}
