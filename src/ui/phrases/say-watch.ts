/** Price watches, their alerts and their checks in words. */
import type { PriceWatch } from "~model/watch"
import { GIVE_UP_AFTER } from "~prices/alerts/recheck"
import { sayMoment } from "./durations"
import { sayPrice } from "./price-words"
import { t } from "./text"

export const sayCondition = ({ condition, currency }: Pick<PriceWatch, "condition" | "currency">): string =>
  condition.kind === "lowest" ? t("watchForLowest") : t("watchForBelow", sayPrice(condition.amountMinor, currency))

/** "Now $89.00, below $95.00."; "" if there is no alert. */
export function sayAlert({ alert, condition, currency }: PriceWatch): string {
  if (!alert) return ""
  const now = sayPrice(alert.amountMinor, currency)
  return condition.kind === "lowest"
    ? t("watchAlertLowest", now)
    : t("watchAlertBelow", now, sayPrice(condition.amountMinor, currency))
}

const TROUBLE = {
  failed: "watchCheckFailed",
  unreadable: "watchCheckUnreadable",
  "too-much": "watchCheckTooMuch",
  "no-access": "watchCheckNoAccess",
  "not-there": "watchCheckNotThere",
} as const

/** How the last check of the product's page went, and when the next one is due; "" if none was made or is planned. */
export function sayCheck({ outcome, failures, lastAt, nextAt }: PriceWatch["check"]): string {
  const last =
    lastAt === null || outcome === "none"
      ? ""
      : outcome === "read"
        ? t("watchCheckRead", sayMoment(lastAt))
        : t(TROUBLE[outcome], sayMoment(lastAt))
  const next =
    nextAt !== null ? t("watchCheckNext", sayMoment(nextAt)) : gaveUp({ failures }) ? t("watchCheckGaveUp") : ""
  return [last, next].filter(Boolean).join(" ")
}

export const gaveUp = ({ failures }: Pick<PriceWatch["check"], "failures">): boolean => failures >= GIVE_UP_AFTER
