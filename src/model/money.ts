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

/** What one amount in a text is. `current` is what a shopper without card, club or coupon pays now for one. */
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
  /** What the place on the page says the text is; the text itself may still say otherwise. */
  role?: AmountRole
}

export interface ParsedAmount {
  /** Null where neither text nor hints name a currency. */
  currency: string | null
  /** Exact decimal as written, normalised: "1299.00". */
  decimal: string
  amountMinor: number
  role: AmountRole
  /** It is "was" only because a lower amount stands beside it, not by a word or a strike-through. */
  isCompared: boolean
  /** What its words call it where that alone decides nothing: see `CueRole`. */
  called: "payment" | "regular" | "piece" | null
  /** Where in the given text. */
  index: number
}

export interface ParsedPrice {
  amounts: ParsedAmount[]
  /** The price a shopper pays now; a range has its low end here and both ends in `amounts`. */
  current: ParsedAmount
  currency: string | null
  isRange: boolean
  isFrom: boolean
}

/** Why an amount was taken for the current price. */
export const priceReason = z.enum([
  /** The page states it for machines and shows it as the price. */
  "stated-and-shown",
  /** Stated only: the page shows no price of its own. */
  "stated",
  /** Shown as the price; nothing is stated, or only a range that it lies in. */
  "shown",
  /** What is stated is shown as something else: struck through, for members, per unit. */
  "stated-is-other",
  /** What is stated is shown beside a lower price that the page marks as the one of now. */
  "marked-down",
  /** Shown as the price that everybody pays, beside a lower one for one means of payment. */
  "for-all-payments",
  /** Shown with its name, beside a lower amount that has none. */
  "labelled",
  /** The lower of two prices side by side. */
  "lower-of-two",
  /** Stated and shown differ, and nothing says which one holds. */
  "differs",
])
export type PriceReason = z.infer<typeof priceReason>

/** A piece of price text, as a site hands it on. */
export const priceText = z.object({
  text: z.string().check(z.maxLength(500)),
  role: amountRole,
  source: z.enum(["json-ld", "microdata", "rdfa", "open-graph", "state", "dom"]),
  /** ISO code or symbol stated beside it. */
  currency: z.optional(z.string().check(z.maxLength(10))),
  /** Of the current price. */
  why: z.optional(priceReason),
  /** The page contradicts itself here: it does not count until a later look agrees. */
  doubtful: z.optional(z.boolean()),
  /** Of a doubtful price: the two amounts that contradict each other, the lower one first. */
  twoPrices: z.optional(z.tuple([money, money])),
  /** Of a member's price: it is for who signs in. */
  needsSignIn: z.optional(z.literal(true)),
  /** Of a reference: the percentage that the page prints beside the two prices. */
  percent: z.optional(z.number().check(z.positive(), z.maximum(100))),
})
export type PriceText = z.infer<typeof priceText>

/** The condition of goods that are not sold as new. */
export const goodsCondition = z.enum(["used", "refurbished"])
export type GoodsCondition = z.infer<typeof goodsCondition>

/** Who can have this price, and whether it is for a new item. Only `public` prices make a history that is true for everyone. */
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

/** Where a sighting comes from. Imported ones keep their file's or service's name. */
export const sightingSource = z.enum(["show-page", "product-page", "fetched-page", "keepa", "import"])
export type SightingSource = z.infer<typeof sightingSource>

/**
 * One observed price of one product at one time. The same price seen again extends `lastSeenAt`.
 * `amountMinor` is null where the product was seen out of stock without a price.
 */
export const sighting = z.object({
  product: productKey,
  /** The shop's words or id for colour, size, …; "" where the product has none. */
  variant: z.string().check(z.maxLength(200)),
  seller: z.string().check(z.maxLength(200)),
  currency: currencyCode,
  kind: priceKind,
  source: sightingSource,
  /** Name of the file or service that an imported row came from. */
  origin: z.optional(z.string().check(z.maxLength(200))),
  amountMinor: z.nullable(z.int().check(z.nonnegative())),
  /** Upper end where the page gave a range; `amountMinor` is then the lower end. */
  rangeHighMinor: z.optional(z.int().check(z.nonnegative())),
  availability,
  firstSeenAt: epochMs,
  lastSeenAt: epochMs,
  show: z.optional(showKey),
  /** Held back until it is seen a second time, because of an absurd jump (see prices/history/plausible.ts) or two prices on the page. */
  doubtful: z.optional(z.boolean()),
})
export type Sighting = z.infer<typeof sighting>

/** A reference price that the page claims, with what the page calls it. */
export const referenceKind = z.enum(["former", "rrp", "typical", "unit", "member", "signed-in", "low30"])
export type ReferenceKind = z.infer<typeof referenceKind>
export const referenceClaim = z.object({
  kind: referenceKind,
  price: money,
  text: z.string().check(z.maxLength(500)),
  /** What the page prints beside it: the reduction in percent, and the saving. */
  percent: z.optional(z.number().check(z.positive(), z.maximum(100))),
  savingMinor: z.optional(z.int().check(z.positive())),
})
export type ReferenceClaim = z.infer<typeof referenceClaim>
