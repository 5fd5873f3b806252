/**
 * Do both passages show the same picture at this moment, or another one?
 *
 * The residuals of the search tell what is new and forget what lies still behind it: right for finding a repeat, and
 * noisy where a shot is young or hardly moves. Whether a known repeat goes *on* is asked of the pictures as they are. The
 * same footage differs by what coding and a quarter of a second leave: by far less than from what ran some seconds beside
 * it. A host who is back on the same set differs from himself at this lag as much as at any other.
 */
import { PRINT_SIZE } from "../grid"
import type { PrintStore } from "../prints/print-store"
import { MIRRORED_MAPS, type PictureMap, PLAIN_MAPS } from "./geometry"
import { isBesideCut } from "./walk"

/** Samples of two passages lie up to half a slot apart, and a lag is known to one. */
const REACH_SLOTS = 1
/** 3 to 5 s: far enough for something else to be seen, near enough to be the same set. */
const BESIDE_SLOTS = [-10, -8, -6, 6, 8, 10]
/** Closer to the present than this, the past resembles it by itself. */
const LEAST_AGO_SLOTS = 6
/** Mean difference of a cell, in levels of a print (deviation 40): what two codings of one still picture differ by. */
const STILL_LEVELS = 1.5
/**
 * Difference at the lag as a share of the least difference beside it that says neither yes nor no. Of loops that go on
 * 93 to 96 % of the samples stay below it, of hosts after an advert 91 % above.
 */
const NEUTRAL_SHARE = 0.65
/** One sample can say only so much. */
const MOST_FOR = 0.5
const MOST_AGAINST = 0.6
/** And less where a cut was seen a sample sooner in one passage: for that moment the same footage shows two shots. */
const MOST_AGAINST_BESIDE_CUT = 0.2

/**
 * How far the sample of a slot speaks against the passages being the same: above 0 where they differ, below where they
 * are alike, 0 where it tells nothing.
 * @param map where each cell now was then, as far as that is known: the whole picture is tried too
 */
export function doubtAt(now: PrintStore, then: PrintStore, slot: number, lagSlots: number, map: PictureMap): number {
  const whole = (map.mirrored ? MIRRORED_MAPS : PLAIN_MAPS)[0]!
  const doubt = doubtThrough(map, now, then, slot, lagSlots)
  return map === whole ? doubt : Math.min(doubt, doubtThrough(whole, now, then, slot, lagSlots))
}

function doubtThrough(map: PictureMap, now: PrintStore, then: PrintStore, slot: number, lagSlots: number): number {
  const picture = now.print(slot)
  if (!picture) return 0
  const differenceAt = (lag: number) => differenceOf(picture, then.print(slot - lag), map)
  let here = Number.POSITIVE_INFINITY
  for (let away = -REACH_SLOTS; away <= REACH_SLOTS; away++) here = Math.min(here, differenceAt(lagSlots + away))
  let beside = Number.POSITIVE_INFINITY
  for (const away of BESIDE_SLOTS) {
    if (now === then && lagSlots + away < LEAST_AGO_SLOTS) continue
    beside = Math.min(beside, differenceAt(lagSlots + away))
  }
  if (!Number.isFinite(here) || !Number.isFinite(beside)) return 0
  const surplus = beside > 0 ? here / beside - NEUTRAL_SHARE : 0
  return Math.max(-MOST_FOR, Math.min(mostAgainst(), surplus))

  function mostAgainst(): number {
    // What stands still is alike everywhere: it may only speak for.
    if (here <= STILL_LEVELS) return 0
    return isBesideCut(now, then, slot, slot - lagSlots) ? MOST_AGAINST_BESIDE_CUT : MOST_AGAINST
  }
}

/** Mean difference of the cells that both show, in levels; infinite where a picture is missing. */
function differenceOf(one: Uint8Array, other: Uint8Array | null, { cells, covered }: PictureMap): number {
  if (!other) return Number.POSITIVE_INFINITY
  let sum = 0
  for (let cell = 0; cell < PRINT_SIZE; cell++) {
    const place = cells[cell]!
    if (place >= 0) sum += Math.abs(one[cell]! - other[place]!)
  }
  return sum / covered
}
