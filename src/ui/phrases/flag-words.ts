/** A viewer's flag in words, and the report that is made with it, to be pasted wherever the platform takes reports. */
import type { Output } from "~messages/map"
import { isNoLoop } from "~model/evidence"
import type { FlagWord } from "~model/flag"
import { plainText } from "~model/plain-text"
import type { SessionView } from "~model/session"
import { formatMoment } from "./durations"
import { describeEvidence, looked, unique } from "./evidence-words"
import { describeSiteRule } from "./site-words"
import { type TextKey, t, tn } from "./text"
import { describeClaim, describeVerdict } from "./verdict-words"

export const flagTexts: Record<FlagWord, TextKey> = {
  "not-live": "flagNotLive",
  "live-after-all": "flagLive",
  "not-sure": "flagNotSure",
}

export interface PlatformRule {
  site: string
  url: string
}

/**
 * What was seen and when; how long it was looked at, and what; what speaks against it; what the viewer says; and the
 * platform's own rule, if there is one.
 */
export function flagReport(view: SessionView, rule: PlatformRule | null): string {
  const { verdict, inspection, flag } = view
  const show = `${plainText(view.title || view.show)} ${plainText(view.url)}`.trim()
  const seen = unique([describeClaim(verdict.claim, "then"), describeVerdict(verdict, inspection, "then")]).join(" ")
  const against = unique(verdict.against.filter((one) => !isNoLoop(one)).map((one) => describeEvidence(one, "then")))
  const word = flag ? [t(flagTexts[flag.word]), plainText(flag.note)].filter((part) => part !== "").join(". ") : ""
  return [
    t("flagReportSeen", show, formatMoment(view.startedAt), formatMoment(view.lastSeenAt), seen),
    t("flagReportLooked", unique(looked(view, "then")).join(" ")),
    t("flagReportAgainst", against.join(" ") || t("pageNothingAgainst")),
    ...(word ? [t("flagReportWord", word)] : []),
    ...(rule ? [`${t("platformRule")} ${describeSiteRule(rule.site)} ${rule.url}`] : []),
  ].join("\n")
}

/** How often the viewer's flags and the verdicts agree; "" if nothing has been flagged. */
export function describeAgreement({ agreed, decided, undecided }: Output<"ui.flag.agreement">): string {
  const both = decided > 0 ? t("flagAgreement", agreed, decided) : ""
  return [both, undecided > 0 ? tn("flagUndecided", undecided) : ""].filter((part) => part !== "").join(" ")
}
