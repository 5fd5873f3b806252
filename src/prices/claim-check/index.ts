/** The claim check's public face. */
export { type CheckOptions, checkClaim, lawOf } from "./check"
export type { ClaimCheck, Finding, Law, Outcome, PriceClaim, RuleId, RuleResult } from "./types"
