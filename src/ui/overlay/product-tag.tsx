/** Beside a featured product: its price and what it was before, and what buyers say; opens into chart and quotations. */
import { useId, useMemo, useState } from "preact/hooks"
import type { ProductView } from "~messages/map"
import type { ReferenceClaim, Sighting } from "~model/money"
import { checkClaim } from "~prices/claim-check"
import { comparedWithBefore } from "~prices/during-show"
import { history } from "~prices/history"
import { PriceChart } from "../chart/price-chart"
import { Sparkline } from "../chart/sparkline"
import { sayBeforeShow, sayClaimCheck, sayCoverage, sayPrice } from "../price-words"
import { ReviewPanel } from "../reviews/review-panel"
import { ReviewStrip } from "../reviews/review-strip"
import { reviewView } from "../reviews/review-view"
import { t } from "../text"

export interface TagProduct {
  view: ProductView
  /** Reference prices that the page claims. */
  references?: readonly ReferenceClaim[]
  /** The price as the show names it. */
  shown?: Sighting | null
  showStartedAt: number
}

const shopOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "")

export function ProductTag({ product }: { product: TagProduct }) {
  const [open, setOpen] = useState(false)
  const details = useId()
  const { view, references = [], shown, showStartedAt } = product
  const { title, url, reviews, reviewSummary } = view.product
  const now = Date.now()
  const prices = useMemo(() => history(view.sightings, { now }), [view.sightings])
  const opinions = useMemo(() => reviewView(reviews, reviewSummary), [reviews, reviewSummary])
  const before = shown?.amountMinor != null ? comparedWithBefore(shown, view.sightings, showStartedAt) : null
  return (
    <section class={`lp lp-tag ${open ? "lp-tag--open" : ""}`} aria-label={title}>
      <div class="lp-tag-top">
        <span class="lp-tag-price">
          {prices?.current ? sayPrice(prices.current.amountMinor, prices.currency) : t("tagNoPrice")}
        </span>
        {prices && <Sparkline history={prices} />}
        <button
          type="button"
          class="lp-icon-button"
          aria-expanded={open}
          aria-controls={details}
          aria-label={t(open ? "tagLess" : "tagMore")}
          onClick={() => setOpen(!open)}
        >
          {open ? "▴" : "▾"}
        </button>
      </div>
      <p class="lp-tag-title lp-muted" dir="auto">
        {title}
      </p>
      {prices && <p class="lp-muted">{sayCoverage(prices.coverage)}</p>}
      {before && <p>{sayBeforeShow(before, prices?.currency ?? "USD")}</p>}
      <ReviewStrip view={opinions} lookedUp={view.lookedUp} open={open} onOpen={() => setOpen(!open)} />
      {open && (
        <div id={details}>
          {prices && <PriceChart history={prices} references={references} now={now} />}
          {prices && references.length > 0 && (
            <ul class="lp-claims">
              {references
                .flatMap((claim) => sayClaimCheck(checkClaim(prices, claim, now)))
                .map((line) => (
                  <li key={line}>{line}</li>
                ))}
            </ul>
          )}
          <ReviewPanel view={opinions} lookedUp={view.lookedUp} shop={shopOf(url)} />
        </div>
      )}
    </section>
  )
}
