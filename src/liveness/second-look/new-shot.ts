/**
 * Has the shot at either end of a stretch shown by itself that it repeats, or is it carried by what lies across the
 * cut?
 *
 * A bumper or an advert ends with a cut to the host. If the host happens to move as he did after its last showing, the
 * stretch seems to go on, and would outgrow a bumper merely because the bumper agreed so well. The same may happen
 * before it. So a shot counts only once it has agreed by itself: as well as the rest, or for long enough, and not
 * against its own sound.
 */

import { FLAG_CUT, FLAG_STILL, type PrintStore } from "../prints/print-store"
import { FAIR_QUALITY, goesAlong, quality, SOUND_AGREES, standsOutAgainstSound } from "./agreement"
import { type CellAgreement, type CellComparer, isCut } from "./cell-agreement"
import type { PictureMap } from "./geometry"
import type { SoundShare } from "./sound-walk"
import { meanCorrelation } from "./stretch"
import type { PictureWalk } from "./walk"

/**
 * The longest bumper, and a pair for each edge: this much of what lies beside a shot is compared with it. What is
 * shorter than half of that cannot carry a shot.
 */
const BUMPER_PAIRS = 32
const SHORT_BUMPER_PAIRS = 16
/** For a second after a cut the news is the change of scene, which is the same whatever follows. */
const CUT_PAIRS = 2
/** A shot that is younger than this, that second not counted, has shown nothing. */
const YOUNGEST_PAIRS = 3
/** A shot this long proves itself by a fair agreement: two takes of one gesture agree for less time. */
const OWN_PAIRS = 10
/** Three seconds are enough to see that a whole shot between two cuts moves differently. */
const SEEN_PAIRS = 6
/** Four seconds: when an advert must be dropped, the cut that ended it lies further back than that. */
const SEEN_NOW_PAIRS = 8
/** Share of the agreement across the cut that a shorter shot must reach. */
const ALIKE = 0.72
/** Share of the picture that must move before a shot can be refuted. */
const MOVES = 0.2
/** Share of a slate's samples that must stand still: now and then the coder changes a little. */
const STILL_SHARE = 0.8
/** With this many telling half seconds the sound has a say about the shot. */
const TELLING_BLOCKS = 6
/**
 * Below this agreement so short a sound speaks against: unrelated sound stays below it however the lag is corrected.
 */
const SHOT_SOUND_DIFFERS = 0.24

interface Shot extends CellAgreement {
  pairs: number
  /** Correlation of the residuals, weighted by information. */
  correlation: number
}

/** How the sound agrees over the pairs [newest, oldest]; null if there is none. */
export type HeardWithin = (newest: number, oldest: number) => SoundShare | null

/** Pairs of a walk, both included. */
export interface Pairs {
  newest: number
  oldest: number
}

/**
 * The pairs of a stretch that do not count: those below `belowPair`, and those from `fromPair` on (Infinity if none).
 */
export interface Unproven {
  belowPair: number
  fromPair: number
}

export const ALL_PROVEN: Unproven = { belowPair: 0, fromPair: Number.POSITIVE_INFINITY }

