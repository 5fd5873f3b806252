/**
 * Fewer points for the same picture: of the points in one column of pixels, only the first, the lowest, the highest and
 * the last can be seen. Source: M4 aggregation, Jugel et al., "M4: A Visualization-Oriented Time Series Data
 * Aggregation", VLDB 2014.
 */

/** An amount at a time, in milliseconds since 1970; null is a gap. */
export interface Point {
  at: number
  amountMinor: number | null
}

/**
 * @param points    in order of time
 * @param columnOf  the column of pixels in which a time lies
 * @returns at most four points of each column, in order
 */
export function thinned(points: readonly Point[], columnOf: (at: number) => number): Point[] {
  const kept: Point[] = []
  const columns = points.map(({ at }) => columnOf(at))
  for (let from = 0; from < points.length; ) {
    let to = from + 1
    while (to < points.length && columns[to] === columns[from]) to += 1
    kept.push(...seenIn(points, from, to))
    from = to
  }
  return kept
}

function seenIn(points: readonly Point[], from: number, to: number): Point[] {
  if (to - from <= 4) return points.slice(from, to)
  let lowest = -1
  let highest = -1
  for (let index = from; index < to; index += 1) {
    const amount = points[index]!.amountMinor
    if (amount === null) continue
    if (lowest < 0 || amount < points[lowest]!.amountMinor!) lowest = index
    if (highest < 0 || amount > points[highest]!.amountMinor!) highest = index
  }
  const seen = new Set([from, lowest, highest, to - 1].filter((index) => index >= 0))
  return [...seen].sort((a, b) => a - b).map((index) => points[index]!)
}
