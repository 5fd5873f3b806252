/** The names of earlier sessions in what a later one found. */
import type { Evidence, Verdict } from "./evidence"
import type { SessionId } from "./ids"
import type { EarlierShow, Repeat } from "./repeat"

export interface Findings {
  evidence: Evidence[]
  verdict: Verdict
}

type Naming = NonNullable<Repeat["earlier"]>

const allEvidence = ({ evidence, verdict }: Findings): Evidence[] => [
  ...evidence,
  ...verdict.because,
  ...verdict.against,
]

const repeatOf = (one: Evidence): Repeat | undefined => ("repeat" in one ? one.repeat : undefined)

/** The earlier sessions that a session's evidence names, each with its name. */
export function namesIn(findings: Findings): Map<SessionId, EarlierShow> {
  const earlier = allEvidence(findings).flatMap((one) =>
    one.kind === "recognised" ? one.earlier : (repeatOf(one)?.earlier ?? []),
  )
  return new Map(earlier.flatMap(({ session, show }) => (show ? [[session, show]] : [])))
}

/** The same, with each earlier session named as `nameOf` says. */
export function renamed<T extends Findings>(
  findings: T,
  nameOf: (session: SessionId, now: EarlierShow | undefined) => EarlierShow | undefined,
): T {
  const named = ({ show: now, ...earlier }: Naming): Naming => {
    const show = nameOf(earlier.session, now)
    return show ? { ...earlier, show } : earlier
  }
  const rename = (one: Evidence): Evidence => {
    if (one.kind === "recognised") return { ...one, earlier: named(one.earlier) }
    const repeat = repeatOf(one)
    return repeat?.earlier ? ({ ...one, repeat: { ...repeat, earlier: named(repeat.earlier) } } as Evidence) : one
  }
  const { verdict } = findings
  return {
    ...findings,
    evidence: findings.evidence.map(rename),
    verdict: { ...verdict, because: verdict.because.map(rename), against: verdict.against.map(rename) },
  }
}
