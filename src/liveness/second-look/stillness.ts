/**
 * Do both passages stand still now, and show the same picture?
 *
 * A picture in which nothing moves proves nothing, however long it stays. But it does not speak against what was seen before
 * it either: an empty set is part of a loop like any other. Behind a cut it has not been seen to repeat at all: a slate after
 * an advert does not carry the advert on, and is waited for no longer than any new shot.
 */
import { PRINT_SIZE } from "../grid"
import type { PrintStore } from "../prints/print-store"
import { isCut } from "./cell-agreement"
import type { PictureMap } from "./geometry"
import type { PictureWalk } from "./walk"

/** Weight below which a sample tells of nothing new. */
const STILL_WEIGHT = 0.04
/** Mean difference of a cell, in levels of a print (deviation 40): what two codings of one picture differ by. */
const SAME_LEVELS = 8

/** Whether a walk has had no cut since the newest pair that was seen to agree; false where there is none (-1). */
export function isSameShot(walk: PictureWalk, now: PrintStore, then: PrintStore, seenPair: number): boolean {
  for (let pair = 0; pair < seenPair; pair++) if (isCut(walk, now, then, pair)) return false
  return seenPair >= 0
}

/** Whether it is so at the newest pair of a walk. */
export function standsAlike(walk: PictureWalk, now: PrintStore, then: PrintStore, map: PictureMap): boolean {
  if (walk.length === 0 || walk.larger[0]! >= STILL_WEIGHT) return false
  const one = now.print(walk.now[0]!)
  const other = then.print(walk.earlier[0]!)
  if (!one || !other) return false
  let difference = 0
  for (let cell = 0; cell < PRINT_SIZE; cell++) {
    const place = map.cells[cell]!
    if (place >= 0) difference += Math.abs(one[cell]! - other[place]!)
  }
  return difference <= SAME_LEVELS * map.covered
}
