/**
 * Where an insert at the beginning of a stretch ends.
 *
 * A bumper or an advert that has run several times is found at several lags at once. Where it ends, the passages part
 * at the better lags, but not at a lag at which the host happens to go on in the same way. A loop parts from none of
 * its earlier passes. So if the same footage parted at a lag that is at least as good, what follows is another stretch
 * and must be long enough by itself.
 */
export interface Strand {
  readonly fromSlot: number
  readonly toSlot: number
  /** Agreement of its picture, 0 to 1; null where the picture says nothing. */
  readonly quality: number | null
  /** What came after it clearly differed. */
  readonly parted: boolean
}

/** The same footage begins at about the same moment at every lag; at the shortest lags it is noticed a little later. */
const START_REACH_SLOTS = 8
/** Ends this close are the same end: each edge is known to about this much. */
const EDGE_SLOTS = 2

/** The first slot of `strand` that counts: its own start, or the slot after the insert that it began with. */
export function startAfterInserts(strand: Strand, others: readonly Strand[]): number {
  let start = strand.fromSlot
  for (const other of others) {
    if (other === strand || !other.parted || other.toSlot + EDGE_SLOTS >= strand.toSlot) continue
    if (other.fromSlot > strand.fromSlot + START_REACH_SLOTS || other.toSlot <= start) continue
    if (other.quality === null || strand.quality === null || other.quality < strand.quality) continue
    start = other.toSlot + 1
  }
  return start
}
