/** The one quiet line about reviews in a product's tag. */
import type { ProductView } from "~messages/map"
import type { Quotation } from "~model/quotation"
import { formatNumber, type TextKey, t, tn } from "../text"
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
export function sayNoReviews(lookedUp: LookedUp): string {
  const reason = lookedUp && notHad[lookedUp.outcome]
  return t(reason ?? "reviewStripNone")
}

export interface ReviewStripProps {
  view: ReviewView
  /** How the product's page was read last. */
  lookedUp: LookedUp
  /** Sentences of the show that quote a review. */
  said?: readonly Quotation[]
  /** Opens the panel; without it the strip is text only. */
  onOpen?(): void
  /** Whether the panel is open. */
  open?: boolean
  /** Stars and count alone, and nothing where there are none. */
  isBrief?: boolean
}

export const ReviewStrip = ({ view, lookedUp, said = [], onOpen, open = false, isBrief = false }: ReviewStripProps) => {
  const { averageStars, count } = view
  // An open panel says it by itself.
  if (count === 0 && averageStars === null)
    return open || isBrief ? null : <p class="lp-muted">{sayNoReviews(lookedUp)}</p>
  const noted = notedSignals(view).length
  const { weighed, of } = view.snippets
  const rest = !isBrief && [
    weighed < of && t("reviewStripWeighed", formatNumber(weighed), formatNumber(of)),
    noted > 0 && tn("reviewStripSignals", noted),
    said.length > 0 && tn("reviewStripSaid", said.length),
  ]
  const more = rest ? rest.filter(Boolean).join(" · ") : ""
  const counted = isBrief ? (
    <>
      <span aria-hidden="true">{`(${formatNumber(count)})`}</span>
      <span class="lp-hidden-text">{tn("reviewCount", count)}</span>
    </>
  ) : (
    tn("reviewCount", count)
  )
  return (
    <div class="lp-review-strip">
      {averageStars !== null && (
        <span>
          <span aria-hidden="true">{`★ ${formatNumber(averageStars, oneDecimal)}`}</span>
          <span class="lp-hidden-text">{t("reviewStars", formatNumber(averageStars, oneDecimal))}</span>
        </span>
      )}
      {onOpen && view.shown > 0 ? (
        <button type="button" class="lp-review-strip-open" aria-expanded={open} onClick={onOpen}>
          {counted}
        </button>
      ) : (
        <span>{counted}</span>
      )}
      {more && <span class="lp-review-strip-rest">{more}</span>}
    </div>
  )
}
