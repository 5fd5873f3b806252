/**
 * Do both passages stand still now, and show the same picture?
 *
 * A picture in which nothing moves proves nothing, however long it stays. But it does not speak against what was seen
 * before it either: a loop may well contain an empty set. After a cut it is another matter: a slate that follows an
 * advert does not prolong the advert, and is waited for no longer than any new shot.
 */
import { PRINT_SIZE } from "../grid"
import type { PrintStore } from "../prints/print-store"
import { isCut } from "./cell-agreement"
import type { PictureMap } from "./geometry"
import type { PictureWalk } from "./walk"

/** Below this weight nothing in a sample is new. */
const STILL_WEIGHT = 0.04
/** By how much two codings of one picture differ: mean difference of a cell, in levels of a print (deviation 40). */
const SAME_LEVELS = 8

/** Whether there was no cut since the newest pair that agreed, `seenPair`; false if there is no such pair (-1). */
export function isSameShot(walk: PictureWalk, now: PrintStore, then: PrintStore, seenPair: number): boolean {
  for (let pair = 0; pair < seenPair; pair++) if (isCut(walk, now, then, pair)) return false
  return seenPair >= 0
}

/** Whether at the newest pair of a walk both pictures stand still and show the same. */
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
