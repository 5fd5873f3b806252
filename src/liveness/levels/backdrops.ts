/**
 * Stretches in which only a part of the picture runs again: a film that goes round behind a live host.
 *
 * Looks that the levels refuse end up here. A backdrop needs what a repeat needs, namely length and a lag that fits clearly
 * better than its neighbours, but lacks what would make it one: most of the moving area does not go along, and the sound does
 * not agree. It decides nothing; it only says why nothing was claimed.
 * Invariants: one entry for one stretch of time, whatever its lags; at most `MOST_BACKDROPS`, single looks go first, then the
 * oldest.
 */
import type { Examination } from "../second-look/examine"
import { isBackdrop } from "./levels"

const MOST_BACKDROPS = 4
/** A looping film shows at every multiple of its period and is nominated anew every other second: it is one thing. */
const ONE_STRETCH_SLOTS = 60

export interface Backdrop {
  lagSlots: number
  fromSlot: number
  toSlot: number
  score: number
  /** Mean agreement of what moves, at the best look. */
  agreement: number
  /** How many looks saw it. */
  looks: number
}

export class Backdrops {
  readonly #found: Backdrop[] = []

  /** One look may meet a chance likeness. */
  get found(): readonly Backdrop[] {
    return this.#found.filter(({ looks }) => looks > 1)
  }

  /** A look from `slot` back, which no level came of. */
  refused(examination: Examination, slot: number, lagSlots: number): void {
    const { picture } = examination
    if (!picture || !isBackdrop(examination)) return
    const fromSlot = slot - picture.oldestPair
    const toSlot = slot - picture.newestPair
    const known = this.#found.find((one) => fromSlot - one.toSlot <= ONE_STRETCH_SLOTS)
    if (known) {
      known.looks++
      known.toSlot = Math.max(known.toSlot, toSlot)
      if (picture.score > known.score)
        Object.assign(known, { lagSlots, score: picture.score, agreement: picture.agreement })
      return
    }
    this.#found.push({ lagSlots, fromSlot, toSlot, score: picture.score, agreement: picture.agreement, looks: 1 })
    if (this.#found.length <= MOST_BACKDROPS) return
    const single = this.#found.slice(0, -1).findIndex(({ looks }) => looks === 1)
    this.#found.splice(Math.max(0, single), 1)
  }
}
