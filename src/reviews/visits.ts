/**
 * What is kept of a product's reviews between visits, to tell which have gone: marks of the reviews that a page showed,
 * and the shop's own count. Marks are kept only of a page that showed every review, because a page that shows a
 * selection shows a different one next time.
 */
import { fnv1a } from "~model/hash"
import { REVIEW_MARKS_AT_MOST, type Review, type ReviewSummary, type ReviewVisit } from "~model/review"
import { HOUR_MS } from "~model/time"

/** Readings within this time belong to the same visit. */
const VISIT_MS = 6 * HOUR_MS
/** The last visit to a page, and the one before. */
const VISITS_PER_PAGE = 2
const PAGES_AT_MOST = 4

/** An id that the shop gave. What a site uses if there is none (title and body) is longer or has spaces. */
const ID = /^[^\s|]{1,64}$/

/**
 * How a review is recognised at another visit: by its id, or, if the shop gives none, by a hash of its stars and words.
 */
export function reviewMark({ id, title, body, stars }: Pick<Review, "id" | "title" | "body" | "stars">): string {
  return ID.test(id) ? id : `#${hash(`${stars}|${title}|${body}`)}`
}

/** Two hashes with different seeds make 64 bits, which is enough for the reviews of one product. */
const hash = (text: string): string => [0x811c9dc5, 0x01000193].map((seed) => fnv1a(text, seed).toString(36)).join("-")

/** Whether a page shows every review that the shop counts. */
export const showsAll = (reviews: readonly Review[], summary: ReviewSummary | null): boolean =>
  summary?.count != null && reviews.length > 0 && reviews.length >= summary.count

/**
 * @param page which page was read and how; a different selection of reviews must have a different name
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

/** The visits that are kept once this one is added, the oldest first. Adding the same reading again changes nothing. */
export function addVisit(visits: readonly ReviewVisit[], next: ReviewVisit): ReviewVisit[] {
  const samePage = visits.filter(({ page }) => page === next.page)
  const last = samePage.at(-1)
  if (last && next.at < last.at) return [...visits]
  const goesOn = last !== undefined && next.at - last.at < VISIT_MS
  // A visit that goes on keeps its beginning; otherwise readings every few hours would never make a second visit.
  const ofPage = [...(goesOn ? samePage.slice(0, -1) : samePage), goesOn ? { ...next, at: last.at } : next]
  const others = visits.filter(({ page }) => page !== next.page)
  const otherPages = [...new Set(others.map(({ page }) => page))].slice(-(PAGES_AT_MOST - 1))
  return [...others.filter(({ page }) => otherPages.includes(page)), ...ofPage.slice(-VISITS_PER_PAGE)]
}

/** The visit before the last one to the same page; null if there is none. */
export function visitBefore(visits: readonly ReviewVisit[]): ReviewVisit | null {
  const last = visits.at(-1)
  const before = visits.at(-2)
  return last && before?.page === last.page ? before : null
}
