/** What the background asks of the document that parses pages for it, and the answer. */
import * as z from "zod/mini"
import { productKey } from "~model/ids"
import { mostChars } from "~model/limits"
import { link, pageLocale, productReading } from "~model/reading"

export const readerRequest = z.object({
  target: z.literal("liveproof-reader"),
  html: z.string().check(z.maxLength(mostChars.page)),
  url: link,
  product: productKey,
})
export type ReaderRequest = z.infer<typeof readerRequest>

export const readerAnswer = z.nullable(z.object({ product: productReading, locale: pageLocale }))
