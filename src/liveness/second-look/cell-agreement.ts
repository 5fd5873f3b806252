/**
 * Do the pictures of two stretches move alike, cell by cell?
 *
 * For each of the 576 cells, the course of its brightness now is correlated with its course then. Means are taken out
 * shot by shot, so that only what moves within a scene counts, and neither the set nor the mere order of two scenes.
 *
 * Results
 * - `agreement`: mean correlation, weighted by how much a cell moves;
 * - `area`: share of the moving area that agrees; with a live host in front of a looping backdrop much of it does not;
 * - `activity`: share of the picture that moves.
 */

import { PRINT_SIZE } from "../grid"
import { FLAG_CUT, type PrintStore } from "../prints/print-store"
import type { PictureMap } from "./geometry"
import type { PictureWalk } from "./walk"

export interface CellAgreement {
  agreement: number
  area: number
  activity: number
}

/** Deviation over time, in print levels, from which a cell moves; and at which it counts in full. */
export const MOVING = 3
export const MOVING_FULLY = 10
/** Correlation from which a cell agrees. */
const AGREES = 0.4
/** Copied, because some bundles read imported constants through a getter, and these loops run millions of times. */
const CELLS = PRINT_SIZE

export class CellComparer {
  /** Sums over all shots, with each shot's own mean taken out. */
  readonly #squareNow = new Float64Array(PRINT_SIZE)
  readonly #squareThen = new Float64Array(PRINT_SIZE)
  readonly #product = new Float64Array(PRINT_SIZE)
  /** Sums over the current shot: at most 72 pairs of bytes, which fit into 32 bits. */
  readonly #shotNow = new Int32Array(PRINT_SIZE)
  readonly #shotThen = new Int32Array(PRINT_SIZE)
  readonly #shotSquareNow = new Int32Array(PRINT_SIZE)
  readonly #shotSquareThen = new Int32Array(PRINT_SIZE)
  readonly #shotProduct = new Int32Array(PRINT_SIZE)

  /**
   * @param walk  pairs, newest first; those in [fromPair, toPair) are compared
   * @param map   where each cell now was then
   * @param every takes only every n-th pair of a shot
   */
  compare(
    walk: PictureWalk,
    now: PrintStore,
    then: PrintStore,
    map: PictureMap,
    fromPair: number,
    toPair: number,
    every: number,
  ): CellAgreement {
    this.#squareNow.fill(0)
    this.#squareThen.fill(0)
    this.#product.fill(0)
    let pairs = 0
    let from = fromPair
    while (from < toPair) {
      let to = from + 1
      // A cut is flagged on the first sample of a shot, which is the last one on the way back.
      while (to < toPair && !isCut(walk, now, then, to - 1)) to++
      pairs += this.#addShot(walk, now, then, map, from, to, every)
      from = to
    }
    return this.#judge(map, pairs)
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
    this.#shotNow.fill(0)
    this.#shotThen.fill(0)
    this.#shotSquareNow.fill(0)
    this.#shotSquareThen.fill(0)
    this.#shotProduct.fill(0)
    let counted = 0
    for (let pair = from; pair < to; pair += every) {
      const one = now.print(walk.now[pair]!)
      const other = then.print(walk.earlier[pair]!)
      if (!one || !other) continue
      counted++
      this.#addPair(one, other, map.cells)
    }
    if (counted > 0) this.#closeShot(counted)
    return counted
  }

  #addPair(one: Uint8Array, other: Uint8Array, cells: Int16Array) {
    const sumNow = this.#shotNow
    const sumThen = this.#shotThen
    const squareNow = this.#shotSquareNow
    const squareThen = this.#shotSquareThen
    const product = this.#shotProduct
    for (let cell = 0; cell < CELLS; cell++) {
      const place = cells[cell]!
      if (place < 0) continue
      const a = one[cell]!
      const b = other[place]!
      sumNow[cell] = sumNow[cell]! + a
      sumThen[cell] = sumThen[cell]! + b
      squareNow[cell] = squareNow[cell]! + a * a
      squareThen[cell] = squareThen[cell]! + b * b
      product[cell] = product[cell]! + a * b
    }
  }

  /**
   * Takes the shot's own means out: sum (a - mean)^2 = sum a^2 - (sum a)^2 / n. The sums are whole numbers, so exact.
   */
  #closeShot(pairs: number) {
    for (let cell = 0; cell < CELLS; cell++) {
      const a = this.#shotNow[cell]!
      const b = this.#shotThen[cell]!
      this.#squareNow[cell] = this.#squareNow[cell]! + this.#shotSquareNow[cell]! - (a * a) / pairs
      this.#squareThen[cell] = this.#squareThen[cell]! + this.#shotSquareThen[cell]! - (b * b) / pairs
      this.#product[cell] = this.#product[cell]! + this.#shotProduct[cell]! - (a * b) / pairs
    }
  }

  #judge(map: PictureMap, pairs: number): CellAgreement {
    if (pairs < 2) return { agreement: 0, area: 0, activity: 0 }
    let weights = 0
    let agreeing = 0
    let sum = 0
    for (let cell = 0; cell < CELLS; cell++) {
      if (map.cells[cell]! < 0) continue
      const deviation = Math.sqrt(Math.max(this.#squareNow[cell]!, this.#squareThen[cell]!) / pairs)
      if (deviation < MOVING) continue
      const weight = Math.min(1, deviation / MOVING_FULLY)
      const scale = Math.sqrt(this.#squareNow[cell]! * this.#squareThen[cell]!)
      const correlation = scale > 0 ? this.#product[cell]! / scale : 0
      weights += weight
      sum += weight * correlation
      if (correlation >= AGREES) agreeing += weight
    }
    if (weights === 0) return { agreement: 0, area: 0, activity: 0 }
    return { agreement: sum / weights, area: agreeing / weights, activity: weights / map.covered }
  }
}

/** Whether a pair is the first sample of a shot, now or then. */
export function isCut(walk: PictureWalk, now: PrintStore, then: PrintStore, pair: number): boolean {
  return ((now.flags(walk.now[pair]!) | then.flags(walk.earlier[pair]!)) & FLAG_CUT) !== 0
}
