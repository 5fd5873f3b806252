/**
 * Moments of a session, about six every seven seconds, each with a sketch of its frame. Among them the two are found
 * that show the same moment of the footage.
 * Invariants: times rise, so what the viewer watches again is not kept twice; whenever there are more than
 * `MOST_MOMENTS`, every second one is dropped.
 */
import { FRAME_HEIGHT, FRAME_WIDTH, slotOf } from "~liveness/grid"
import type { Span } from "~model/repeat"

/**
 * Which of every seven half seconds are kept. They form a perfect difference set (Singer 1938): each number from 1 to 6
 * is the distance of exactly one pair of them, modulo seven. So at any lag some moments of one pass lie within a
 * quarter of a second of some of the other; with one moment a second, a lag of 40.5 s would have none.
 */
const kept: ReadonlySet<number> = new Set([0, 1, 3])
const ROUND_OF = 7
/** Cuts come every few seconds: frames further apart would show two different shots. */
const APART_SECONDS = 1
/** More than an hour; 10 MB as thumbnails of about 3 KB each. */
export const MOST_MOMENTS = 3_600

/** What coding the same frame again changes in a pixel of its sketch, on average and at most. */
const NOISE_OF_PIXEL = 3
/** A sketch averages blocks of this many pixels a side: a mouth that moved still shows. */
const SKETCH_BLOCK = 2

export interface Moment<T> {
  atSeconds: number
  /** The frame's luma at 32x18. */
  sketch: Uint8Array
  value: T
}

export interface MomentPair<T> {
  now: Moment<T>
  before: Moment<T>
  /** They differ at most half as much as `now` and the moments beside it do. If false, they may be two frames of a quick shot. */
  isAlike: boolean
}

export class Moments<T> {
  #kept: Moment<T>[] = []

  get count(): number {
    return this.#kept.length
  }

  /** Whether a moment at this time should be added; false for times that are not finite. */
  isDue(atSeconds: number): boolean {
    const newest = this.#kept.at(-1)
    const slot = slotOf(atSeconds)
    return kept.has(slot % ROUND_OF) && (!newest || slot > slotOf(newest.atSeconds))
  }

  /** Call only when a moment `isDue`. */
  add(atSeconds: number, luma: Uint8Array, value: T): void {
    this.#kept.push({ atSeconds, sketch: sketchOf(luma), value })
    if (this.#kept.length > MOST_MOMENTS) this.#kept = this.#kept.filter((_, index) => index % 2 === 0)
  }

  /**
   * The two moments, one within `span` and one about `lagSeconds` earlier, that look most alike: most likely the same
   * moment of the footage. Only the livelier half of the span is searched, because a still slate looks the same at any
   * time.
   * @returns null if one of the passes has no moment left
   */
  pair(span: Span, lagSeconds: number): MomentPair<T> | null {
    let best: { now: Moment<T>; before: Moment<T>; difference: number; stir: number } | null = null
    for (const { moment: now, stir } of this.#liveliest(span))
      for (const before of this.#within(
        now.atSeconds - lagSeconds - APART_SECONDS,
        now.atSeconds - lagSeconds + APART_SECONDS,
      )) {
        const difference = differenceOf(now.sketch, before.sketch)
        if (!best || difference < best.difference) best = { now, before, difference, stir }
      }
    if (!best) return null
    const noise = NOISE_OF_PIXEL * best.now.sketch.length
    return { now: best.now, before: best.before, isAlike: best.difference <= Math.max(best.stir / 2, noise) }
  }

  /** The half of the moments that differ most from those beside them, each with how much it differs from the more alike one. */
  #liveliest({ fromSeconds, toSeconds }: Span): { moment: Moment<T>; stir: number }[] {
    const stirs: { moment: Moment<T>; stir: number }[] = []
    let index = this.#firstFrom(fromSeconds)
    for (const moment of this.#within(fromSeconds, toSeconds)) {
      const beside = [this.#kept[index - 1], this.#kept[index + 1]].filter((one) => one !== undefined)
      stirs.push({ moment, stir: Math.min(...beside.map(({ sketch }) => differenceOf(sketch, moment.sketch))) })
      index++
    }
    stirs.sort((a, b) => b.stir - a.stir)
    return stirs.slice(0, Math.ceil(stirs.length / 2))
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
  const width = FRAME_WIDTH / SKETCH_BLOCK
  const sketch = new Uint8Array(width * (FRAME_HEIGHT / SKETCH_BLOCK))
  for (let index = 0; index < sketch.length; index++) {
    const corner = Math.floor(index / width) * SKETCH_BLOCK * FRAME_WIDTH + (index % width) * SKETCH_BLOCK
    let sum = 0
    for (let row = 0; row < SKETCH_BLOCK; row++)
      for (let column = 0; column < SKETCH_BLOCK; column++) sum += luma[corner + row * FRAME_WIDTH + column]!
    sketch[index] = sum / SKETCH_BLOCK ** 2
  }
  return sketch
}

function differenceOf(a: Uint8Array, b: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!)
  return sum
}
