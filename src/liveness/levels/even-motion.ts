/**
 * Does the picture go round like something that is turned by a motor?
 *
 * In a live show, a necklace on a turntable, a neon sign or an animated wall returns exactly to where it was, for as
 * long as anybody likes. Unlike footage that is shown again it moves evenly and has no seam: people, cuts and the start
 * of a clip change the picture by fits and starts. The measure is the coefficient of variation of the change from
 * sample to sample over one lag: about 0.14 for a turntable, 0.48 and more for loops without a cut.
 */

import { FLAG_CUT } from "../prints/print-store"
import type { Stream } from "../prints/stream"

/** Two minutes: nothing that is put on show turns more slowly. */
export const LONGEST_TURN_SLOTS = 240
const EVEN_VARIATION = 0.25
/** Mean change of a cell, in levels of a print, below which there is no motion to judge. */
const LEAST_CHANGE = 0.5
/** Every third cell of a print is enough; a step that divides the width would look at a few columns only. */
const CELL_STEP = 3

/**
 * Whether the picture moved evenly, without a cut, over the `slots` that end with `slot`. False where samples are
 * missing.
 */
export function movesEvenly({ prints }: Stream, slot: number, slots: number): boolean {
  if (slots > LONGEST_TURN_SLOTS) return false
  let sum = 0
  let squares = 0
  let before = prints.print(slot - slots)
  for (let at = slot - slots + 1; at <= slot; at++) {
    const now = prints.print(at)
    if (!now || !before || prints.flags(at) & FLAG_CUT) return false
    const change = changeBetween(now, before)
    sum += change
    squares += change * change
    before = now
  }
  const mean = sum / slots
  const variance = Math.max(0, squares / slots - mean * mean)
  return mean >= LEAST_CHANGE && Math.sqrt(variance) <= EVEN_VARIATION * mean
}

/** Mean change of a cell, in levels of a print. */
function changeBetween(now: Uint8Array, before: Uint8Array): number {
  let sum = 0
  for (let cell = 0; cell < now.length; cell += CELL_STEP) sum += Math.abs(now[cell]! - before[cell]!)
  return (sum * CELL_STEP) / now.length
}
