/** Beside a featured product: its price and what it was before, and what buyers say; opens into chart and quotations. */
import { useId, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks"
import type { ProductView } from "~messages/map"
import type { ReferenceClaim, Sighting } from "~model/money"
import { plainText } from "~model/plain-text"
import type { Quotation } from "~model/quotation"
import { type ClaimCheck, checkClaim } from "~prices/claim-check"
import type { NamedPrice } from "~prices/during-show"
import { history, type PriceHistory } from "~prices/history"
import { readToday, unionOfReferences } from "~prices/own-page"
import { Sparkline } from "../chart/sparkline"
import { sayClaimBriefly, sayClaimCheck } from "../claim-words"
import { sayBeforeShow, sayCoverage, sayCurrent } from "../price-words"
import { comparedWithBeforeShow } from "../prices/before-show"
import { DuringShow } from "../prices/during-show"
import { isDoubtful, PriceCaveats } from "../prices/price-caveats"
import { PricePanel } from "../prices/price-panel"
import { ReviewPanel } from "../reviews/review-panel"
import { ReviewStrip } from "../reviews/review-strip"
import { reviewView } from "../reviews/review-view"
import { t } from "../text"
import { WatchPanel } from "../watch/watch-panel"

export interface TagProduct {
  view: ProductView
  /** Reference prices that the show's page claims. */
  references?: readonly ReferenceClaim[]
  /** The price as the show names it. */
  shown?: Sighting | null
  /** What the show named as its price, and when. */
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

const shopOf = (url: string) => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "")

/** What the page's reference prices are worth, checked against the history that we have. */
const checked = (prices: PriceHistory | null, references: readonly ReferenceClaim[], now: number): ClaimCheck[] =>
  prices ? references.map((reference) => checkClaim(prices, reference, now)) : []

export function ProductTag({ product, open, onOpen }: ProductTagProps) {
  const details = useId()
  const tag = useRef<HTMLElement>(null)
  const reviewsPart = useRef<HTMLDivElement>(null)
  const [showsReviews, setShowsReviews] = useState(false)
  // Who opens the tag at its line about reviews wants to see them first.
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
  const before = shown?.amountMinor != null ? comparedWithBeforeShow(shown, view.sightings, showStartedAt) : null
  const page = useMemo(() => readToday(view.ownPage, now), [view, now])
  const references = useMemo(
    () => unionOfReferences(product.references ?? [], page?.references ?? []),
    [product.references, page],
  )
  const checks = useMemo(() => checked(prices, references, now), [prices, references, now])
  const claim = open ? null : sayClaimBriefly(checks)
  const claims = open ? checks.flatMap(sayClaimCheck) : []
  return (
    <section ref={tag} class={`lp lp-tag ${open ? "lp-tag--open" : ""}`} aria-label={title}>
      <div class="lp-tag-top">
        <span class="lp-tag-price">
          {prices?.current
            ? sayCurrent(prices.current, prices.currency)
            : t(isDoubtful(view.product) ? "tagTwoPrices" : "tagNoPrice")}
        </span>
        {prices && <Sparkline history={prices} />}
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
      <p class="lp-tag-title lp-muted" dir="auto">
        {plainText(title)}
      </p>
      <PriceCaveats product={view.product} />
      {prices && before?.before && !open && <p>{sayBeforeShow(before, prices.currency)}</p>}
      {claim && <p>{claim}</p>}
      {prices && !open && <p class="lp-muted">{sayCoverage(prices.coverage)}</p>}
      <ReviewStrip
        view={opinions}
        lookedUp={view.lookedUp}
        said={said}
        open={open}
        onOpen={() => {
          setShowsReviews(!open)
          onOpen(!open)
        }}
      />
      {open && (
        <div id={details}>
          <DuringShow
            shown={shown}
            named={named}
            sightings={view.sightings}
            page={page}
            showStartedAt={showStartedAt}
          />
          {claims.length > 0 && (
            <ul class="lp-claims">
              {claims.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <PricePanel view={view} references={references} now={now} />
          {prices && !view.product.auction && <WatchPanel product={view.product.key} prices={prices} />}
          <div ref={reviewsPart}>
            <ReviewPanel view={opinions} lookedUp={view.lookedUp} shop={shopOf(url)} said={said} />
          </div>
        </div>
      )}
    </section>
  )
}
