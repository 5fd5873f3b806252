/** A product: seen on a page, and read on its own. */
import * as z from "zod/mini"
import { productKey, showKey } from "~model/ids"
import { mostChars, mostItems } from "~model/limits"
import { money, referenceClaim, sighting } from "~model/money"
import { link, lookup, ownPage, pageLocale, productOnPage, productReading } from "~model/reading"
import { reviewVisit } from "~model/review"
import { nothing } from "../nothing"

export const productView = z.object({
  product: productReading,
  sightings: z.array(sighting),
  /** When and how its product page was read last; null where it never was. */
  lookedUp: z.nullable(lookup),
  /** What that page said; null if it was never read, or the last attempt failed. */
  ownPage: z.nullable(ownPage),
  /** The page's reviews at the visit before the last; null where there was none. */
  reviewsBefore: z.nullable(reviewVisit),
})
export type ProductView = z.infer<typeof productView>

/** A product that a page has just named, in money. */
export const seenProduct = z.object({
  view: productView,
  /** Reference prices that this page claims. */
  references: z.array(referenceClaim).check(z.maxLength(mostItems.references)),
  /** The price for everyone as this page names it; null where it names none. */
  shown: z.nullable(sighting),
  /** What the page asks for it now, used goods included. */
  price: z.nullable(money),
})
export type SeenProduct = z.infer<typeof seenProduct>

export const productMessages = {
  /** Texts come in; the background turns them into money. */
  "page.product.see": {
    input: z.object({
      product: productOnPage,
      source: z.enum(["show-page", "product-page", "fetched-page"]),
      show: z.optional(showKey),
      locale: pageLocale,
    }),
    output: seenProduct,
  },
  /** `cancelled`: the same frame asked for another product before it was this one's turn. */
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
