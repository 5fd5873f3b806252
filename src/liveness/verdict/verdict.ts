/**
 * The verdict: the first rule of the table that applies.
 *
 * Any evidence gives a verdict, none throws. `because` is what the rule rests on, `against` what speaks the other way,
 * or happened but is no loop. Both are subsets of the evidence given, except for the waiting room: only the page's
 * claim and the footage together show one.
 */
import { type Evidence, isNoLoop, type Verdict, type VerdictKind } from "~model/evidence"
import { type Facts, RULES, type VerdictContext } from "./rules"

export type { VerdictContext } from "./rules"

const ACCUSING: readonly VerdictKind[] = ["recorded-as-live", "loop", "may-be-loop", "rerun", "may-be-rerun"]

export function decide(evidence: readonly Evidence[], context: VerdictContext): Verdict {
  const facts: Facts = { evidence, context }
  for (const rule of RULES) {
    const because = rule.because(facts)
    if (!because) continue
    return {
      kind: rule.verdict,
      rule: rule.id,
      claim: context.claim.state,
      confidence: confidenceOf(because),
      because: [...because],
      against: [
        ...evidence.filter((one) => !because.includes(one) && speaksAgainst(one, rule.verdict)),
        ...noLoop(evidence, rule.verdict),
      ],
      lookedAtSeconds: Math.max(0, context.lookedAtSeconds),
    }
  }
  throw new Error("The last rule of the table always applies")
}

/** The confidence of the surest repeat. */
function confidenceOf(because: readonly Evidence[]): number | null {
  const known = because.flatMap((one) => (one.kind === "repeat" && one.confidence !== null ? [one.confidence] : []))
  return known.length > 0 ? Math.max(...known) : null
}

function speaksAgainst(one: Evidence, verdict: VerdictKind): boolean {
  if (ACCUSING.includes(verdict)) {
    return one.kind === "activity" || one.kind === "sound-differs"
  }
  return verdict === "live" && (one.kind === "repeat" || one.kind === "returning-segments")
}

/** What happened that is no loop by its nature. */
function noLoop(evidence: readonly Evidence[], verdict: VerdictKind): Evidence[] {
  const named = evidence.filter(isNoLoop)
  if (verdict !== "scheduled") return named
  const waiting = evidence.filter(isWaitingPicture)
  if (waiting.length === 0) return named
  const at = waiting.reduce((latest, one) => Math.max(latest, one.at), 0)
  return [{ kind: "harmless-repeat", as: "waiting-room", at }, ...named.filter((one) => !isWaitingPicture(one))]
}

/** Whatever repeats or stands still before a show begins is its waiting room. */
const isWaitingPicture = (one: Evidence) =>
  one.kind === "repeat" || (one.kind === "harmless-repeat" && one.as !== "viewer-seek" && one.as !== "unclear-seek")
