/**
 * The verdict: the first rule of the table that applies.
 *
 * Pure and total: any evidence gives a verdict, none throws. `because` is what the rule rests on, `against` what speaks
 * the other way; both are subsets of the evidence given.
 */
import type { Evidence, Verdict, VerdictKind } from "~model/evidence"
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
      against: evidence.filter((one) => !because.includes(one) && speaksAgainst(one, rule.verdict)),
      lookedAtSeconds: Math.max(0, context.lookedAtSeconds),
    }
  }
  throw new Error("The last rule of the table always applies")
}

/** Of several repeats the surest counts. */
function confidenceOf(because: readonly Evidence[]): number | null {
  const known = because.flatMap((one) => (one.kind === "repeat" && one.confidence !== null ? [one.confidence] : []))
  return known.length > 0 ? Math.max(...known) : null
}

function speaksAgainst(one: Evidence, verdict: VerdictKind): boolean {
  if (ACCUSING.includes(verdict)) {
    return one.kind === "activity" || one.kind === "sound-differs" || one.kind === "harmless-repeat"
  }
  return verdict === "live" && (one.kind === "repeat" || one.kind === "returning-segments")
}