/** Finds the shots at both ends of a stretch that do not count. */
export function unprovenEnds(
  walk: PictureWalk,
  cells: CellComparer,
  now: PrintStore,
  then: PrintStore,
  map: PictureMap,
  { newest, oldest }: Pairs,
  heardWithin: HeardWithin,
): Unproven {
  if (newest > oldest) return ALL_PROVEN
  const shot = (from: number, to: number): Shot => ({
    ...cells.compare(walk, now, then, map, from, to + 1, 1),
    pairs: to - from + 1,
    correlation: meanCorrelation(walk, from, to),
  })
  const unproven: Unproven = { ...ALL_PROVEN }
  let first = nextCut(walk, now, then, newest, 1, oldest)
  if (oldest - first >= SHORT_BUMPER_PAIRS) {
    const rest = Math.min(oldest, first + BUMPER_PAIRS)
    const to = Math.max(newest, first - CUT_PAIRS)
    if (!isProven(shot(newest, to), shot(first + 1, rest), heardWithin(newest, to))) unproven.belowPair = first + 1
  }
  // A shot that has shown nothing does not begin to count because another cut follows it.
  while (unproven.belowPair > 0) {
    const from = first + 1
    const cut = nextCut(walk, now, then, from, 1, oldest)
    const to = cut - CUT_PAIRS
    if (oldest - cut < SHORT_BUMPER_PAIRS || to < from) break
    if (!isRefuted(shot(from, to), heardWithin(from, to), SEEN_PAIRS)) break
    first = cut
    unproven.belowPair = cut + 1
  }
  const start = Math.max(newest, unproven.belowPair)
  for (let end = oldest; ; ) {
    // A slate is one shot, however many cuts there were in the earlier passage.
    const standsFrom = nextCut(walk, now, null, end - 1, -1, start - 1)
    const isUnseen = isStill(walk, now, standsFrom + 1, end)
    const last = isUnseen ? standsFrom : nextCut(walk, now, then, end - 1, -1, start - 1)
    if (last < start || last - start >= BUMPER_PAIRS) break
    if (!isUnseen && !isRefuted(shot(last + 1, end), heardWithin(last + 1, end))) break
    unproven.fromPair = last + 1
    end = last
  }
  return unproven
}

/**
 * Whether what is seen now moves alike, even if its shot is too young to count. Just after a cut all residuals are
 * small and tell little, but cell by cell two takes of one gesture already differ.
 */
export const movesAlike = (
  walk: PictureWalk,
  cells: CellComparer,
  now: PrintStore,
  then: PrintStore,
  map: PictureMap,
): boolean => goesAlong(cells.compare(walk, now, then, map, 0, Math.min(walk.length, SEEN_NOW_PAIRS), 1))

/** The next pair from `pair` on that begins a shot, now or `then`; `end` if there is none before it. */
function nextCut(
  walk: PictureWalk,
  now: PrintStore,
  then: PrintStore | null,
  pair: number,
  step: 1 | -1,
  end: number,
): number {
  const isBefore = (cut: number) => (step > 0 ? cut < end : cut > end)
  const begins = (at: number) => (then ? isCut(walk, now, then, at) : (now.flags(walk.now[at]!) & FLAG_CUT) !== 0)
  let cut = pair
  while (isBefore(cut) && !begins(cut)) cut += step
  return isBefore(cut) ? cut : end
}

/** Whether the newest shot stands by itself. @param rest what ran before the cut */
export function isProven(own: Shot, rest: Shot, heard: SoundShare | null): boolean {
  if (heard && heard.telling >= TELLING_BLOCKS) {
    if (heard.agreement >= SOUND_AGREES && goesAlong(own)) return true
    if (heard.agreement < SHOT_SOUND_DIFFERS) return own.pairs >= OWN_PAIRS && standsOutAgainstSound(own)
  }
  if (own.pairs >= OWN_PAIRS && quality(own) >= FAIR_QUALITY) return true
  return own.pairs >= YOUNGEST_PAIRS && likeness(own) >= ALIKE * likeness(rest)
}

const likeness = (shot: Shot) => quality(shot) + shot.correlation

/** Whether nothing moves in the pairs [newest, oldest]: a song over a slate must not lengthen the bumper after it. */
export function isStill(walk: PictureWalk, now: PrintStore, newest: number, oldest: number): boolean {
  let still = 0
  for (let pair = newest; pair <= oldest; pair++) if (now.flags(walk.now[pair]!) & FLAG_STILL) still++
  return still >= STILL_SHARE * (oldest - newest + 1)
}

/** Whether a whole shot was seen to move, for long enough to tell, and differently. */
export function isRefuted(own: Shot, heard: SoundShare | null, leastPairs = OWN_PAIRS): boolean {
  if (heard && heard.telling >= TELLING_BLOCKS && heard.agreement >= SOUND_AGREES) return false
  return own.pairs >= leastPairs && own.activity >= MOVES && !goesAlong(own)
}
