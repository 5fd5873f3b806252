/**
 * Tries many maps on the same pairs of pictures, and finds the same agreement and activity as `CellComparer` for a
 * fraction of the work.
 *
 * What does not depend on the map is done once: each cell's course, now and then, with the mean of its shot taken out,
 * and its energy. A map then only pairs the courses, and only those in which something moves.
 *
 * Invariants: buffers are allocated once; a map may be tried any number of times after `load`, in any order.
 */

import { PRINT_SIZE } from "../grid"
import type { PrintStore } from "../prints/print-store"
import { type CellAgreement, isCut, MOVING, MOVING_FULLY } from "./cell-agreement"
import type { PictureMap } from "./geometry"
import { type PictureWalk, WALK_SLOTS } from "./walk"

/** Copied, because some bundles read imported constants through a getter, and these loops run millions of times. */
const CELLS = PRINT_SIZE
const STRIDE = WALK_SLOTS

export class CellTrials {
  readonly #now = new Float32Array(PRINT_SIZE * STRIDE)
  readonly #then = new Float32Array(PRINT_SIZE * STRIDE)
  readonly #energyNow = new Float64Array(PRINT_SIZE)
  readonly #energyThen = new Float64Array(PRINT_SIZE)
  #pairs = 0

  /** Takes every n-th pair of [fromPair, toPair) of the walk, counting anew in each shot. */
  load(walk: PictureWalk, now: PrintStore, then: PrintStore, fromPair: number, toPair: number, every: number): void {
    this.#pairs = 0
    this.#energyNow.fill(0)
    this.#energyThen.fill(0)
    let from = fromPair
    while (from < toPair) {
      let to = from + 1
      while (to < toPair && !isCut(walk, now, then, to - 1)) to++
      const first = this.#pairs
      for (let pair = from; pair < to; pair += every) {
        const one = now.print(walk.now[pair]!)
        const other = then.print(walk.earlier[pair]!)
        if (!one || !other) continue
        put(one, this.#now, this.#pairs)
        put(other, this.#then, this.#pairs)
        this.#pairs++
      }
      if (this.#pairs > first) {
        takeMeanOut(this.#now, this.#energyNow, first, this.#pairs)
        takeMeanOut(this.#then, this.#energyThen, first, this.#pairs)
      }
      from = to
    }
  }

  /** @param map where each cell now was then */
  try(map: PictureMap): Pick<CellAgreement, "agreement" | "activity"> {
    const pairs = this.#pairs
    if (pairs < 2) return { agreement: 0, activity: 0 }
    const leastEnergy = MOVING * MOVING * pairs
    const { cells } = map
    let weights = 0
    let sum = 0
    for (let cell = 0; cell < CELLS; cell++) {
      const place = cells[cell]!
      if (place < 0) continue
      const energyNow = this.#energyNow[cell]!
      const energyThen = this.#energyThen[place]!
      const larger = Math.max(energyNow, energyThen)
      if (larger < leastEnergy) continue
      const weight = Math.min(1, Math.sqrt(larger / pairs) / MOVING_FULLY)
      const scale = Math.sqrt(energyNow * energyThen)
      weights += weight
      if (scale > 0) sum += (weight * this.#product(cell, place)) / scale
    }
    return weights === 0 ? { agreement: 0, activity: 0 } : { agreement: sum / weights, activity: weights / map.covered }
  }

  #product(cell: number, place: number): number {
    const now = this.#now
    const then = this.#then
    const end = cell * STRIDE + this.#pairs
    let product = 0
    for (let at = cell * STRIDE, other = place * STRIDE; at < end; at++, other++) product += now[at]! * then[other]!
    return product
  }
}

function put(print: Uint8Array, courses: Float32Array, pair: number) {
  for (let cell = 0, at = pair; cell < CELLS; cell++, at += STRIDE) courses[at] = print[cell]!
}

/** @param first, end the pairs [first, end) of one shot */
function takeMeanOut(courses: Float32Array, energies: Float64Array, first: number, end: number) {
  for (let cell = 0; cell < CELLS; cell++) {
    const base = cell * STRIDE
    let mean = 0
    for (let at = base + first; at < base + end; at++) mean += courses[at]!
    mean /= end - first
    let energy = 0
    for (let at = base + first; at < base + end; at++) {
      const away = courses[at]! - mean
      courses[at] = away
      energy += away * away
    }
    energies[cell] = energies[cell]! + energy
  }
}
