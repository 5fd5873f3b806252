import type { SessionRow } from "../../src/store/rows"

/** Whether a lag is within half a second of the period or a multiple of it. */
export const isPeriod = (lagSeconds: number, periodSeconds: number): boolean =>
  Math.abs(lagSeconds - Math.max(1, Math.round(lagSeconds / periodSeconds)) * periodSeconds) <= 0.5

/**
 * To be used with `until`: while samples are few, as in a fast show on a slow machine, the first lag may be two seconds
 * off.
 */
export const restsOnPeriod = ({ verdict }: SessionRow, periodSeconds: number): boolean =>
  verdict.because.some((one) => one.kind === "repeat" && isPeriod(one.repeat.lagSeconds, periodSeconds))
