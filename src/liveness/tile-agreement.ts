/**
 * Do the pictures of two stretches move alike, tile by tile?
 *
 * For each of the 576 tiles the course of its brightness now is correlated with its course then. Means are taken out
 * shot by shot, so that neither the set nor the mere order of two scenes counts, only what moves within them.
 *
 * Results
 * - `agreement`: mean correlation, weighted by how much a tile moves;
 * - `area`: share of the moving area that agrees. A live host before a looping backdrop moves many tiles that do not.
 * - `activity`: how much moves at all; `shots`: how many scenes the stretch has.
 */

import type { PictureMap } from "./geometry"
import { PRINT_SIZE } from "./grid"
import { FLAG_CUT, type PrintStore } from "./print-store"
import type { PictureWalk } from "./walk"

export interface TileAgreement {
  agreement: number
  area: number
  activity: number
  shots: number
}

/** Deviation over time, in print levels, from which a tile moves; and at which it counts in full. */
const MOVING = 3
const MOVING_FULLY = 10
/** Correlation from which a tile agrees. */
const AGREES = 0.4
const LONGEST_SHOT_LIST = 64
/** Imported constants are read through a getter in some bundles: loops that run millions of times take a copy. */
const PIXELS = PRINT_SIZE

export class TileComparer {
  readonly #sumNow = new Float32Array(PRINT_SIZE)
  readonly #sumThen = new Float32Array(PRINT_SIZE)
  readonly #squareNow = new Float32Array(PRINT_SIZE)
  readonly #squareThen = new Float32Array(PRINT_SIZE)
  readonly #product = new Float32Array(PRINT_SIZE)
  readonly #meanNow = new Float32Array(PRINT_SIZE)
  readonly #meanThen = new Float32Array(PRINT_SIZE)

  /**
   * @param walk  pairs, newest first; those in [fromPair, toPair) are compared
   * @param map   where each tile now was then
   * @param every take each n-th pair only (for trying many maps)
   */
  compare(
    walk: PictureWalk,
    now: PrintStore,
    then: PrintStore,
    map: PictureMap,
    fromPair: number,
    toPair: number,
    every: number,
  ): TileAgreement {
    this.#squareNow.fill(0)
    this.#squareThen.fill(0)
    this.#product.fill(0)
    let shots = 0
    let pairs = 0
    let from = fromPair
    while (from < toPair) {
      let to = from + 1
      // A cut flag sits on the first sample of the newer shot, so it closes the shot when walking back.
      while (to < toPair && !isCut(walk, now, then, to - 1)) to++
      const counted = this.#addShot(walk, now, then, map, from, to, every)
      pairs += counted
      if (counted > 1 && shots < LONGEST_SHOT_LIST) shots++
      from = to
    }
    return this.#judge(map, pairs, shots)
  }

  #addShot(
    walk: PictureWalk,
    now: PrintStore,
    then: PrintStore,
    map: PictureMap,
    from: number,
    to: number,
    every: number,
  ): number {
    const { tiles } = map
    this.#sumNow.fill(0)
    this.#sumThen.fill(0)
    let counted = 0
    for (let pass = 0; pass < 2; pass++) {
      for (let pair = from; pair < to; pair += every) {
        const one = now.print(walk.now[pair]!)
        const other = then.print(walk.before[pair]!)
        if (!one || !other) continue
        if (pass === 0) counted++
        for (let tile = 0; tile < PIXELS; tile++) {
          const place = tiles[tile]!
          if (place < 0) continue
          if (pass === 0) {
            this.#sumNow[tile] = this.#sumNow[tile]! + one[tile]!
            this.#sumThen[tile] = this.#sumThen[tile]! + other[place]!
            continue
          }
          const a = one[tile]! - this.#meanNow[tile]!
          const b = other[place]! - this.#meanThen[tile]!
          this.#squareNow[tile] = this.#squareNow[tile]! + a * a
          this.#squareThen[tile] = this.#squareThen[tile]! + b * b
          this.#product[tile] = this.#product[tile]! + a * b
        }
      }
      if (counted === 0) return 0
      if (pass === 0) {
        for (let tile = 0; tile < PIXELS; tile++) {
          this.#meanNow[tile] = this.#sumNow[tile]! / counted
          this.#meanThen[tile] = this.#sumThen[tile]! / counted
        }
      }
    }
    return counted
  }

  #judge(map: PictureMap, pairs: number, shots: number): TileAgreement {
    if (pairs < 2) return { agreement: 0, area: 0, activity: 0, shots }
    let weights = 0
    let agreeing = 0
    let sum = 0
    for (let tile = 0; tile < PIXELS; tile++) {
      if (map.tiles[tile]! < 0) continue
      const deviation = Math.sqrt(Math.max(this.#squareNow[tile]!, this.#squareThen[tile]!) / pairs)
      if (deviation < MOVING) continue
      const weight = Math.min(1, deviation / MOVING_FULLY)
      const scale = Math.sqrt(this.#squareNow[tile]! * this.#squareThen[tile]!)
      const correlation = scale > 0 ? this.#product[tile]! / scale : 0
      weights += weight
      sum += weight * correlation
      if (correlation >= AGREES) agreeing += weight
    }
    if (weights === 0) return { agreement: 0, area: 0, activity: 0, shots }
    return { agreement: sum / weights, area: agreeing / weights, activity: weights / map.covered, shots }
  }
}

/** Whether a pair is the first sample of a shot, now or then. */
export function isCut(walk: PictureWalk, now: PrintStore, then: PrintStore, pair: number): boolean {
  return ((now.flags(walk.now[pair]!) | then.flags(walk.before[pair]!)) & FLAG_CUT) !== 0
}
