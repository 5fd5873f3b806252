/** Signals in words: what was tested, what was found, and what may be the innocent reason. */
import type { Outcome, Signal, SignalName, SignalOf } from "~reviews/signals"
import { formatNumber, type TextKey, t } from "../phrases/text"
import { formatDay } from "./review-date"

const titles: Record<SignalName, TextKey> = {
  unverified: "reviewTestUnverified",
  "repeated-phrases": "reviewTestPhrases",
  "busy-day": "reviewTestBusyDay",
  incentive: "reviewTestIncentive",
  "near-duplicates": "reviewTestDuplicates",
  "swapped-product": "reviewTestSwapped",
  "reviews-gone": "reviewTestGone",
}

const innocent: Record<SignalName, TextKey> = {
  unverified: "reviewInnocentUnverified",
  "repeated-phrases": "reviewInnocentPhrases",
  "busy-day": "reviewInnocentBusyDay",
  incentive: "reviewInnocentIncentive",
  "near-duplicates": "reviewInnocentDuplicates",
  "swapped-product": "reviewInnocentSwapped",
  "reviews-gone": "reviewInnocentGone",
}

const outcomes: Record<Outcome, TextKey> = {
  noted: "reviewOutcomeNoted",
  nothing: "reviewOutcomeNothing",
  "too-few": "reviewOutcomeTooFew",
  "not-shown": "reviewOutcomeNotShown",
}

export const signalTitle = ({ name }: Signal): string => t(titles[name])
export const signalOutcome = ({ outcome }: Signal): string => t(outcomes[outcome])
export const signalInnocently = ({ name }: Signal): string => t("reviewSignalInnocent", t(innocent[name]))

const number = (value: number) => formatNumber(value)
const decimal = (value: number) => formatNumber(value, { maximumFractionDigits: 1 })

/** What was found, in one or two sentences with the test's own numbers; [] if nothing could be counted. */
export function signalFinding(signal: Signal): string[] {
  if (signal.outcome === "not-shown") return []
  switch (signal.name) {
    case "unverified": {
      const { shown, unverified } = signal.numbers
      return [t("reviewFoundUnverified", number(shown), number(unverified)), ...meansOf(signal.numbers)]
    }
    case "repeated-phrases": {
      const { shown, reviews, phrases } = signal.numbers
      const [phrase] = phrases
      if (!phrase) return [t("reviewFoundNoPhrases", number(shown))]
      return [t("reviewFoundPhrases", number(shown), number(reviews), phrase.text), ...meansOf(signal.numbers)]
    }
    case "busy-day": {
      const { shown, day, onDay, usualPerDay } = signal.numbers
      if (day === null) return []
      return [
        t("reviewFoundBusyDay", number(shown), number(onDay), formatDay(day), decimal(usualPerDay)),
        ...meansOf(signal.numbers),
      ]
    }
    case "incentive": {
      const { shown, incentivised } = signal.numbers
      return [t("reviewFoundIncentive", number(shown), number(incentivised)), ...meansOf(signal.numbers)]
    }
    case "near-duplicates": {
      const { shown, copies } = signal.numbers
      return [t("reviewFoundDuplicates", number(shown), number(copies)), ...meansOf(signal.numbers)]
    }
    case "swapped-product": {
      const { shown, older, newer, gone, came } = signal.numbers
      if (!gone || !came) return [t("reviewFoundNoSwap", number(shown))]
      return [
        t("reviewFoundSwappedGone", gone.word, number(gone.older), number(older), number(gone.newer), number(newer)),
        t("reviewFoundSwappedCame", came.word, number(came.newer), number(newer), number(came.older), number(older)),
      ]
    }
    case "reviews-gone":
      return goneSince(signal.numbers)
  }
}

function goneSince({ since, earlier, gone, countBefore, countNow }: SignalOf<"reviews-gone">["numbers"]): string[] {
  const day = since === null ? "" : formatDay(since)
  return [
    earlier > 0 && t("reviewFoundGone", number(earlier), number(gone), day),
    countBefore !== null && countNow !== null && t("reviewFoundCounts", number(countBefore), number(countNow), day),
  ].filter((sentence) => sentence !== false)
}

function meansOf({ meanStars, restMeanStars }: { meanStars: number | null; restMeanStars: number | null }): string[] {
  if (meanStars === null || restMeanStars === null) return []
  return [t("reviewSignalMeans", decimal(meanStars), decimal(restMeanStars))]
}

/** A rarer chance is given as this: more digits would say nothing to a reader. */
const RAREST = 1_000_000

/** How rarely chance alone gives such a result ("once in …"); null if nothing was estimated. */
export function signalChance({ comparisons }: Signal): string | null {
  if (comparisons.length === 0) return null
  const p = Math.min(...comparisons.map(({ adjustedP }) => adjustedP))
  return t("reviewSignalChance", number(Math.min(RAREST, Math.floor(1 / Math.max(p, 1 / RAREST)))))
}
