/**
 * Whether two pictures are of the same moment of an insert, by the means of their 144 tiles: as much as thin prints keep.
 *
 * The same rule as for a repeat that is known (second-look/same-picture.ts): the same footage differs from itself by far less than
 * from what ran some seconds beside it. Where nothing moves that tells nothing; there the pictures must be all but equal.
 */
import { TILE_COUNT } from "../grid"
import type { PrintStore } from "../prints/print-store"
import { tileMean } from "../prints/thin"

/** Both passages are sampled up to half a slot apart. */
const REACH_SLOTS = 1
/** 3 to 5 s. */
const BESIDE_SLOTS = [-10, -8, -6, 6, 8, 10]
const NEUTRAL_SHARE = 0.65
/** Mean difference of a tile, in levels of a print (deviation 40): what coding, and the steps of thin prints, leave. */
const STILL_LEVELS = 3
/** So many samples in a row may fail to agree: a cut may come one sooner in one passage. */
export const LONGEST_GAP_SLOTS = 3

/** Tiles of the slots from `fromSlot` on, 144 bytes each: all 0 where there is no print, which no print is. */
export interface Strip {
  readonly fromSlot: number
  readonly tiles: Uint8Array
}

export function stripOf(prints: PrintStore, fromSlot: number, slots: number): Strip {
  const tiles = new Uint8Array(Math.max(0, slots) * TILE_COUNT)
  for (let index = 0; index < slots; index++) {
    const print = prints.print(fromSlot + index)
    for (let tile = 0; print && tile < TILE_COUNT; tile++) tiles[index * TILE_COUNT + tile] = tileMean(print, tile)
  }
  return { fromSlot, tiles }
}

/** Tiles of a slot; null where there is no print. */
export function tilesAt({ fromSlot, tiles }: Strip, slot: number): Uint8Array | null {
  const at = (slot - fromSlot) * TILE_COUNT
  if (at < 0 || at >= tiles.length) return null
  const picture = tiles.subarray(at, at + TILE_COUNT)
  return picture.some((mean) => mean > 0) ? picture : null
}

/** Whether a picture of one strip is that of the same moment in another. False where either has none. */
export function isLike(one: Strip, slot: number, other: Strip, otherSlot: number): boolean {
  const picture = tilesAt(one, slot)
  if (!picture || !tilesAt(other, otherSlot)) return false
  const differenceAt = (away: number) => differenceOf(picture, tilesAt(other, otherSlot + away))
  let here = Number.POSITIVE_INFINITY
  for (let away = -REACH_SLOTS; away <= REACH_SLOTS; away++) here = Math.min(here, differenceAt(away))
  const beside = Math.min(...BESIDE_SLOTS.map(differenceAt))
  return Number.isFinite(beside) && here <= Math.max(STILL_LEVELS, NEUTRAL_SHARE * beside)
}

function differenceOf(one: Uint8Array, other: Uint8Array | null): number {
  if (!other) return Number.POSITIVE_INFINITY
  let sum = 0
  for (let tile = 0; tile < TILE_COUNT; tile++) sum += Math.abs(one[tile]! - other[tile]!)
  return sum / TILE_COUNT
}

/** Runs of samples that agree, [from, to], with no longer gap in them. */
export function runsOf(agrees: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  agrees.forEach((does, index) => {
    const last = runs.at(-1)
    if (!does) return
    if (last && index - last[1] <= LONGEST_GAP_SLOTS + 1) last[1] = index
    else runs.push([index, index])
  })
  return runs
}
