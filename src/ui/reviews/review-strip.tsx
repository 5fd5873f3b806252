/** The line about reviews in a product's tag, closed and open. */
import type { ProductView } from "~messages/map"
import type { Quotation } from "~model/quotation"
import { formatNumber, type TextKey, t, tn } from "../phrases/text"
import { notedSignals, type ReviewView } from "./review-view"

const oneDecimal = { maximumFractionDigits: 1 }

export type LookedUp = ProductView["lookedUp"]

const notHad: Partial<Record<NonNullable<LookedUp>["outcome"], TextKey>> = {
  "no-access": "reviewNotHadNoAccess",
  "not-there": "reviewNotHadNotThere",
  failed: "reviewNotHadFailed",
  unreadable: "reviewNotHadUnreadable",
  "too-much": "reviewNotHadUnreadable",
}

/** Why there are no reviews, in words. */
export function describeNoReviews(lookedUp: LookedUp): string {
  const reason = lookedUp && notHad[lookedUp.outcome]
  return t(reason ?? "reviewStripNone")
}

const Average = ({ stars }: { stars: number }) => (
  <span>
    <span aria-hidden="true">{`★ ${formatNumber(stars, oneDecimal)}`}</span>
    <span class="lp-hidden-text">{t("reviewStars", formatNumber(stars, oneDecimal))}</span>
  </span>
)

/** In the closed tag: the stars, and the number of reviews, which opens them. Nothing if there are none. */
export const ReviewWayIn = ({ view: { averageStars, count, shown }, onOpen }: { view: ReviewView; onOpen(): void }) => {
  if (count === 0 && averageStars === null) return null
  const counted = (
    <>
      <span aria-hidden="true">{`(${formatNumber(count)})`}</span>
      <span class="lp-hidden-text">{tn("reviewCount", count)}</span>
    </>
  )
  return (
    <div class="lp-review-strip">
      {averageStars !== null && <Average stars={averageStars} />}
      {shown > 0 ? (
        <button type="button" class="lp-review-strip-open" aria-expanded={false} onClick={onOpen}>
          {counted}
        </button>
      ) : (
        <span>{counted}</span>
      )}
    </div>
  )
}

export interface ReviewStripProps {
  view: ReviewView
  /** Sentences of the show that quote a review. */
  said?: readonly Quotation[]
}

/** Above the open reviews. Nothing if there are none, because the panel says so. */
export const ReviewStrip = ({ view, said = [] }: ReviewStripProps) => {
  const { averageStars, count } = view
  if (count === 0 && averageStars === null) return null
  const noted = notedSignals(view).length
  const { weighed, of } = view.snippets
  const rest = [
    weighed < of && t("reviewStripWeighed", formatNumber(weighed), formatNumber(of)),
    noted > 0 && tn("reviewStripSignals", noted),
    said.length > 0 && tn("reviewStripSaid", said.length),
  ].filter(Boolean)
  return (
    <div class="lp-review-strip">
      {averageStars !== null && <Average stars={averageStars} />}
      <span>{tn("reviewCount", count)}</span>
      {rest.length > 0 && <span class="lp-review-strip-rest">{rest.join(" · ")}</span>}
    </div>
  )
}
