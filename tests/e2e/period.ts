/** A lag is right within half a second of the period, or of a multiple of it. */
export const isPeriod = (lagSeconds: number, periodSeconds: number): boolean =>
  Math.abs(lagSeconds - Math.max(1, Math.round(lagSeconds / periodSeconds)) * periodSeconds) <= 0.5
