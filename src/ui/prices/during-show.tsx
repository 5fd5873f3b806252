/**
 * The show's price beside the one on the product's page and the one before the show, and how it changed during the
 * show.
 */
import type { Sighting } from "~model/money"
import type { OwnPage } from "~model/reading"
import { changesDuring, type NamedPrice } from "~prices/history/during-show"
import { formatTime } from "../phrases/durations"
import { describeBefore, describeOnPage, formatPrice } from "../phrases/price-words"
import { t } from "../phrases/text"
import { comparedWithBeforeShow } from "./before-show"

export interface DuringShowProps {
  /** The price as the show names it; null if it names none. */
  shown: Sighting | null
  named: readonly NamedPrice[]
  sightings: readonly Sighting[]
  page: OwnPage | null
  showStartedAt: number
  /** To be set where this is what the page is about; otherwise it is folded. */
  open?: boolean
}

export function DuringShow({ shown, named, sightings, page, showStartedAt, open = false }: DuringShowProps) {
  const changes = changesDuring(named)
  const amountMinor = shown?.amountMinor ?? null
  if (amountMinor === null && changes.length === 0) return null
  const price = shown && amountMinor !== null ? { amountMinor, currency: shown.currency } : null
  return (
    <details class="lp-fold lp-during" open={open}>
      <summary>{t("duringTitle")}</summary>
      {price && shown && (
        <ul>
          <li>{t("duringShow", formatPrice(price.amountMinor, price.currency))}</li>
          {page?.price && <li>{describeOnPage(price, page.price, page.readAt)}</li>}
          <li>{describeBefore(comparedWithBeforeShow(shown, sightings, showStartedAt), shown.currency)}</li>
        </ul>
      )}
      {changes.length > 0 && (
        <ol class="lp-during-line" aria-label={t("duringChanges")}>
          {changes.map(({ at, from, to }) => (
            <li key={at}>
              <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>{" "}
              {t(
                "duringChange",
                formatPrice(from.amountMinor, from.currency),
                formatPrice(to.amountMinor, to.currency),
              )}
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}
