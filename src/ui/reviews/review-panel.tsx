/**
 * The reviews of a product in full: stars, snippets, what was quoted on the show, what stands out, and the shop's own
 * summary. Text from a page is only ever a text node, never markup.
 */
import type { Quotation } from "~model/quotation"
import type { Signal } from "~reviews/signals"
import type { Snippet } from "~reviews/snippets"
import { formatNumber, t, tn } from "../phrases/text"
import { Quoted, QuotedFrom } from "./quotation"
import { formatDay } from "./review-date"
import { describeNoReviews, type LookedUp } from "./review-strip"
import { notedSignals, type ReviewView } from "./review-view"
import { signalChance, signalFinding, signalInnocently, signalOutcome, signalTitle } from "./signal-words"
import { StarHistogram } from "./stars"

export interface ReviewPanelProps {
  view: ReviewView
  lookedUp: LookedUp
  /** The shop's name or host, as the source of its own summary. */
  shop: string
  /** Sentences of the show that quote a review. */
  said?: readonly Quotation[]
}

/** Shows the stars, one snippet for and one against; everything else is folded. */
export const ReviewPanel = ({ view, lookedUp, shop, said = [] }: ReviewPanelProps) => (
  <section class="lp-reviews" aria-label={t("reviewPanelTitle")}>
    {view.shares && (
      <StarHistogram
        shares={view.shares}
        label={t(view.sharesAreShops ? "reviewHistogramShop" : "reviewHistogramShown")}
      />
    )}
    {view.shown === 0 ? <p class="lp-muted">{describeNoReviews(lookedUp)}</p> : <Chosen view={view} />}
    {said.length > 0 && <SaidOnShow said={said} />}
    {view.shown > 0 && <Signals view={view} />}
    {view.shopSummary !== "" && (
      <details class="lp-fold">
        <summary>{t("reviewShopSummary", shop)}</summary>
        <blockquote dir="auto">{view.shopSummary}</blockquote>
      </details>
    )}
  </section>
)

const Chosen = ({ view: { snippets } }: { view: ReviewView }) => {
  const [more, moreAgainst] = [snippets.for.slice(1), snippets.against.slice(1)]
  return (
    <>
      <Snippets title={t("reviewFor")} snippets={snippets.for.slice(0, 1)} none={t("reviewForNone")} />
      <Snippets title={t("reviewAgainst")} snippets={snippets.against.slice(0, 1)} none={t("reviewAgainstNone")} />
      <details class="lp-fold">
        <summary>{t("reviewMore")}</summary>
        {more.length > 0 && <Snippets title={t("reviewFor")} snippets={more} none="" />}
        {moreAgainst.length > 0 && <Snippets title={t("reviewAgainst")} snippets={moreAgainst} none="" />}
        {snippets.mentioned.length > 0 && (
          <Snippets title={t("reviewMentioned")} snippets={snippets.mentioned} none="" />
        )}
        <p class="lp-muted">{tn("reviewWeighed", snippets.of, formatNumber(snippets.weighed))}</p>
      </details>
    </>
  )
}

const Snippets = ({ title, snippets, none }: { title: string; snippets: readonly Snippet[]; none: string }) => (
  <section>
    <h3>{title}</h3>
    {snippets.length === 0 && <p class="lp-muted">{none}</p>}
    {snippets.map((snippet) => (
      <Quoted key={snippet.reviewId + snippet.text} text={snippet.text} source={snippet} />
    ))}
  </section>
)

interface SaidOnShowProps {
  said: readonly Quotation[]
  /** To be set where this is what the page is about; otherwise it is folded. */
  open?: boolean
}

export const SaidOnShow = ({ said, open = false }: SaidOnShowProps) => {
  // Shortened quotations come first: what was left out is what a viewer wants to know.
  const ordered = [...said].sort((a, b) => Number(b.extent === "shortened") - Number(a.extent === "shortened"))
  return (
    <details class="lp-fold" open={open}>
      <summary>{`${t("reviewSaidTitle")} (${formatNumber(said.length)})`}</summary>
      {ordered.map(asSaid)}
    </details>
  )
}

const asSaid = (quotation: Quotation) => (
  <Said key={`${quotation.sentence.startSeconds} ${quotation.sentence.text}`} quotation={quotation} />
)

const Said = ({ quotation: { sentence, review, passage, extent } }: { quotation: Quotation }) => (
  <div class="lp-review-said">
    <blockquote dir="auto">{sentence.text}</blockquote>
    <p class="lp-muted">
      {t(extent === "complete" ? "reviewSaidComplete" : "reviewSaidShortened", describeWhichReview(review))}
    </p>
    {extent === "complete" ? <QuotedFrom {...review} /> : <Quoted text={passage} source={review} />}
  </div>
)

/** "a 2-star review of May 3, 2026", as far as stars and day are known. */
function describeWhichReview({ stars, writtenAt }: Quotation["review"]): string {
  const day = writtenAt === null ? "" : formatDay(writtenAt)
  const count = stars === null ? "" : formatNumber(stars, { maximumFractionDigits: 1 })
  if (count !== "" && day !== "") return t("reviewSaidOfStarsDay", count, day)
  if (count !== "") return t("reviewSaidOfStars", count)
  return day === "" ? t("reviewSaidOf") : t("reviewSaidOfDay", day)
}

const Signals = ({ view }: { view: ReviewView }) => {
  const noted = notedSignals(view)
  const canTell = view.signals.some(({ outcome }) => outcome === "nothing" || outcome === "noted")
  return (
    <details class="lp-fold">
      <summary>{noted.length > 0 ? tn("reviewStripSignals", noted.length) : t("reviewSignalsTitle")}</summary>
      {noted.map((signal) => (
        <NotedSignal key={signal.name} signal={signal} />
      ))}
      {noted.length === 0 && (
        <p class="lp-muted">{canTell ? t("reviewSignalsNothing") : tn("reviewSignalsTooFew", view.shown)}</p>
      )}
      <h3>{t("reviewSignalsAll")}</h3>
      <p class="lp-muted">{t("reviewSignalsBasis")}</p>
      <dl class="lp-review-tests">
        {view.signals.map((signal) => (
          <Tested key={signal.name} signal={signal} />
        ))}
      </dl>
    </details>
  )
}

const NotedSignal = ({ signal }: { signal: Signal }) => (
  <div class="lp-review-signal">
    <strong>{signalTitle(signal)}</strong>
    <p dir="auto">{[...signalFinding(signal), signalChance(signal)].filter(Boolean).join(" ")}</p>
    <p class="lp-muted">{signalInnocently(signal)}</p>
  </div>
)

const Tested = ({ signal }: { signal: Signal }) => (
  <>
    <dt>{signalTitle(signal)}</dt>
    <dd>
      {signalOutcome(signal)}
      {signal.outcome === "nothing" && <div>{signalFinding(signal)[0]}</div>}
    </dd>
  </>
)
