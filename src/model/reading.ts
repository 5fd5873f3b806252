/** What a site reads from a page at one moment, and what is kept of a product. None of it is judged. */
import * as z from "zod/mini"
import { epochMs, productKey, showKey } from "./ids"
import { mostChars, mostItems } from "./limits"
import { availability, goodsCondition, money, priceText, referenceClaim } from "./money"
import { pricePlaces } from "./price-places"
import { review, reviewSummary } from "./review"

/** What the page says of a show. `none`: it says nothing. */
export const claimState = z.enum(["live", "replay", "scheduled", "ended", "on-air", "none"])
export type ClaimState = z.infer<typeof claimState>

export const showClaim = z.object({
  state: claimState,
  /** What the claim rests on. The platform's own state is the strongest. */
  basis: z.enum(["platform-state", "structured-data", "path", "label", "none"]),
  startedAt: z.optional(epochMs),
  endedAt: z.optional(epochMs),
  /** Length of the recording, where the page states one. */
  durationSeconds: z.optional(z.number().check(z.nonnegative())),
})
export type ShowClaim = z.infer<typeof showClaim>

export const shortText = z.string().check(z.maxLength(mostChars.title))
export const link = z.string().check(z.maxLength(mostChars.address))

export const showReading = z.object({
  key: showKey,
  title: shortText,
  /** Key of the channel or seller, the same for all its shows; "" if not known. */
  channel: shortText,
  url: link,
  claim: showClaim,
  /** The recording's captions file (WebVTT), if the page names one. */
  captionUrl: z.optional(link),
})
export type ShowReading = z.infer<typeof showReading>

/** A show's tile on a directory page. */
export const showTile = z.object({ key: showKey, title: shortText, url: link, claim: showClaim })
export type ShowTile = z.infer<typeof showTile>

export const productReading = z.object({
  key: productKey,
  title: shortText,
  url: link,
  imageUrl: z.optional(link),
  /** Brand and model, GTIN, MPN, …, as far as the page states them. */
  ids: z
    .record(z.string().check(z.maxLength(mostChars.name)), z.string().check(z.maxLength(mostChars.name)))
    .check(z.refine((ids) => Object.keys(ids).length <= mostItems.ids)),
  variant: shortText,
  seller: shortText,
  prices: z.array(priceText).check(z.maxLength(mostItems.prices)),
  availability,
  reviews: z.array(review).check(z.maxLength(mostItems.reviews)),
  reviewSummary: z.nullable(reviewSummary),
  /** Missing if the goods are new or the page does not say. */
  condition: z.optional(goodsCondition),
  /** True for a lot on which people bid: bids make no price history. */
  auction: z.optional(z.boolean()),
})
export type ProductReading = z.infer<typeof productReading>

const { prices: _prices, ...ofProduct } = productReading.shape

/** A product as its site hands it on; its price is still text. */
export const productOnPage = z.object({
  ...ofProduct,
  pricePlaces,
  /** Nothing but a price suggests that this is a product's page: without one, it is none. */
  onlyIfPriced: z.optional(z.literal(true)),
})
export type ProductOnPage = z.infer<typeof productOnPage>

/**
 * An attempt to read a product's own page. `no-access`: the shop refuses it, or the browser does not let us fetch it;
 * `not-there`: the shop has no such page; `unreadable`: it was fetched, but its site found nothing about the product in
 * it; `too-much`: the page is too large or takes too long to read.
 */
export const lookup = z.object({
  at: epochMs,
  outcome: z.enum(["read", "no-access", "not-there", "failed", "unreadable", "too-much"]),
})
export type Lookup = z.infer<typeof lookup>

/**
 * What a product's own page said of its price. A claim holds for its day; an old one says nothing about today's price.
 */
export const ownPage = z.object({
  /** Null if the product is out of stock, or the page names no price. */
  price: z.nullable(money),
  references: z.array(referenceClaim).check(z.maxLength(mostItems.references)),
  readAt: epochMs,
})
export type OwnPage = z.infer<typeof ownPage>

/** BCP 47 tag of the page that a text is from; "" if the page states none. */
export const pageLocale = z.string().check(z.maxLength(mostChars.locale))

/** A sign that somebody is acting right now, such as a bid by a named user. */
export const activityFact = z.object({ kind: z.enum(["bid", "chat"]), by: shortText, at: epochMs, text: shortText })
export type ActivityFact = z.infer<typeof activityFact>

/** Why a page, or part of it, could not be read. Codes only, never page content. */
export const readingProblem = z.enum([
  "nothing-found",
  "broken-json",
  "stale-state",
  "state-too-large",
  /** A frame that is part of the page was left out because it holds too much. */
  "frame-too-large",
  /** The page holds more than one reading may look at. */
  "too-much-to-read",
  "no-price",
  "no-product-link",
])
export type ReadingProblem = z.infer<typeof readingProblem>

export const pageKind = z.enum(["show", "directory", "product"])
export type PageKind = z.infer<typeof pageKind>

export const reading = z.object({
  site: z.string(),
  kind: pageKind,
  show: z.nullable(showReading),
  tiles: z.array(showTile).check(z.maxLength(mostItems.tiles)),
  products: z.array(productOnPage).check(z.maxLength(mostItems.products)),
  featured: z.nullable(productKey),
  activity: z.array(activityFact).check(z.maxLength(mostItems.activity)),
  problems: z.array(readingProblem).check(z.maxLength(mostItems.problems)),
})
export type Reading = z.infer<typeof reading>

/** Globals of the page, as plain JSON read in its MAIN world; untrusted. Each key is a global's name. */
export type PageFacts = Readonly<Record<string, unknown>>
