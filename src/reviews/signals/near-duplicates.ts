/**
 * Reviews with nearly the same text as another: Jaccard similarity of word 3-grams, and groups of those that are linked
 * by it. Two strangers never write the same dozen words, but shops show one review twice, or once for each variant.
 */
import { comparison, MAX_REVIEW_IDS, MIN_REVIEWS, type SignalOf } from "./signal"
import { compareStars } from "./stars"
import { binomialTail } from "./statistics"
import { type ReviewWords, runsOf } from "./texts"

/** Shorter texts, such as "Great product, fast delivery", can be the same without being copied. */
const MIN_WORDS = 12
const MIN_SIMILARITY = 0.6
const RUN = 3
/** A generous allowance: one review in 100 may be duplicated by the shop or by its writer. */
const USUAL_SHARE = 0.01
/** A run that more reviews share (but fewer than half of them) says nothing, and would make every pair a candidate. */
const MAX_SHARING = 60

/** Groups of copies, as indices into the texts; each has two or more. */
export function groupsOfCopies(texts: readonly ReviewWords[]): number[][] {
  const runs = texts.map(({ words }) => (words.length < MIN_WORDS ? [] : [...new Set(runsOf(words, RUN))]))
  const having = new Map<string, number[]>()
  for (const [index, list] of runs.entries()) {
    for (const run of list) {
      const sharing = having.get(run)
      if (sharing) sharing.push(index)
      else having.set(run, [index])
    }
  }
  const groupOf = texts.map((_, index) => index)
  const shared = new Map<number, number>()
  for (const [index, list] of runs.entries()) {
    shared.clear()
    for (const run of list) {
      const sharing = having.get(run)!
      if (sharing.length > MAX_SHARING && sharing.length < texts.length / 2) continue
      for (const other of sharing) if (other < index) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
    for (const [other, common] of shared) {
      if (common / (list.length + runs[other]!.length - common) < MIN_SIMILARITY) continue
      const [from, to] = [groupOf[index]!, groupOf[other]!]
      if (from !== to) for (const [at, group] of groupOf.entries()) if (group === from) groupOf[at] = to
    }
  }
  const groups = new Map<number, number[]>()
  for (const [index, group] of groupOf.entries()) groups.set(group, [...(groups.get(group) ?? []), index])
  return [...groups.values()].filter((group) => group.length > 1)
}

/** @param copies as `groupsOfCopies` gives them for the same texts */
export function nearDuplicatesSignal(
  texts: readonly ReviewWords[],
  copies: readonly (readonly number[])[],
): SignalOf<"near-duplicates"> {
  const long = texts.filter(({ words }) => words.length >= MIN_WORDS)
  const groups = copies.map((group) => group.map((index) => texts[index]!.review))
  const inGroups = new Set(groups.flat())
  const surplus = inGroups.size - groups.length
  const enough = long.length >= MIN_REVIEWS
  const compared = compareStars(
    long.map(({ review }) => review),
    (review) => inGroups.has(review),
  )
  return {
    name: "near-duplicates",
    outcome: enough ? "nothing" : "too-few",
    numbers: {
      shown: long.length,
      copies: surplus,
      groups: groups.map((group) => group.map(({ id }) => id)),
      meanStars: compared.meanStars,
      restMeanStars: compared.restMeanStars,
    },
    comparisons: enough ? [comparison("share", binomialTail(surplus, long.length, USUAL_SHARE))] : [],
    reviewIds: [...inGroups].slice(0, MAX_REVIEW_IDS).map(({ id }) => id),
  }
}
