/**
 * Stretches in which only a part of the picture runs again: a film that goes round behind a live host.
 *
 * Looks that the levels refuse end up here. Like a repeat, a backdrop needs length and a lag that fits clearly better
 * than its neighbours; but much of the moving area does not go along, and the sound does not agree. It decides nothing;
 * it only says why nothing was claimed.
 * Invariants: one entry for one stretch of time, whatever its lags; at most `MOST_BACKDROPS`: those seen in a single
 * look go first, then the oldest.
 */
import type { Examination } from "../second-look/examine"
import { isBackdrop } from "./levels"

const MOST_BACKDROPS = 4
/**
 * A looping film shows at every multiple of its period and is nominated again every other second: that is one stretch.
 */
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

  /** Those seen more than once: a single look may have met a chance likeness. */
  get found(): readonly Backdrop[] {
    return this.#found.filter(({ looks }) => looks > 1)
  }

  /** Takes a look back from `slot` that led to no level. */
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
