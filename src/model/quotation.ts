/** A sentence said on a show that stands in a product's review: both sides, so that it can be kept without the whole review. */
import * as z from "zod/mini"
import { productKey, seconds } from "./ids"
import { mostChars, mostItems } from "./limits"
import { review } from "./review"

const words = z.string().check(z.maxLength(mostChars.sentence))

/** Where the words are from. */
const { id, stars, writtenAt, verified, url } = review.shape
const quotedReview = z.object({ id, stars, writtenAt, verified, url })

export const quotation = z.object({
  /** As it was said; times on the session's time line. */
  sentence: z.object({ text: words, startSeconds: seconds, endSeconds: seconds }),
  review: quotedReview,
  /** The passage of the review, whole sentences, in the reviewer's words. */
  passage: words,
  /** `shortened`: the passage says more than was said. */
  extent: z.enum(["complete", "shortened"]),
  /** Share of the said words that stand in the passage, in order. */
  agreement: z.number().check(z.minimum(0), z.maximum(1)),
})
export type Quotation = z.infer<typeof quotation>

/** What was read out of one product's reviews during a session. */
export const quotedProduct = z.object({
  product: productKey,
  quotations: z.array(quotation).check(z.maxLength(mostItems.quotations)),
})
export type QuotedProduct = z.infer<typeof quotedProduct>
