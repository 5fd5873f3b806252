/** Stretches of a stream that match earlier stretches. Times are seconds on the session's time line. */
import * as z from "zod/mini"
import { epochMs, seconds, sessionId } from "./ids"
import { mostChars } from "./limits"

export const span = z.object({ fromSeconds: seconds, toSeconds: seconds })
export type Span = z.infer<typeof span>

const share = z.number().check(z.minimum(0), z.maximum(1))

/** What was watched in an earlier session, on which channel, and where. */
export const earlierShow = z.object({
  title: z.string().check(z.maxLength(mostChars.title)),
  channel: z.optional(z.string().check(z.maxLength(mostChars.name))),
  host: z.string().check(z.maxLength(mostChars.name)),
})
export type EarlierShow = z.infer<typeof earlierShow>

/**
 * One stretch that ran again at one constant lag.
 * `now` and `before` have the same length up to a change of speed; for a rerun `before` lies in `earlier`.
 */
export const repeat = z.object({
  now: span,
  before: span,
  lagSeconds: z.number(),
  /** How often the stretch was seen, including the first time; in a loop, how many rounds. */
  passes: z.int().check(z.minimum(2)),
  /** Accumulated log-likelihood-like score of the lag's CUSUM at its best. */
  strength: z.number(),
  /** How far the picture and the sound agree; null if that witness was missing. */
  pictureAgreement: z.nullable(share),
  soundAgreement: z.nullable(share),
  /** Still running at the last sample. */
  ongoing: z.boolean(),
  /**
   * Set for a rerun: the earlier session in which `before` lies; without `show` if that session has been deleted since.
   */
  earlier: z.optional(z.object({ session: sessionId, startedAt: epochMs, show: z.optional(earlierShow) })),
})
export type Repeat = z.infer<typeof repeat>

const SAME_SECONDS = 2

/** Whether `one` adds nothing to `other`: it lies within it, and its lag is a whole number of the other's rounds. */
export function isOfFurtherRounds(one: Repeat, other: Repeat): boolean {
  if (one.earlier || other.earlier || one.lagSeconds < 1.5 * other.lagSeconds) return false
  const rounds = Math.round(one.lagSeconds / other.lagSeconds)
  return (
    Math.abs(one.lagSeconds - rounds * other.lagSeconds) <= SAME_SECONDS &&
    one.now.fromSeconds >= other.now.fromSeconds - SAME_SECONDS &&
    one.now.toSeconds <= other.now.toSeconds + SAME_SECONDS
  )
}
