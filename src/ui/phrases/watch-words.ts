/** Price watches, their alerts and their checks in words. */
import type { PriceWatch } from "~model/watch"
import { GIVE_UP_AFTER } from "~prices/alerts/recheck"
import { formatMoment } from "./durations"
import { formatPrice } from "./price-words"
import { t } from "./text"

export const describeCondition = ({ condition, currency }: Pick<PriceWatch, "condition" | "currency">): string =>
  condition.kind === "lowest" ? t("watchForLowest") : t("watchForBelow", formatPrice(condition.amountMinor, currency))

/** "Now $89.00, below $95.00."; "" if there is no alert. */
export function describeAlert({ alert, condition, currency }: PriceWatch): string {
  if (!alert) return ""
  const now = formatPrice(alert.amountMinor, currency)
  return condition.kind === "lowest"
    ? t("watchAlertLowest", now)
    : t("watchAlertBelow", now, formatPrice(condition.amountMinor, currency))
}

const TROUBLE = {
  failed: "watchCheckFailed",
  unreadable: "watchCheckUnreadable",
  "too-much": "watchCheckTooMuch",
  "no-access": "watchCheckNoAccess",
  "not-there": "watchCheckNotThere",
} as const

/** How the last check of the product's page went, and when the next one is due; "" if none was made or is planned. */
export function describeCheck({ outcome, failures, lastAt, nextAt }: PriceWatch["check"]): string {
  const last =
    lastAt === null || outcome === "none"
      ? ""
      : outcome === "read"
        ? t("watchCheckRead", formatMoment(lastAt))
        : t(TROUBLE[outcome], formatMoment(lastAt))
  const next =
    nextAt !== null ? t("watchCheckNext", formatMoment(nextAt)) : gaveUp({ failures }) ? t("watchCheckGaveUp") : ""
  return [last, next].filter(Boolean).join(" ")
}

export const gaveUp = ({ failures }: Pick<PriceWatch["check"], "failures">): boolean => failures >= GIVE_UP_AFTER
