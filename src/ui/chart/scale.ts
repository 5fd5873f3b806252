/** A linear scale. d3-scale would bring along colours and date formats, which nothing here needs. */
export interface Scale {
  (value: number): number
  invert(place: number): number
}

type Ends = readonly [number, number]

/** @returns the middle if `from` and `to` are the same */
function between([from, to]: Ends, [start, end]: Ends, value: number): number {
  const share = to === from ? 0.5 : (value - from) / (to - from)
  return start * (1 - share) + end * share
}

export const scaleOf = (values: Ends, places: Ends): Scale =>
  Object.assign((value: number) => between(values, places, value), {
    invert: (place: number) => between(places, values, place),
  })
