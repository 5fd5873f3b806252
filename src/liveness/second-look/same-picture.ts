/**
 * Do both passages show the same picture at this moment, or another one?
 *
 * The residuals of the search hold what is new, without the still scene behind it. That is right for finding a repeat,
 * but noisy while a shot is young or hardly moves. So whether a known repeat goes *on* is asked of the pictures
 * themselves. Two copies of the same footage differ only by their coding and up to a quarter of a second: far less than
 * from what ran some seconds earlier or later. A host who is back on the same set differs at this lag as much as at any
 * other.
 */
import { PRINT_SIZE } from "../grid"
import type { PrintStore } from "../prints/print-store"
import { MIRRORED_MAPS, type PictureMap, PLAIN_MAPS } from "./geometry"
import { isBesideCut } from "./walk"

/** Samples of two passages lie up to half a slot apart, and a lag is known to one slot. */
const REACH_SLOTS = 1
/** 3 to 5 s: far enough for something else to be seen, near enough to be the same set. */
const BESIDE_SLOTS = [-10, -8, -6, 6, 8, 10]
/** Closer than this, a picture resembles the one before simply because little has happened since. */
const LEAST_AGO_SLOTS = 6
/**
 * By how much two codings of one still picture differ: mean difference of a cell, in levels of a print (deviation 40).
 */
const STILL_LEVELS = 1.5
/**
 * The ratio of the difference at the lag to the least difference beside it that speaks neither for nor against. In
 * loops that go on, 93 to 96 % of the samples lie below it; with a host after an advert, 91 % lie above.
 */
const NEUTRAL_SHARE = 0.65
/** One sample can prove only so much. */
const MOST_FOR = 0.5
const MOST_AGAINST = 0.6
/**
 * And less if a cut came a sample sooner in one passage: for that moment the same footage shows two different shots.
 */
const MOST_AGAINST_BESIDE_CUT = 0.2

/**
 * How far the sample of a slot speaks against the passages being the same: above 0 if they differ, below 0 if they are
 * alike, 0 if it tells nothing.
 * @param map where each cell now was then, as far as is known; the whole picture is tried as well
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
    // A still picture is alike at any lag: it may speak for the repeat but not against it.
    if (here <= STILL_LEVELS) return 0
    return isBesideCut(now, then, slot, slot - lagSlots) ? MOST_AGAINST_BESIDE_CUT : MOST_AGAINST
  }
}

/** Mean difference of the cells that both show, in levels of a print; infinite if a picture is missing. */
function differenceOf(one: Uint8Array, other: Uint8Array | null, { cells, covered }: PictureMap): number {
  if (!other) return Number.POSITIVE_INFINITY
  let sum = 0
  for (let cell = 0; cell < PRINT_SIZE; cell++) {
    const place = cells[cell]!
    if (place >= 0) sum += Math.abs(one[cell]! - other[place]!)
  }
  return sum / covered
}
