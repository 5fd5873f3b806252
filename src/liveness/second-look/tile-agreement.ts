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

import { PRINT_SIZE } from "../grid"
import { FLAG_CUT, type PrintStore } from "../prints/print-store"
import type { PictureMap } from "./geometry"
import type { PictureWalk } from "./walk"

export interface TileAgreement {
  agreement: number
  area: number
  activity: number
  shots: number
}

/** Deviation over time, in print levels, from which a tile moves; and at which it counts in full. */
export const MOVING = 3
export const MOVING_FULLY = 10
/** Correlation from which a tile agrees. */
const AGREES = 0.4
const LONGEST_SHOT_LIST = 64
/** Imported constants are read through a getter in some bundles: loops that run millions of times take a copy. */
const PIXELS = PRINT_SIZE

export class TileComparer {
  /** Over all shots, with each shot's own mean taken out. */
  readonly #squareNow = new Float64Array(PRINT_SIZE)
  readonly #squareThen = new Float64Array(PRINT_SIZE)
  readonly #product = new Float64Array(PRINT_SIZE)
  /** Of the shot at hand: at most 72 pairs of bytes, so that whole numbers hold them. */
  readonly #shotNow = new Int32Array(PRINT_SIZE)
  readonly #shotThen = new Int32Array(PRINT_SIZE)
  readonly #shotSquareNow = new Int32Array(PRINT_SIZE)
  readonly #shotSquareThen = new Int32Array(PRINT_SIZE)
  readonly #shotProduct = new Int32Array(PRINT_SIZE)

  /**
   * @param walk  pairs, newest first; those in [fromPair, toPair) are compared
   * @param map   where each tile now was then
   * @param every take each n-th pair only
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
    this.#shotNow.fill(0)
    this.#shotThen.fill(0)
    this.#shotSquareNow.fill(0)
    this.#shotSquareThen.fill(0)
    this.#shotProduct.fill(0)
    let counted = 0
    for (let pair = from; pair < to; pair += every) {
      const one = now.print(walk.now[pair]!)
      const other = then.print(walk.before[pair]!)
      if (!one || !other) continue
      counted++
      this.#addPair(one, other, map.tiles)
    }
    if (counted > 0) this.#closeShot(counted)
    return counted
  }

  #addPair(one: Uint8Array, other: Uint8Array, tiles: Int16Array) {
    const sumNow = this.#shotNow
    const sumThen = this.#shotThen
    const squareNow = this.#shotSquareNow
    const squareThen = this.#shotSquareThen
    const product = this.#shotProduct
    for (let tile = 0; tile < PIXELS; tile++) {
      const place = tiles[tile]!
      if (place < 0) continue
      const a = one[tile]!
      const b = other[place]!
      sumNow[tile] = sumNow[tile]! + a
      sumThen[tile] = sumThen[tile]! + b
      squareNow[tile] = squareNow[tile]! + a * a
      squareThen[tile] = squareThen[tile]! + b * b
      product[tile] = product[tile]! + a * b
    }
  }

  /** Takes the shot's own means out: sum (a - mean)^2 = sum a^2 - (sum a)^2 / n, in whole numbers without loss. */
  #closeShot(pairs: number) {
    for (let tile = 0; tile < PIXELS; tile++) {
      const a = this.#shotNow[tile]!
      const b = this.#shotThen[tile]!
      this.#squareNow[tile] = this.#squareNow[tile]! + this.#shotSquareNow[tile]! - (a * a) / pairs
      this.#squareThen[tile] = this.#squareThen[tile]! + this.#shotSquareThen[tile]! - (b * b) / pairs
      this.#product[tile] = this.#product[tile]! + this.#shotProduct[tile]! - (a * b) / pairs
    }
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
