/** A product: as pages show it, and as it is stored. */
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
  /** When its product page was last read or tried, and with what outcome; null if it never was. */
  lookedUp: z.nullable(lookup),
  /** What its product page said; null if that was never read or the last attempt failed. */
  ownPage: z.nullable(ownPage),
  /** The page's reviews at the visit before the last; null if there was none. */
  reviewsBefore: z.nullable(reviewVisit),
})
export type ProductView = z.infer<typeof productView>

/** A product that a page has just named, with its prices as money. */
export const seenProduct = z.object({
  view: productView,
  /** Reference prices that this page claims. */
  references: z.array(referenceClaim).check(z.maxLength(mostItems.references)),
  /** The price for everyone as this page names it; null if it names none. */
  shown: z.nullable(sighting),
  /** What the page asks for it now, even if the goods are used. */
  price: z.nullable(money),
})
export type SeenProduct = z.infer<typeof seenProduct>

export const productMessages = {
  /** The price places hold texts; the background turns them into money. */
  "page.product.see": {
    input: z.object({
      product: productOnPage,
      source: z.enum(["show-page", "product-page", "fetched-page"]),
      show: z.optional(showKey),
      locale: pageLocale,
    }),
    output: seenProduct,
  },
  /** `cancelled`: the same frame asked for another product before this one's turn came. */
  "page.product.fetch": {
    input: z.object({ product: productKey, url: link }),
    output: z.object({
      outcome: z.enum(["page", "fresh", "no-access", "not-there", "failed", "off", "cancelled"]),
      html: z.optional(z.string().check(z.maxLength(mostChars.page))),
    }),
  },
  /** What is stored of a product on the page. */
  "pane.product.get": {
    input: z.object({ product: productKey }),
    output: z.object({ view: z.nullable(productView) }),
  },
  /** The site found nothing to read in the page that was fetched. */
  "page.product.unreadable": { input: z.object({ product: productKey }), output: nothing },
} as const
