/**
 * How often the viewer's flag and the verdict agree. Only what both decided counts: a viewer who is not sure, or a
 * verdict that can't tell or may yet change, neither agrees nor disagrees.
 */
import type { VerdictKind } from "~model/evidence"
import type { FlagWord } from "~model/flag"

/**
 * Verdicts that decide whether a show was live, and how. What the page itself calls a recording was never in question.
 */
const decided: Partial<Record<VerdictKind, Exclude<FlagWord, "not-sure">>> = {
  loop: "not-live",
  rerun: "not-live",
  "recorded-as-live": "not-live",
  live: "live-after-all",
}

export interface Agreement {
  agreed: number
  /** Shows on which both decided. */
  decided: number
  /** Flagged shows on which one of them did not. */
  undecided: number
}

export function agreementOf(flagged: readonly { word: FlagWord; verdict: VerdictKind }[]): Agreement {
  const agreement: Agreement = { agreed: 0, decided: 0, undecided: 0 }
  for (const { word, verdict } of flagged) {
    const said = decided[verdict]
    if (said === undefined || word === "not-sure") agreement.undecided += 1
    else {
      agreement.decided += 1
      if (said === word) agreement.agreed += 1
    }
  }
  return agreement
}
