/** The shape of a rule: a pure function of the claim's facts, with its id and its source bound to it. */
import type { ClaimFacts } from "./facts"
import { LAW_OF, SOURCES } from "./sources"
import type { Outcome, RuleId, RuleResult } from "./types"

export type RuleCheck = (facts: ClaimFacts) => RuleResult

interface Judgement {
  outcome: Outcome
  numbers?: Readonly<Record<string, number>>
}

export function ruleCheck(rule: RuleId, judge: (facts: ClaimFacts) => Judgement): RuleCheck {
  return (facts) => {
    const { outcome, numbers = {} } = judge(facts)
    return { rule, source: SOURCES[rule], law: LAW_OF[rule], outcome, numbers }
  }
}
