/**
 * Which sentences together best say what the reviews say.
 *
 * A choice is worth as much as it covers of an average review. The k-th use of a word is worth the share of reviews
 * that would use it k times in 50 words; a word pair is worth the share of reviews that have it. Words about the
 * reviewer are worth nothing and cost a little, because a shopper wants to know about the product. The value is
 * submodular (a word is worth less each time it is said), so repetition is discouraged without a rule of its own; and
 * choosing greedily by value per word, then exchanging, comes near the best choice within a budget of words.
 *
 * After: Lin and Bilmes, "A class of submodular functions for document summarization" (ACL 2011); Gillick and Favre,
 * "A scalable global model for summarization" (2009), for word pairs as concepts.
 */
import type { Candidate } from "./candidates"
import { MAX_USES, type Worth } from "./worth"

/** Worth of a word pair, relative to that of a word. */
const PAIR_WORTH = 0.5
/** A personal word costs as much as a word found in half of the reviews is worth. */
const PERSONAL_COST = 0.5
/** What a word of praise or complaint adds if it fits the stars (see evaluation.ts). */
const TONE_WORTH = 0.3
/** More such words in one sentence add nothing, or sentences would be chosen for shouting. */
const MAX_TONE = 2
/** Each sentence counts as this many words longer than it is, so that fragments do not win by value per word. */
const WORDS_PER_SENTENCE = 5
/** If a larger share of its word pairs has been said already, a sentence is a repetition, whatever else it has. */
const MAX_KNOWN_PAIRS = 0.5
/** Only the best by value per word are considered, because exchanging takes quadratic time. */
const MAX_CONSIDERED = 100
const MAX_EXCHANGES = 12

const ownWorthOf = ({ personal, tone }: Candidate) =>
  TONE_WORTH * Math.max(-MAX_TONE, Math.min(MAX_TONE, tone)) - PERSONAL_COST * personal

/** What the sentences chosen so far say. `add` and `remove` undo each other. */
class Said {
  private readonly uses: Uint16Array
  private readonly pairUses: Uint16Array
  value = 0
  words = 0

  constructor(private readonly worth: Worth) {
    this.uses = new Uint16Array(worth.words.length / MAX_USES)
    this.pairUses = new Uint16Array(worth.pairs.length)
  }

  add(candidate: Candidate): void {
    for (const word of candidate.words) {
      const use = this.uses[word]!++
      if (use < MAX_USES) this.value += this.worth.words[word * MAX_USES + use]!
    }
    for (const pair of candidate.pairs) {
      if (this.pairUses[pair]!++ === 0) this.value += PAIR_WORTH * this.worth.pairs[pair]!
    }
    this.value += ownWorthOf(candidate)
    this.words += candidate.words.length
  }

  remove(candidate: Candidate): void {
    for (const word of candidate.words) {
      const use = --this.uses[word]!
      if (use < MAX_USES) this.value -= this.worth.words[word * MAX_USES + use]!
    }
    for (const pair of candidate.pairs) {
      if (--this.pairUses[pair]! === 0) this.value -= PAIR_WORTH * this.worth.pairs[pair]!
    }
    this.value -= ownWorthOf(candidate)
    this.words -= candidate.words.length
  }

  /** Whether most of its word pairs have been said already. */
  repeats({ pairs }: Candidate): boolean {
    let known = 0
    for (const pair of pairs) if (this.pairUses[pair]! > 0) known++
    return known > pairs.length * MAX_KNOWN_PAIRS
  }

  gainOf(candidate: Candidate): number {
    const before = this.value
    this.add(candidate)
    const gain = this.value - before
    this.remove(candidate)
    return gain
  }
}

export interface Limits {
  words: number
  sentences: number
}

/**
 * The best choice among `candidates` given what was `already` chosen, best first.
 * Deterministic: ties go to the candidate that comes first.
 */
export function chooseCovering(
  candidates: readonly Candidate[],
  worth: Worth,
  limits: Limits,
  already: readonly Candidate[] = [],
): Candidate[] {
  const said = new Said(worth)
  for (const candidate of already) said.add(candidate)
  const wordsBefore = said.words
  const canTake = (candidate: Candidate) =>
    said.words - wordsBefore + candidate.words.length <= limits.words && !said.repeats(candidate)

  const considered = candidates
    .filter((candidate) => candidate.words.length <= limits.words && !already.includes(candidate))
    .map((candidate) => ({
      candidate,
      density: said.gainOf(candidate) / (candidate.words.length + WORDS_PER_SENTENCE),
    }))
    .sort((a, b) => b.density - a.density)
    .slice(0, MAX_CONSIDERED)
    .map(({ candidate }) => candidate)

  const chosen: Candidate[] = []
  const free = () => considered.filter((candidate) => !chosen.includes(candidate))

  while (chosen.length < limits.sentences) {
    let best: Candidate | null = null
    let bestDensity = 0
    for (const candidate of free()) {
      if (!canTake(candidate)) continue
      const density = said.gainOf(candidate) / (candidate.words.length + WORDS_PER_SENTENCE)
      if (density > bestDensity) {
        best = candidate
        bestDensity = density
      }
    }
    if (!best) break
    said.add(best)
    chosen.push(best)
  }

  for (let round = 0; chosen.length < limits.sentences && round < MAX_EXCHANGES; round++) {
    if (!exchangeOnce(said, chosen, free(), canTake, limits.sentences)) break
  }
  return chosen
}

/** Makes the one exchange or addition that gains most. False if none gains anything. */
function exchangeOnce(
  said: Said,
  chosen: Candidate[],
  free: readonly Candidate[],
  canTake: (candidate: Candidate) => boolean,
  maxSentences: number,
): boolean {
  const now = said.value
  let best: { out: number; in: Candidate } | null = null
  let bestValue = now + 1e-9
  const places = chosen.length < maxSentences ? chosen.length + 1 : chosen.length
  for (let out = 0; out < places; out++) {
    const leaving = chosen[out]
    if (leaving) said.remove(leaving)
    for (const candidate of free) {
      if (!canTake(candidate)) continue
      const value = said.value + said.gainOf(candidate)
      if (value > bestValue) {
        best = { out, in: candidate }
        bestValue = value
      }
    }
    if (leaving) said.add(leaving)
  }
  if (!best) return false
  const leaving = chosen[best.out]
  if (leaving) said.remove(leaving)
  said.add(best.in)
  chosen[best.out] = best.in
  return true
}
