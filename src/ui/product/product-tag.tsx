/**
 * The tag at a featured product: two lines with the price and what there is to say about it. It opens into prices and
 * reviews.
 */
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
import type { ProductView } from "~messages/map"
import { hostOf } from "~model/host"
import type { ReferenceClaim, Sighting } from "~model/money"
import { plainText } from "~model/plain-text"
import type { Quotation } from "~model/quotation"
import { type ClaimCheck, checkClaim } from "~prices/claim-check"
import type { NamedPrice } from "~prices/history/during-show"
import { judgeGoodPrice } from "~prices/history/good-price"
import { history, type PriceHistory } from "~prices/history/history"
import { readToday, unionOfReferences } from "~prices/history/own-page"
import { WatchPanel } from "../alerts/watch-panel"
import { Sparkline } from "../chart/sparkline"
import { describeClaimDoubt } from "../phrases/claim-words"
import { t } from "../phrases/text"
import { DuringShow } from "../prices/during-show"
import { describeGoodPriceBriefly } from "../prices/good-price-words"
import { describeConditionBriefly, describePriceNow, PriceCaveats } from "../prices/price-caveats"
import { PricePanel } from "../prices/price-panel"
import { ReviewPanel } from "../reviews/review-panel"
import { ReviewStrip, ReviewWayIn } from "../reviews/review-strip"
import { reviewView } from "../reviews/review-view"
import { ProductLink } from "./product-link"

export interface TagProduct {
  view: ProductView
  /** Reference prices that the show's page claims. */
  references?: readonly ReferenceClaim[]
  /** The price as the show names it, or named it last. */
  shown?: Sighting | null
  /** The prices that the show has named, and when. */
  named?: readonly NamedPrice[]
  showStartedAt: number
  /** Sentences of the show that quote its reviews. */
  said?: readonly Quotation[]
}

export interface ProductTagProps {
  product: TagProduct
  open: boolean
  onOpen(open: boolean): void
}

/** The page's reference prices, checked against our own history. */
const checked = (prices: PriceHistory | null, references: readonly ReferenceClaim[], now: number): ClaimCheck[] =>
  prices ? references.map((reference) => checkClaim(prices, reference, now)) : []

export function ProductTag({ product, open, onOpen }: ProductTagProps) {
  const details = useId()
  const tag = useRef<HTMLElement>(null)
  const reviewsPart = useRef<HTMLDivElement>(null)
  const [showsReviews, setShowsReviews] = useState(false)
  // Whoever opens the tag at its line about reviews wants to see the reviews first.
  useLayoutEffect(() => {
    if (!open || !showsReviews) return
    setShowsReviews(false)
    if (tag.current && reviewsPart.current)
      tag.current.scrollTop = reviewsPart.current.offsetTop - tag.current.offsetTop
  }, [open, showsReviews])
  const { view, shown = null, named = [], showStartedAt, said = [] } = product
  const { title, url, reviews, reviewSummary } = view.product
  const now = useMemo(() => Date.now(), [view.sightings])
  const prices = useMemo(() => history(view.sightings, { now }), [view.sightings, now])
  const { reviewsBefore } = view
  const opinions = useMemo(
    () => reviewView(reviews, reviewSummary, reviewsBefore),
    [reviews, reviewSummary, reviewsBefore],
  )
  const page = useMemo(() => readToday(view.ownPage, now), [view, now])
  const references = useMemo(
    () => unionOfReferences(product.references ?? [], page?.references ?? []),
    [product.references, page],
  )
  const checks = useMemo(() => checked(prices, references, now), [prices, references, now])
  const good = prices && describeGoodPriceBriefly(judgeGoodPrice(prices))
  const brief = [describeConditionBriefly(view.product), describeClaimDoubt(checks) ?? good].filter(Boolean).join(" · ")
  return (
    <section ref={tag} class={`lp lp-tag ${open ? "lp-tag--open" : ""}`} aria-label={title}>
      <div class="lp-tag-line">
        <span class="lp-tag-price">{describePriceNow(view.product, prices, !open)}</span>
        {prices && <Sparkline history={prices} />}
        <span class="lp-tag-title lp-muted" dir="auto">
          {plainText(title)}
        </span>
        <button
          type="button"
          class="lp-icon-button"
          aria-expanded={open}
          aria-controls={details}
          aria-label={t(open ? "tagLess" : "tagMore")}
          onClick={() => onOpen(!open)}
        >
          {open ? "▴" : "▾"}
        </button>
      </div>
      {!open && (
        <div class="lp-tag-line lp-tag-brief">
          {brief && <span class="lp-tag-title">{brief}</span>}
          <ReviewWayIn
            view={opinions}
            onOpen={() => {
              setShowsReviews(true)
              onOpen(true)
            }}
          />
        </div>
      )}
      {open && (
        <div id={details}>
          <PriceCaveats product={view.product} />
          <PricePanel view={view} references={references} checks={checks} now={now} />
          <DuringShow
            shown={shown}
            named={named}
            sightings={view.sightings}
            page={page}
            showStartedAt={showStartedAt}
          />
          <ProductLink product={view.product.key} />
          {prices && !view.product.auction && <WatchPanel product={view.product.key} prices={prices} />}
          <div ref={reviewsPart} class="lp-tag-reviews">
            <ReviewStrip view={opinions} said={said} />
            <ReviewPanel view={opinions} lookedUp={view.lookedUp} shop={hostOf(url)} said={said} />
          </div>
        </div>
      )}
    </section>
  )
}
