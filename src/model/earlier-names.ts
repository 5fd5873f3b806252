/**
 * How earlier sessions are named in the evidence and verdict of a later one: reading these names, and changing them.
 */
import type { Evidence, Verdict } from "./evidence"
import type { SessionId } from "./ids"
import type { EarlierShow, Repeat } from "./repeat"

export interface Findings {
  evidence: Evidence[]
  verdict: Verdict
}

/** An earlier session as evidence tells of it. */
export type Earlier = NonNullable<Repeat["earlier"]>

const allEvidence = ({ evidence, verdict }: Findings): Evidence[] => [
  ...evidence,
  ...verdict.because,
  ...verdict.against,
]

const repeatOf = (one: Evidence): Repeat | undefined => ("repeat" in one ? one.repeat : undefined)

/** The earlier sessions that a session's evidence tells of. */
export const earlierIn = (findings: Findings): Earlier[] =>
  allEvidence(findings).flatMap((one) => (one.kind === "recognised" ? one.earlier : (repeatOf(one)?.earlier ?? [])))

/** Those that it names, each with its name. */
export const namesIn = (findings: Findings): Map<SessionId, EarlierShow> =>
  new Map(earlierIn(findings).flatMap(({ session, show }) => (show ? [[session, show]] : [])))

/** The same, with each earlier session named as `nameOf` says. */
export const renamed = <T extends Findings>(
  findings: T,
  nameOf: (session: SessionId, now: EarlierShow | undefined) => EarlierShow | undefined,
): T =>
  retold(findings, ({ show: now, ...earlier }) => {
    const show = nameOf(earlier.session, now)
    return show ? { ...earlier, show } : earlier
  })

/** The same, with each earlier session told of as `tell` does. */
export function retold<T extends Findings>(findings: T, tell: (earlier: Earlier) => Earlier): T {
  const retell = (one: Evidence): Evidence => {
    if (one.kind === "recognised") return { ...one, earlier: tell(one.earlier) }
    const repeat = repeatOf(one)
    return repeat?.earlier ? ({ ...one, repeat: { ...repeat, earlier: tell(repeat.earlier) } } as Evidence) : one
  }
  const { verdict } = findings
  return {
    ...findings,
    evidence: findings.evidence.map(retell),
    verdict: { ...verdict, because: verdict.because.map(retell), against: verdict.against.map(retell) },
  }
}
