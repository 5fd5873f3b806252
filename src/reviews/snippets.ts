/**
 * What buyers say, in their own words: the most useful sentence for, the most useful against, and what is mentioned
 * most. The choice is extractive (a snippet is a whole sentence of a reviewer, unchanged) and balanced (each side gets
 * its share of the words by the real distribution of stars). There is no grade.
 */
import type { Review, ReviewSummary } from "~model/review"
import { type Candidate, readMaterial } from "./candidates"
import { chooseCovering } from "./coverage"
import { type Side, starSharesOf, wholeStars } from "./polarity"
import { type WeighedReview, weighedReviews } from "./weighed"
import { type Worth, withCommonWords, worthOf } from "./worth"

export interface Snippet {
  /** A whole sentence, in the reviewer's own words. */
  text: string
  reviewId: string
  stars: number | null
  /** Milliseconds since 1970, start of the day in UTC. */
  writtenAt: number | null
  verified: boolean | null
  /** Link to the review; "" if the shop has none. */
  url: string
}

export interface Snippets {
  /** From reviews of 4 and 5 stars. */
  for: Snippet[]
  /** From reviews of 1 and 2 stars, or of 3 stars if those have nothing to quote. */
  against: Snippet[]
  /** From any review: what most of them say and the other snippets do not cover. */
  mentioned: Snippet[]
  /** How many reviews were considered … */
  weighed: number
  /** … out of how many with a text. */
  of: number
}

export interface SnippetBudget {
  /** Words in all. */
  words: number
  /** What each side may use in any case, however few reviews it has. */
  wordsPerSide: number
  /** Most snippets in each of the three roles. */
  perRole: number
}

/** Three snippets of about two lines each. */
export const panelBudget: SnippetBudget = { words: 90, wordsPerSide: 30, perRole: 1 }

/** When choosing for a side, a language's commonest words count only this share, because they say least. */
const COMMON_WORD_SHARE = 0.5

/** Never throws; if there is nothing to choose from, the choice is empty. */
export function chooseSnippets(
  reviews: readonly Review[],
  summary: ReviewSummary | null,
  budget: SnippetBudget = panelBudget,
): Snippets {
  const weighed = weighedReviews(reviews)
  const material = readMaterial(weighed.reviews)
  const shares = starSharesOf(reviews, summary)
  const worth = worthOf(material, reviewWeights(weighed.reviews, shares))
  const sideWorth = withCommonWords(worth, material, COMMON_WORD_SHARE)

  const chosen: Candidate[] = []
  const take = (candidates: readonly Candidate[], words: number, by: Worth) => {
    const taken = chooseCovering(candidates, by, { words, sentences: budget.perRole }, chosen)
    chosen.push(...taken)
    return taken
  }
  const againstSide: Side = material.candidates.some(({ side }) => side === "against") ? "against" : "mixed"
  const quota = (share: number) => Math.max(budget.wordsPerSide, Math.floor(budget.words * share))
  const of = (side: Side) => speakingFor(material.candidates.filter((candidate) => candidate.side === side))

  const speaksFor = take(of("for"), quota(shareOf("for", shares)), sideWorth)
  const against = take(of(againstSide), quota(shareOf(againstSide, shares)), sideWorth)
  const used = chosen.reduce((sum, { words }) => sum + words.length, 0)
  const mentioned = take(material.candidates, budget.words - used, worth)

  const asSnippets = (list: Candidate[]) => list.map((candidate) => snippetOf(candidate, weighed.reviews))
  return {
    for: asSnippets(speaksFor),
    against: asSnippets(against),
    mentioned: asSnippets(mentioned),
    weighed: weighed.reviews.length,
    of: weighed.of,
  }
}

/**
 * The sentences with more words that fit their side (praise or complaint) than words that contradict it. If there are
 * none, those that do not contradict it, such as the "but" of a good review; if there are none of these either, all.
 */
function speakingFor(candidates: readonly Candidate[]): readonly Candidate[] {
  for (const leastTone of [1, 0]) {
    const fitting = candidates.filter(({ tone }) => tone >= leastTone)
    if (fitting.length > 0) return fitting
  }
  return candidates
}

/** Share of all reviews that are on one side; 0 if no review has stars. */
function shareOf(side: Side, shares: readonly number[] | null): number {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = shares ?? []
  if (side === "for") return four + five
  return side === "against" ? one + two : three
}

/**
 * The reviews that a page shows are a selection. They are weighted so that their stars are distributed as in the shop's
 * histogram. Reviews without stars get the average weight, 1.
 */
function reviewWeights(weighed: readonly WeighedReview[], shares: readonly number[] | null): number[] {
  const shown = starSharesOf(
    weighed.map(({ review }) => review),
    null,
  )
  return weighed.map(({ review }) => {
    const stars = wholeStars(review.stars)
    if (stars === null || !shares || !shown) return 1
    return (shares[stars - 1] ?? 0) / (shown[stars - 1] || 1)
  })
}

function snippetOf(candidate: Candidate, weighed: readonly WeighedReview[]): Snippet {
  const { review } = weighed[candidate.review]!
  return {
    text: candidate.text,
    reviewId: review.id,
    stars: review.stars,
    writtenAt: review.writtenAt,
    verified: review.verified,
    url: review.url,
  }
}
