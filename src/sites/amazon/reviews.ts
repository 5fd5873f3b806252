/**
 * Amazon's review cards of two generations: `review-body` and `review-title` until 2025, `reviewRichContentContainer`
 * and `reviewTitle` since 2026; with `cmps-…` in front for reviews from other countries.
 */
import { mostChars, mostItems } from "~model/limits"
import type { Review, ReviewSummary } from "~model/review"
import { parseDay } from "../dom/dates"
import { parseCount, parseStars } from "../dom/numbers"
import { absoluteUrl, addressIn, attributeOf, clip, collapse, firstText, isHidden, textOf } from "../dom/text"

const hook = (...names: string[]): string =>
  names.flatMap((name) => [`[data-hook="${name}"]`, `[data-hook="cmps-${name}"]`]).join(",")

const CARDS = hook("review")
const BODY = [
  hook("reviewRichContentContainer"),
  hook("review-collapsed"),
  hook("reviewText"),
  hook("review-body"),
] as const

export function readReviews(document: Document, url: URL): Review[] {
  const reviews = new Map<string, Review>()
  for (const card of document.querySelectorAll(CARDS)) {
    if (reviews.size >= mostItems.reviews) break
    const review = readCard(card, url)
    if (review && !reviews.has(review.id)) reviews.set(review.id, review)
  }
  return [...reviews.values()]
}

function readCard(card: Element, url: URL): Review | null {
  const body = firstText(card, BODY).slice(0, mostChars.reviewBody)
  const title = titleOf(card)
  const stars = parseStars(firstText(card, [hook("review-star-rating")]))
  if (body === "" && title === "" && stars === null) return null
  const byline = firstText(card, [hook("review-date")]).slice(0, mostChars.fact)
  const bodyElement = card.querySelector(BODY.join(","))
  return {
    id: clip(card.id || attributeOf(card, "data-review-id") || `${title}|${body}`, 200),
    stars,
    title,
    body,
    writtenAt: parseDay(byline),
    verified: card.querySelector(hook("avp-badge", "avp-badge-linkless")) !== null,
    helpfulVotes: helpfulVotes(card),
    variant: firstText(card, [
      hook("format-strip"),
      hook("format-strip-linkless"),
      hook("product-variation-attributes"),
    ]),
    country: countryOf(byline),
    language: attributeOf(bodyElement?.closest("[lang]"), "lang") ?? "",
    url: reviewUrl(card, url),
    incentiveLabel: firstText(card, [
      hook("vine-badge"),
      hook("review-vine-badge"),
      ".review-vine-badge",
      hook("linkless-vine-review-badge"),
    ]),
  }
}

/** The title, without the stars that older cards have in the same link. */
function titleOf(card: Element): string {
  const element = card.querySelector(`${hook("reviewTitle")},${hook("review-title")}`)
  return textOf(element, (child) =>
    /a-icon|review-star-rating/.test(`${child.className} ${attributeOf(child, "data-hook")}`),
  )
}

/** "One person found this helpful" has no digit. In every language, a statement without a digit means one person. */
function helpfulVotes(card: Element): number | null {
  const statement = [...card.querySelectorAll(hook("helpful-vote-statement", "helpful-votes-text"))].find(
    (element) => !element.classList.contains("aok-hidden") && !isHidden(element),
  )
  const text = textOf(statement)
  if (text === "") return null
  return /\d/.test(text) ? parseCount(text) : 1
}

/** "Reviewed in the United States on …", "Reseñado en España el …", "Rezension aus Deutschland vom …", "Commenté en France le …". */
function countryOf(byline: string): string {
  if (!/\d{4}/.test(byline)) return ""
  const match =
    /\b(?:in|en|aus|au|aux|dans|nel|nella|no|na|em|uit) (?:the |los |l['’])?(.{1,60}?) (?:on|el|vom|le|il|em|op) /iu.exec(
      byline,
    ) ?? /^(\S{1,60}?)(?:で|に)\d{4}年/u.exec(byline)
  return collapse((match?.[1] ?? "").replace(/\p{RI}\p{RI}/gu, "")).slice(0, 60)
}

function reviewUrl(card: Element, url: URL): string {
  const link = addressIn([...card.querySelectorAll("a[href*='customer-reviews/R']")][0], "href")
  if (link) return absoluteUrl(link, url)
  return /^R[A-Z0-9]{8,}$/.test(card.id) ? `${url.origin}/gp/customer-reviews/${card.id}` : ""
}

export function readReviewSummary(document: Document): ReviewSummary | null {
  const popover = document.querySelector("#averageCustomerReviews #acrPopover[title], #acrPopover[title]")
  const averageStars =
    parseStars(attributeOf(popover, "title") ?? "") ??
    parseStars(
      firstText(document, [
        "#acrPopover .a-icon-alt",
        '[data-hook="average-star-rating"]',
        '[data-hook="rating-out-of-text"]',
      ]),
    )
  const countText = firstText(document, ["#acrCustomerReviewText", '[data-hook="total-review-count"]'])
  if (averageStars === null && countText === "") return null
  return {
    averageStars,
    // A text without a number means "No customer reviews", in any language.
    count: countText === "" ? null : (parseCount(countText) ?? 0),
    starShares: averageStars === null ? null : starShares(document),
    shopSummary: firstText(document, [
      '#product-summary [data-hook="product-summary-text"]',
      "#product-summary p",
      '[data-hook="cr-summarization-attributes-list"]',
      "#product-summary",
    ]).slice(0, 2000),
  }
}

/** Shares of 1 to 5 stars. The histogram's rows go from 5 to 1. */
function starShares(document: Document): number[] | null {
  const rows = [...document.querySelectorAll("#histogramTable .a-histogram-row, #histogramTable > li")]
  const shares = rows.slice(0, 5).map((row) => {
    const meter = attributeOf(row.querySelector("[aria-valuenow]"), "aria-valuenow")
    const width = /width:\s*(\d+(?:\.\d+)?)%/.exec(attributeOf(row.querySelector(".a-meter-bar"), "style") ?? "")?.[1]
    const shown = /(?<!\d)(\d{1,3}) ?%/.exec(textOf(row))?.[1]
    const percent = Number(meter ?? width ?? shown ?? Number.NaN)
    return percent / 100
  })
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.length === 5 && Math.abs(sum - 1) < 0.06 ? shares.reverse() : null
}
