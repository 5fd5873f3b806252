/**
 * How often the viewer's flag and the evidence came to the same. Only what both decided counts: a viewer who is not sure and a
 * verdict that cannot tell, or may yet change, are neither agreement nor the opposite.
 */
import type { VerdictKind } from "~model/evidence"
import type { FlagWord } from "~model/flag"

/** What a verdict says of "made now", where it decides it. What the page itself calls a recording was never in question. */
const decided: Partial<Record<VerdictKind, Exclude<FlagWord, "not-sure">>> = {
  loop: "not-live",
  rerun: "not-live",
  "recorded-as-live": "not-live",
  live: "live-after-all",
}

export interface Agreement {
  agreed: number
  /** Shows of which both said something. */
  decided: number
  /** Flagged shows of which one of them said nothing. */
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
