/** A straight line between two axes. d3-scale would bring colours and formats of dates along, which nothing here draws. */
export interface Scale {
  (value: number): number
  invert(place: number): number
}

type Ends = readonly [number, number]

/** @returns the middle where there is no way from one end to the other */
function between([from, to]: Ends, [start, end]: Ends, value: number): number {
  const share = to === from ? 0.5 : (value - from) / (to - from)
  return start * (1 - share) + end * share
}

export const scaleOf = (values: Ends, places: Ends): Scale =>
  Object.assign((value: number) => between(values, places, value), {
    invert: (place: number) => between(places, values, place),
  })
