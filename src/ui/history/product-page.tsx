/** One product's page in the history: what it cost over time, what buyers say, and the shows that featured it. */
import { useMemo, useRef } from "preact/hooks"
import type { Output, ProductView } from "~messages/map"
import { hostOf } from "~model/host"
import type { ProductKey } from "~model/ids"
import { plainText } from "~model/plain-text"
import { DAY_MS } from "~model/time"
import { isWebAddress } from "~model/web-address"
import { checkClaim } from "~prices/claim-check"
import { namedLast } from "~prices/history/during-show"
import { history, type PriceHistory } from "~prices/history/history"
import { readToday } from "~prices/history/own-page"
import { WatchPanel } from "../alerts/watch-panel"
import { Failure } from "../parts/failure"
import { PlaceLink } from "../parts/place-link"
import { Undo } from "../parts/undo"
import { useDeletion } from "../parts/use-deletion"
import { formatDay, formatDuration, formatMoment } from "../phrases/durations"
import { describeCurrent, formatAmount } from "../phrases/price-words"
import { t } from "../phrases/text"
import { toneOf } from "../phrases/tone"
import { describeHeadline } from "../phrases/verdict-words"
import { DuringShow } from "../prices/during-show"
import { PriceCaveats } from "../prices/price-caveats"
import { PricePanel } from "../prices/price-panel"
import { ReviewPanel, SaidOnShow } from "../reviews/review-panel"
import { ReviewStrip } from "../reviews/review-strip"
import { reviewView } from "../reviews/review-view"
import { VerdictMark } from "../verdict/verdict-mark"
import { usePages } from "./pages"
import { PlaceHead } from "./place-head"

/** What the price was a month ago; "" if nothing is known of that day. */
function describeMonthAgo({ steps, currency }: PriceHistory, now: number): string {
  const then = now - 30 * DAY_MS
  const step = steps.find(({ fromAt, observedUntilAt }) => fromAt <= then && then < observedUntilAt)
  return step ? t("productMonthAgo", formatDay(then), formatAmount(step.amountMinor, currency)) : ""
}

function Prices({ view, prices, now }: { view: ProductView; prices: PriceHistory | null; now: number }) {
  const references = useMemo(() => readToday(view.ownPage, now)?.references ?? [], [view, now])
  const checks = useMemo(
    () => (prices ? references.map((reference) => checkClaim(prices, reference, now)) : []),
    [prices, references, now],
  )
  if (!prices) return <p>{t("productNoPrice")}</p>
  const { current, currency } = prices
  return (
    <section class="lp-product-prices">
      <p>
        <strong class="lp-tag-price">{current ? describeCurrent(current, currency) : t("priceOutOfStock")}</strong>{" "}
        {describeMonthAgo(prices, now)}
      </p>
      <PriceCaveats product={view.product} />
      <PricePanel view={view} references={references} checks={checks} now={now} />
    </section>
  )
}

type Featured = Output<"ui.history.product">["featured"][number]

/**
 * A session in which the product was featured: what the show asked for it, and which of its reviews the show quoted.
 */
function FeaturedIn({
  featured,
  view,
  product,
}: {
  featured: Featured
  view: ProductView | null
  product: ProductKey
}) {
  const { session, quotations } = featured
  const { kind } = session.verdict
  const named = session.featured.filter((one) => one.product === product)
  const sightings = view?.sightings ?? []
  return (
    <li class={`lp-card ${toneOf(kind) === "warn" ? "lp-card--warn" : ""}`}>
      <p>
        <PlaceLink place={{ show: session.show }}>
          <strong dir="auto">{plainText(session.title || session.show)}</strong>
        </PlaceLink>
      </p>
      <p class="lp-row">
        <span class="lp-muted">
          {formatMoment(session.startedAt)} · {t("historyWatched", formatDuration(session.watchedSeconds))}
        </span>
        <span class="lp-verdict">
          <VerdictMark kind={kind} size={14} /> {describeHeadline(kind)}
        </span>
      </p>
      <DuringShow
        shown={namedLast(named, sightings)}
        named={named}
        sightings={sightings}
        page={null}
        showStartedAt={session.startedAt}
        open
      />
      {quotations.length > 0 && <SaidOnShow said={quotations} open />}
    </li>
  )
}

function Stored({ view, now }: { view: ProductView; now: number }) {
  const prices = useMemo(() => history(view.sightings, { now }), [view.sightings, now])
  const { reviews, reviewSummary, url, auction } = view.product
  const opinions = useMemo(
    () => reviewView(reviews, reviewSummary, view.reviewsBefore),
    [reviews, reviewSummary, view.reviewsBefore],
  )
  return (
    <>
      <h2>{t("productPrices")}</h2>
      <Prices view={view} prices={prices} now={now} />
      {prices && !auction && <WatchPanel product={view.product.key} prices={prices} />}
      <h2>{t("productReviews")}</h2>
      <ReviewStrip view={opinions} />
      <ReviewPanel view={opinions} lookedUp={view.lookedUp} shop={hostOf(url)} />
    </>
  )
}

export function ProductPage({ product }: { product: ProductKey }) {
  const [asked, ask, pages] = usePages("ui.history.product", { product })
  const deletion = useDeletion(ask)
  const found = asked.state === "answered" ? asked.value : null
  const view = found?.view ?? null
  const now = useMemo(() => Date.now(), [view])
  const url = view?.product.url ?? ""
  // Stays on screen when the product is deleted.
  const title = useRef("")
  if (view) title.current = plainText(view.product.title || product)
  return (
    <main class="lp lp-page">
      <PlaceHead title={title.current || (found ? product : "")} kind={t("productPageKind")}>
        {isWebAddress(url) && (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {t("productAtShop", hostOf(url))}
          </a>
        )}
        {view && (
          <button type="button" class="lp-button" onClick={() => deletion.remove({ product })}>
            {t("productDelete")}
          </button>
        )}
      </PlaceHead>
      {asked.state === "failed" && <Failure code={asked.code} onRetry={ask} />}
      {view && <Stored view={view} now={now} />}
      {found && !view && <p>{t("productNone")}</p>}
      {found && (
        <>
          <h2 data-results>{t("productShows")}</h2>
          {found.total === 0 && <p class="lp-muted">{t("productNoShows")}</p>}
          <ul class="lp-plain">
            {found.featured.map((featured) => (
              <FeaturedIn key={featured.session.id} featured={featured} view={view} product={product} />
            ))}
          </ul>
          {pages.of(found.total)}
        </>
      )}
      <Undo deletion={deletion} />
    </main>
  )
}
