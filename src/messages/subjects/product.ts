/** A product: seen on a page, and read on its own. */
import * as z from "zod/mini"
import { epochMs, productKey } from "~model/ids"
import { mostChars, mostItems } from "~model/limits"
import { sighting } from "~model/money"
import { link, lookup, productReading } from "~model/reading"
import { reviewVisit } from "~model/review"

const nothing = z.object({})

export const productView = z.object({
  product: productReading,
  sightings: z.array(sighting),
  /** When and how its product page was read last; null where it never was. */
  lookedUp: z.nullable(lookup),
  /** The page's reviews at the visit before the last; null where there was none. */
  reviewsBefore: z.nullable(reviewVisit),
})
export type ProductView = z.infer<typeof productView>

export const productMessages = {
  "page.product.see": {
    input: z.object({
      product: productReading,
      sightings: z.array(sighting).check(z.maxLength(mostItems.sightings)),
      source: z.enum(["show-page", "product-page", "fetched-page"]),
      at: epochMs,
    }),
    output: productView,
  },
  /** `cancelled`: the same frame asked for another product before this one's turn came. */
  "page.product.fetch": {
    input: z.object({ product: productKey, url: link }),
    output: z.object({
      outcome: z.enum(["page", "fresh", "no-access", "not-there", "failed", "off", "cancelled"]),
      html: z.optional(z.string().check(z.maxLength(mostChars.page))),
    }),
  },
  /** What is stored of a product of this page. */
  "pane.product.get": {
    input: z.object({ product: productKey }),
    output: z.object({ view: z.nullable(productView) }),
  },
  /** The fetched page held nothing that its site could read. */
  "page.product.unreadable": { input: z.object({ product: productKey }), output: nothing },
} as const
