/**
 * Where along a walk the picture really repeats.
 *
 * The stretch with the largest sum of gains (Kadane's algorithm, in Bentley 1984), found twice: first against the
 * neutral correlation, then against three quarters of what the first stretch reaches on average. A chance likeness just
 * before or after a bumper must not make the bumper look longer than it is: the edges have to match about as well as
 * the middle. And a new shot counts only once it has agreed by itself: cuts from the same bumper to the same desk look
 * alike, whatever follows.
 */
import type { PictureWalk } from "./walk"

const NEUTRAL_CORRELATION = 0.45
const EDGE_SHARE_OF_CORE = 0.75
/** A scene change must not outweigh a whole second of agreement. */
const LARGEST_LOSS = 0.6
/** One sample can prove only so much. */
const LARGEST_GAIN = 0.5
/** Loss for each unit of weight if one side moves and the other stands still. */
const ONE_SIDED_LOSS = 0.3
/**
 * Samples for which a new shot must have agreed, besides the second after the cut: two takes of one gesture agree for
 * less.
 */
const OWN_PAIRS = 7
/** This many are enough if they agree about as well as what ran before the cut. */
const OWN_PAIRS_ALIKE = 4
const ALIKE = 0.9

export interface Stretch {
  /** Pairs [newest, oldest] of the walk; newest is -1 if nothing repeats. */
  newestPair: number
  oldestPair: number
  /** Sum of the gains: how much the stretch proves. */
  score: number
  /** Mean correlation, weighted by information. */
  correlation: number
}

export function findStretch(walk: PictureWalk): Stretch {
  const rough = bestRun(walk, NEUTRAL_CORRELATION)
  if (rough.newestPair < 0) return rough
  return bestRun(walk, Math.max(NEUTRAL_CORRELATION, EDGE_SHARE_OF_CORE * rough.correlation))
}

function bestRun(walk: PictureWalk, neutral: number): Stretch {
  const best: Stretch = { newestPair: -1, oldestPair: -1, score: 0, correlation: 0 }
  let sum = 0
  let start = 0
  for (let pair = 0; pair < walk.length; pair++) {
    if (sum <= 0) {
      sum = 0
      start = pair
    }
    sum += gain(walk, pair, neutral)
    if (sum > best.score) {
      best.score = sum
      best.newestPair = start
      best.oldestPair = pair
    }
  }
  dropYoungShot(walk, best)
  if (best.newestPair < 0) return best
  best.correlation = meanCorrelation(walk, best.newestPair, best.oldestPair)
  return best
}

/** Mean correlation of the pairs [newestPair, oldestPair], weighted by information. */
export function meanCorrelation(walk: PictureWalk, newestPair: number, oldestPair: number): number {
  let information = 0
  let agreeing = 0
  for (let pair = newestPair; pair <= oldestPair; pair++) {
    information += walk.shared[pair]!
    agreeing += walk.shared[pair]! * walk.correlation[pair]!
  }
  return information > 0 ? agreeing / information : 0
}

/**
 * The weighted median of the lags of the pairs [newestPair, oldestPair], in slots: a slip at the end does not change
 * it.
 */
export function usualLag(walk: PictureWalk, newestPair: number, oldestPair: number): number {
  const pairs: { lagSlots: number; tells: number }[] = []
  let left = 0
  for (let pair = newestPair; pair <= oldestPair; pair++) {
    const tells = walk.shared[pair]! * Math.max(0, walk.correlation[pair]!)
    pairs.push({ lagSlots: walk.now[pair]! - walk.earlier[pair]!, tells })
    left += tells / 2
  }
  pairs.sort((one, other) => one.lagSlots - other.lagSlots)
  for (const { lagSlots, tells } of pairs) {
    left -= tells
    if (left <= 0) return lagSlots
  }
  return pairs.at(-1)!.lagSlots
}

/** Ends the stretch before its newest cut, unless what follows that cut has agreed for a while by itself. */
function dropYoungShot(walk: PictureWalk, stretch: Stretch) {
  let cut = stretch.newestPair
  while (cut <= stretch.oldestPair && walk.afterCut[cut] === 0) cut++
  const own = cut - stretch.newestPair
  if (cut > stretch.oldestPair || own >= OWN_PAIRS) return
  const before = meanCorrelation(walk, cut, stretch.oldestPair)
  if (own >= OWN_PAIRS_ALIKE && meanCorrelation(walk, stretch.newestPair, cut - 1) >= ALIKE * before) return
  while (cut <= stretch.oldestPair && walk.afterCut[cut] === 1) cut++
  stretch.newestPair = cut <= stretch.oldestPair ? cut : -1
}

function gain(walk: PictureWalk, pair: number, neutral: number): number {
  const shared = walk.shared[pair]!
  const surplus = walk.correlation[pair]! - neutral
  if (shared === 0) return -ONE_SIDED_LOSS * walk.larger[pair]!
  if (surplus > 0) return Math.min(LARGEST_GAIN, shared * surplus)
  if (walk.besideCut[pair] === 1) return 0
  return Math.max(-LARGEST_LOSS, walk.larger[pair]! * surplus)
}
