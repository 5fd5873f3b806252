/** How much time the page script takes, by its own measurement. */
import { formatNumber, t } from "../phrases/text"

const LEAST_SECONDS = 0.1

export function Cost({ workMsPerMinute }: { workMsPerMinute: number | null }) {
  if (workMsPerMinute === null) return <p class="lp-muted">{t("popupCostUnknown")}</p>
  const seconds = workMsPerMinute / 1_000
  const amount = formatNumber(Math.max(seconds, LEAST_SECONDS), { maximumFractionDigits: 1 })
  return <p class="lp-muted">{t(seconds < LEAST_SECONDS ? "popupCostLess" : "popupCost", amount)}</p>
}
