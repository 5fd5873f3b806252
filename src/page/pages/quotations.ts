/**
 * Which sentences of the show quote a review of the product that is featured. Everything said in the session is matched with
 * each product once: shows announce a product before they feature it.
 */
import type { ProductKey } from "~model/ids"
import { mostItems } from "~model/limits"
import type { Quotation, QuotedProduct } from "~model/quotation"
import type { Review } from "~model/review"
import { keptQuoted } from "~model/session-limits"
import type { SaidSentence } from "~reviews/captions"
import { quotationFinder } from "~reviews/said-on-show"

/** Two hours of talk. */
const SENTENCES_AT_MOST = 2_000
/** Per product; a panel is not a transcript. */
const QUOTATIONS_AT_MOST = 20
/** Matched in one go, so that the page is never held up by an hour of talk. */
const SENTENCES_AT_ONCE = 25

type Finder = ReturnType<typeof quotationFinder>

const sameWords = (one: Quotation, other: Quotation) =>
  one.sentence.text === other.sentence.text && one.review.id === other.review.id

export class QuotationMatcher {
  #said: SaidSentence[] = []
  /** How many sentences were ever said, including those dropped since. */
  #count = 0
  readonly #found = new Map<ProductKey, { quotations: Quotation[]; matchedTo: number }>()
  #product: { key: ProductKey; reviews: readonly Review[]; find?: Finder } | null = null

  say(sentences: readonly SaidSentence[]): void {
    this.#said = [...this.#said, ...sentences].slice(-SENTENCES_AT_MOST)
    this.#count += sentences.length
  }

  /** The product that is featured now, with its reviews as far as they are known; null: none. */
  feature(product: { key: ProductKey; reviews: readonly Review[] } | null): void {
    const known = this.#product
    const isSame = known?.key === product?.key && known?.reviews === product?.reviews
    if (isSame) return
    // Reviews that were not known before may be what was quoted all along.
    const found = product && known?.key === product.key && this.#found.get(product.key)
    if (found) found.matchedTo = 0
    this.#product = product && { key: product.key, reviews: product.reviews }
  }

  /** Whether there is more to match for the featured product. */
  get isBehind(): boolean {
    if (!this.#product || this.#product.reviews.length === 0) return false
    return (this.#found.get(this.#product.key)?.matchedTo ?? 0) < this.#count
  }

  /** Matches some more of what was said. @returns the featured product's quotations so far, in the order said */
  quotations(): readonly Quotation[] {
    if (!this.#product) return []
    const { key, reviews } = this.#product
    const { quotations, matchedTo } = this.#found.get(key) ?? { quotations: [], matchedTo: 0 }
    if (!this.isBehind) return quotations
    const dropped = this.#count - this.#said.length
    const from = Math.max(matchedTo, dropped)
    const to = Math.min(from + SENTENCES_AT_ONCE, this.#count)
    this.#product.find ??= quotationFinder(reviews)
    const fresh = this.#product.find(this.#said.slice(from - dropped, to - dropped))
    const all = [...quotations]
    // A loop says the same things again; each counts where it was said first.
    for (const one of fresh) if (!all.some((other) => sameWords(one, other))) all.push(one)
    const kept = all.length === quotations.length ? quotations : all.slice(0, QUOTATIONS_AT_MOST)
    this.#found.set(key, { quotations: kept, matchedTo: to })
    return kept
  }

  /** The quotations of all products, for the session's own record. */
  all(): QuotedProduct[] {
    const found = [...this.#found].filter(([, { quotations }]) => quotations.length > 0)
    return keptQuoted(
      found.slice(-mostItems.quotedProducts).map(([product, { quotations }]) => ({ product, quotations })),
    )
  }
}
