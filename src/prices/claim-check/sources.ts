/**
 * Where each rule is written, and whose law it is. Thresholds that the law leaves open are constants in the rules'
 * files.
 */
import type { Law, RuleId } from "./types"

export const SOURCES: Readonly<Record<RuleId, string>> = {
  E1: "Directive 98/6/EC Art. 6a(1), (2)",
  E2: "CJEU C-330/23 Aldi Süd, 26 September 2024",
  E3: "CJEU C-330/23 Aldi Süd, 26 September 2024",
  E4: "Directive 98/6/EC Art. 6a(5)",
  E5: "Directive 98/6/EC Art. 6a(3), (4)",
  E7: "Commission notice 2021/C 526/02 s. 2.3",
  F1: "16 CFR 233.1(a), (b)",
  F2: "16 CFR 233.1(c)",
  F3: "16 CFR 233.1(d)",
  F4: "16 CFR 233.1(e)",
  F5: "16 CFR 233.3",
  U1: "CTSI Guidance for Traders on Pricing Practices",
  P1: "the page’s own two prices",
  P2: "the page’s own two prices",
  A1: "Amazon: “Typical price” is the median of 90 days",
}

/** Null for a shop's own word, which is the same in every market. */
export const LAW_OF: Readonly<Record<RuleId, Law | null>> = {
  E1: "eu",
  E2: "eu",
  E3: "eu",
  E4: "eu",
  E5: "eu",
  E7: "eu",
  F1: "us",
  F2: "us",
  F3: "us",
  F4: "us",
  F5: "us",
  U1: "uk",
  A1: null,
  P1: null,
  P2: null,
}
