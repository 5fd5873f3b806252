/**
 * How a new sighting joins the stored rows of its series. Only decides; the caller writes.
 *
 * - the same price again extends the row's time; another price is a new row
 * - merging the same sighting twice changes nothing
 * - an absurd jump, or a price that the page itself contradicts, is stored as `doubtful` and counts from a second look
 *   on
 * - a clock that was set back never makes a row end before it begins
 */
import type { Sighting } from "~model/money"
import { DAY_MS } from "~model/time"
import { isAbsurdJump, SECOND_LOOK_MS } from "./plausible"
import { seriesKey } from "./series"

/** A price not seen for longer gets a new row, since nobody saw what it was in between. */
const EXTEND_GAP_MAX_MS = 30 * DAY_MS

/** Clocks are corrected by seconds or hours; more than a day is no correction but really an earlier time. */
const CLOCK_CORRECTION_MAX_MS = DAY_MS

export interface Merge {
  /** `extend`: write `row` over `replaces`; `append`: add `row`; `hold`: add `row`, which is marked doubtful. */
  action: "extend" | "append" | "hold"
  row: Sighting
  replaces: Sighting | null
}

/**
 * @param last  newest row of the series that is believed; a doubtful one is taken for `held`
 * @param next  sighting of the same series
 * @param held  doubtful row of the series that waits for its second look
 * @throws RangeError if `next` is of another series: prices of two series must never mix
 */
export function mergeSighting(last: Sighting | null, next: Sighting, held: Sighting | null = null): Merge {
  if (last?.doubtful) return mergeSighting(null, next, last)
  for (const row of [last, held]) {
    if (row && seriesKey(row) !== seriesKey(next)) throw new RangeError("sightings of two series cannot be merged")
  }
  if (held && samePrice(held, next)) return secondLook(held, next)
  if (!last) return { action: next.doubtful ? "hold" : "append", row: next, replaces: null }
  if (samePrice(last, next) && gapMs(last, next) <= EXTEND_GAP_MAX_MS) return extend(last, next)
  const row = afterClockCorrection(last, next)
  if (next.doubtful) return { action: "hold", row, replaces: null }
  if (last.amountMinor !== null && next.amountMinor !== null && isAbsurdJump(last.amountMinor, next.amountMinor)) {
    return { action: "hold", row: { ...row, doubtful: true }, replaces: null }
  }
  return { action: "append", row, replaces: null }
}

function samePrice(a: Sighting, b: Sighting): boolean {
  return a.amountMinor === b.amountMinor && a.rangeHighMinor === b.rangeHighMinor && a.availability === b.availability
}

/** Time between two rows; 0 if they touch or overlap. */
function gapMs(a: Sighting, b: Sighting): number {
  return Math.max(0, b.firstSeenAt - a.lastSeenAt, a.firstSeenAt - b.lastSeenAt)
}

function extend(row: Sighting, next: Sighting): Merge {
  const wider = {
    ...row,
    firstSeenAt: Math.min(row.firstSeenAt, next.firstSeenAt),
    lastSeenAt: Math.max(row.lastSeenAt, next.lastSeenAt),
  }
  return { action: "extend", row: wider, replaces: row }
}

function secondLook(held: Sighting, next: Sighting): Merge {
  const merged = extend(held, next)
  if (merged.row.lastSeenAt - merged.row.firstSeenAt < SECOND_LOOK_MS) {
    return { action: "extend", row: held, replaces: held }
  }
  const { doubtful: _, ...believed } = merged.row
  return { ...merged, row: believed }
}

/** A new price seen "before" the last look at the old one is put right after that look. */
function afterClockCorrection(last: Sighting, next: Sighting): Sighting {
  const backMs = last.lastSeenAt - next.firstSeenAt
  if (backMs < 0 || backMs > CLOCK_CORRECTION_MAX_MS) return next
  const firstSeenAt = last.lastSeenAt + 1
  return { ...next, firstSeenAt, lastSeenAt: Math.max(next.lastSeenAt, firstSeenAt) }
}
