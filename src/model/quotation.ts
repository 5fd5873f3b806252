/**
 * A sentence said on a show that stands in a product's review. It holds both, so that the whole review need not be
 * kept.
 */
import * as z from "zod/mini"
import { productKey, seconds } from "./ids"
import { mostChars, mostItems } from "./limits"
import { review } from "./review"

const words = z.string().check(z.maxLength(mostChars.sentence))

/** The review that the words are from, without its text. */
const { id, stars, writtenAt, verified, url } = review.shape
const quotedReview = z.object({ id, stars, writtenAt, verified, url })

export const quotation = z.object({
  /** As it was said; times are on the session's time line. */
  sentence: z.object({ text: words, startSeconds: seconds, endSeconds: seconds }),
  review: quotedReview,
  /** Whole sentences of the review, unchanged. */
  passage: words,
  /** `shortened`: there is more in the passage than was said. */
  extent: z.enum(["complete", "shortened"]),
  /** Share of the words said that stand in the passage in the same order. */
  agreement: z.number().check(z.minimum(0), z.maximum(1)),
})
export type Quotation = z.infer<typeof quotation>

/** What was read out of one product's reviews during a session. */
export const quotedProduct = z.object({
  product: productKey,
  quotations: z.array(quotation).check(z.maxLength(mostItems.quotations)),
})
export type QuotedProduct = z.infer<typeof quotedProduct>
