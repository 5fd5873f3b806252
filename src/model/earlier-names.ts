/** The names of earlier visits in what is told of a later one. */
import type { Evidence, Verdict } from "./evidence"
import type { SessionId } from "./ids"
import type { EarlierShow, Repeat } from "./repeat"

export interface Told {
  evidence: Evidence[]
  verdict: Verdict
}

const tellings = ({ evidence, verdict }: Told): Evidence[] => [...evidence, ...verdict.because, ...verdict.against]

const repeatOf = (one: Evidence): Repeat | undefined => ("repeat" in one ? one.repeat : undefined)

/** The earlier sessions that a session's evidence names, each with its name. */
export function namesIn(told: Told): Map<SessionId, EarlierShow> {
  const earlier = tellings(told).flatMap((one) =>
    one.kind === "recognised" ? one.earlier : (repeatOf(one)?.earlier ?? []),
  )
  return new Map(earlier.flatMap(({ session, show }) => (show ? [[session, show]] : [])))
}

/** The same, with each earlier session named as `nameOf` says. What tells nothing but a name goes with it. */
export function renamed<T extends Told>(
  told: T,
  nameOf: (session: SessionId, now: EarlierShow | undefined) => EarlierShow | undefined,
): T {
  const rename = (one: Evidence): Evidence[] => {
    if (one.kind === "recognised") {
      const show = nameOf(one.earlier.session, one.earlier.show)
      return show ? [{ ...one, earlier: { ...one.earlier, show } }] : []
    }
    const repeat = repeatOf(one)
    if (!repeat?.earlier) return [one]
    const { show: now, ...earlier } = repeat.earlier
    const show = nameOf(earlier.session, now)
    return [{ ...one, repeat: { ...repeat, earlier: show ? { ...earlier, show } : earlier } } as Evidence]
  }
  const { verdict } = told
  return {
    ...told,
    evidence: told.evidence.flatMap(rename),
    verdict: { ...verdict, because: verdict.because.flatMap(rename), against: verdict.against.flatMap(rename) },
  }
}
