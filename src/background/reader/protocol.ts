/**
 * The questions and answers between the background, the document that it opens in Chromium, and the sandboxed page in which that
 * document has pages parsed and read.
 */
import * as z from "zod/mini"
import { productKey } from "~model/ids"
import { mostChars } from "~model/limits"
import { link, pageLocale, productOnPage } from "~model/reading"

/** A page as it was fetched, and the product that is looked for in it. */
export const fetchedPage = z.object({
  html: z.string().check(z.maxLength(mostChars.page)),
  url: link,
  product: productKey,
})
export type FetchedPage = z.infer<typeof fetchedPage>

export const readerRequest = z.object({ target: z.literal("liveproof-reader"), page: fetchedPage })
export type ReaderRequest = z.infer<typeof readerRequest>

export const readerAnswer = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("read"),
    product: productOnPage,
    locale: pageLocale,
  }),
  z.object({ outcome: z.enum(["unreadable", "too-much"]) }),
])
export type ReaderAnswer = z.infer<typeof readerAnswer>

/** Sent to the sandboxed page with the port through which it is asked. */
export const portOffer = z.literal("liveproof-reader-port")
