/**
 * Where an insert at the beginning of a stretch ends.
 *
 * A bumper or an advert that has run several times is found at several lags at once. Where it ends, the better lags part; a lag at
 * which the host happens to go on in the same way does not. A loop parts from none of its earlier passes. So what
 * follows the moment at which an equally good lag of the same footage parted is another stretch, and must last by itself.
 */
export interface Strand {
  readonly fromSlot: number
  readonly toSlot: number
  /** Agreement of its picture, 0 to 1; null where the picture says nothing. */
  readonly quality: number | null
  /** What came after it clearly differed. */
  readonly parted: boolean
}

/** The same footage begins at about the same moment at every lag; the youngest lags are seen a little later. */
const START_REACH_SLOTS = 8
/** A stretch that long ended together with the other one, to within the error of its edges. */
const EDGE_SLOTS = 2

/** The slot at which what counts of `strand` begins: its own start, or the end of the insert that it began with. */
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
