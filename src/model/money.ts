/**
 * Money, what a text says about prices, and sightings.
 * Amounts are integer minor units (cents, øre, whole yen) with an ISO 4217 code; nothing here is a float.
 */
import * as z from "zod/mini"
import { epochMs, productKey, showKey } from "./ids"

export const currencyCode = z.string().check(z.regex(/^[A-Z]{3}$/))

export const money = z.object({
  amountMinor: z.int(),
  currency: currencyCode,
})
export type Money = z.infer<typeof money>

/**
 * What one amount in a text is. `current` is what a shopper without a card, membership or coupon pays now for one item.
 */
export const amountRole = z.enum([
  "current",
  "was",
  "rrp",
  "typical",
  "low30",
  "from",
  "range-low",
  "range-high",
  "unit",
  "coupon",
  "multibuy",
  "instalment",
  "member",
  "subscription",
  "net",
  "shipping",
  "saving",
  "other",
])
export type AmountRole = z.infer<typeof amountRole>

export interface PriceHints {
  /** ISO code or symbol that the page states elsewhere. */
  currency?: string
  /** BCP 47 tag of the page, for symbols that several currencies share. */
  locale?: string
  decimalSeparator?: "." | ","
  digitGroupSeparator?: string
  /** The role that the place on the page gives the text; the words of the text may still say otherwise. */
  role?: AmountRole
}

export interface ParsedAmount {
  /** Null if neither the text nor the hints name a currency. */
  currency: string | null
  /** Exact decimal as written, normalised: "1299.00". */
  decimal: string
  amountMinor: number
  role: AmountRole
  /** It is taken for "was" only because a lower amount stands beside it; no word or strike-through says so. */
  isCompared: boolean
  /** What its words call it, if those words alone do not settle its role (`CueRole` in prices/words/cue.ts). */
  called: "payment" | "regular" | "piece" | null
  /** Where it begins in the given text. */
  index: number
}

export interface ParsedPrice {
  amounts: ParsedAmount[]
  /** The price that a shopper pays now; of a range, the low end (both ends are in `amounts`). */
  current: ParsedAmount
  currency: string | null
  isRange: boolean
  isFrom: boolean
}

/** Why an amount was taken for the current price. */
export const priceReason = z.enum([
  /** Stated for machines, and shown as the price. */
  "stated-and-shown",
  /** Only stated: the page shows no price of its own product. */
  "stated",
  /** Shown as the price; nothing is stated, or only a range in which it lies. */
  "shown",
  /** Another amount, shown as the price: the page shows the stated one struck through, for members or per unit. */
  "stated-is-other",
  /** The lower one beside the stated price, which the page marks as the current price. */
  "marked-down",
  /** Shown as the price for everybody, beside a lower one for a certain means of payment. */
  "for-all-payments",
  /** Labelled as the price, beside a lower amount without a label. */
  "labelled",
  /** The lower of two prices side by side. */
  "lower-of-two",
  /** The stated and the shown price differ, and nothing says which one is right. */
  "differs",
])
export type PriceReason = z.infer<typeof priceReason>

/** A price text as a site hands it on. */
export const priceText = z.object({
  text: z.string().check(z.maxLength(500)),
  role: amountRole,
  source: z.enum(["json-ld", "microdata", "rdfa", "open-graph", "state", "dom"]),
  /** ISO code or symbol that is stated beside it. */
  currency: z.optional(z.string().check(z.maxLength(10))),
  /** For the current price: why it was taken for that. */
  why: z.optional(priceReason),
  /** The page contradicts itself here, so the price does not count until a later reading agrees. */
  doubtful: z.optional(z.boolean()),
  /** For a doubtful price: the two amounts that contradict each other, the lower one first. */
  twoPrices: z.optional(z.tuple([money, money])),
  /** For a member price: it is for shoppers who sign in. */
  needsSignIn: z.optional(z.literal(true)),
  /** For a reference price: the percentage that the page prints beside the two prices. */
  percent: z.optional(z.number().check(z.positive(), z.maximum(100))),
})
export type PriceText = z.infer<typeof priceText>

/** The condition of goods that are not sold as new. */
export const goodsCondition = z.enum(["used", "refurbished"])
export type GoodsCondition = z.infer<typeof goodsCondition>

/**
 * Who can have this price, and whether it is for a new item. Only `public` prices make a history that holds for
 * everyone.
 */
export const priceKind = z.enum([
  "public",
  "signed-in",
  "member",
  "coupon",
  "subscription",
  "live-only",
  ...goodsCondition.options,
  "unknown",
])
export type PriceKind = z.infer<typeof priceKind>

export const availability = z.enum(["in-stock", "out-of-stock", "unknown"])
export type Availability = z.infer<typeof availability>

/** Where a sighting comes from. `origin` names the file or service of an imported one. */
export const sightingSource = z.enum(["show-page", "product-page", "fetched-page", "keepa", "import"])
export type SightingSource = z.infer<typeof sightingSource>

/**
 * One price of one product, and the span of time in which it was seen: seeing the same price again moves `lastSeenAt`.
 * `amountMinor` is null if the product was seen out of stock without a price.
 */
export const sighting = z.object({
  product: productKey,
  /** The shop's words or id for the colour, size, …; "" if the product has no variants. */
  variant: z.string().check(z.maxLength(200)),
  seller: z.string().check(z.maxLength(200)),
  currency: currencyCode,
  kind: priceKind,
  source: sightingSource,
  /** Name of the file or service that an imported row came from. */
  origin: z.optional(z.string().check(z.maxLength(200))),
  amountMinor: z.nullable(z.int().check(z.nonnegative())),
  /** If the page gave a range: its upper end; `amountMinor` is then the lower end. */
  rangeHighMinor: z.optional(z.int().check(z.nonnegative())),
  availability,
  firstSeenAt: epochMs,
  lastSeenAt: epochMs,
  show: z.optional(showKey),
  /**
   * Not believed until it is seen a second time: the price jumped absurdly (prices/history/plausible.ts), or the page
   * gave two prices.
   */
  doubtful: z.optional(z.boolean()),
})
export type Sighting = z.infer<typeof sighting>

/** What a reference price is, by what the page calls it. */
export const referenceKind = z.enum(["former", "rrp", "typical", "unit", "member", "signed-in", "low30"])
export type ReferenceKind = z.infer<typeof referenceKind>
export const referenceClaim = z.object({
  kind: referenceKind,
  price: money,
  text: z.string().check(z.maxLength(500)),
  /** Printed beside it: the reduction in percent, and the saving. */
  percent: z.optional(z.number().check(z.positive(), z.maximum(100))),
  savingMinor: z.optional(z.int().check(z.positive())),
})
export type ReferenceClaim = z.infer<typeof referenceClaim>
