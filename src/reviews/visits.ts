/**
 * What is kept of a product's reviews from visit to visit, to tell which are gone: marks of the reviews that a page showed
 * and the shop's own count. Marks are kept only of a page that showed every review, because a page that shows a selection
 * shows another one next time.
 */
import { fnv1a } from "~model/hash"
import { REVIEW_MARKS_AT_MOST, type Review, type ReviewSummary, type ReviewVisit } from "~model/review"
import { HOUR_MS } from "~model/time"

/** What is read again within this time belongs to the same visit. */
const VISIT_MS = 6 * HOUR_MS
/** One page at the visit before and at the last one. */
const VISITS_PER_PAGE = 2
const PAGES_AT_MOST = 4

/** A shop's id; what sites make up where there is none (title and body) is longer or has spaces. */
const ID = /^[^\s|]{1,64}$/

/** By what a review is recognised at another visit: its id, or a hash of its words where the shop gives none. */
export function reviewMark({ id, title, body, stars }: Pick<Review, "id" | "title" | "body" | "stars">): string {
  return ID.test(id) ? id : `#${hash(`${stars}|${title}|${body}`)}`
}

/** Twice with different beginnings: 64 bits are enough for reviews of one product. */
const hash = (text: string): string => [0x811c9dc5, 0x01000193].map((seed) => fnv1a(text, seed).toString(36)).join("-")

/** Whether a page shows every review that the shop counts. */
export const showsAll = (reviews: readonly Review[], summary: ReviewSummary | null): boolean =>
  summary?.count != null && reviews.length > 0 && reviews.length >= summary.count

/**
 * @param page the page that was read and how: another selection has another name
 * @param at   milliseconds since 1970
 */
export function makeVisit(
  page: string,
  at: number,
  reviews: readonly Review[],
  summary: ReviewSummary | null,
): ReviewVisit {
  const isWhole = showsAll(reviews, summary)
  const marks = isWhole ? [...new Set(reviews.map(reviewMark))].slice(0, REVIEW_MARKS_AT_MOST) : []
  return { page, at, count: summary?.count ?? null, marks }
}

/** The visits that are kept once this one is added, oldest first. The same reading twice changes nothing. */
export function addVisit(visits: readonly ReviewVisit[], next: ReviewVisit): ReviewVisit[] {
  const samePage = visits.filter(({ page }) => page === next.page)
  const last = samePage.at(-1)
  if (last && next.at < last.at) return [...visits]
  const goesOn = last !== undefined && next.at - last.at < VISIT_MS
  // A visit that goes on keeps its beginning, or one that never ends would never be followed by another.
  const ofPage = [...(goesOn ? samePage.slice(0, -1) : samePage), goesOn ? { ...next, at: last.at } : next]
  const others = visits.filter(({ page }) => page !== next.page)
  const otherPages = [...new Set(others.map(({ page }) => page))].slice(-(PAGES_AT_MOST - 1))
  return [...others.filter(({ page }) => otherPages.includes(page)), ...ofPage.slice(-VISITS_PER_PAGE)]
}

/** The visit before the one that was noted last, on the same page; null where there is none. */
export function visitBefore(visits: readonly ReviewVisit[]): ReviewVisit | null {
  const last = visits.at(-1)
  const before = visits.at(-2)
  return last && before?.page === last.page ? before : null
}
