/**
 * What a page says about a product's price: every text that may be a price, with its place. Plain data, as a site hands it on; nothing is
 * money yet, and nothing has been chosen.
 */
import * as z from "zod/mini"
import { mostChars, mostItems } from "./limits"
import { amountRole, priceText } from "./money"

/** A text in a place whose purpose the site knows. */
export const namedText = z.object({
  ...priceText.shape,
  /** The text around it. If given, it decides which kind of reference price this is, not `role`. */
  label: z.optional(z.string().check(z.maxLength(mostChars.title))),
  /** It has its role only if its own words say so. */
  ifSaid: z.optional(z.literal(true)),
})
export type NamedText = z.infer<typeof namedText>

/** An element that holds amounts. */
export const blockOnPage = z.object({
  /** The one right around it, by its place in the list, which comes earlier; -1 where none is. */
  inside: z.int().check(z.minimum(-1)),
  /** "" where it is longer than a label and its amounts. */
  text: z.string().check(z.maxLength(mostChars.fact)),
  /** One of several things to choose from. */
  isChoice: z.boolean(),
})
export type BlockOnPage = z.infer<typeof blockOnPage>

/** An amount as the page shows it. */
export const shownText = z.object({
  text: z.string().check(z.maxLength(mostChars.fact)),
  /** See price-weights.ts. */
  weight: z.number(),
  /** The smallest element that holds it whole, by its place in the list of blocks. */
  block: z.int().check(z.nonnegative()),
  /** The words that it stands in. */
  context: z.string().check(z.maxLength(mostChars.fact)),
  /** What the names of its place say that it is. */
  placeRole: z.nullable(amountRole),
  isStruck: z.boolean(),
  /** Its own names call it the price of now. */
  isNamedCurrent: z.boolean(),
  isInChoice: z.boolean(),
  /** In the one of several things that the page has chosen. */
  isSelected: z.boolean(),
})
export type ShownText = z.infer<typeof shownText>

const code = z.optional(z.string().check(z.regex(/^[A-Z]{3}$/)))

/** What a page gives away of its currency, beside the prices themselves. */
export const currencyHints = z.object({
  /** BCP 47 tag of the page; "" where it names none. */
  language: z.string().check(z.maxLength(mostChars.locale)),
  host: z.string().check(z.maxLength(mostChars.title)),
  /** Stated for machines. */
  named: code,
  /** Stated in a state that it embeds. */
  inState: code,
  /** What it shows most beside numbers. */
  sign: z.optional(z.string().check(z.maxLength(10))),
})
export type CurrencyHints = z.infer<typeof currencyHints>

/** All amounts of a page, stated and shown, of which some are about its product. */
export const weighedTexts = z.object({
  kind: z.literal("weighed"),
  /** Lists of what is stated for machines, the surest first. */
  stated: z.array(z.array(priceText).check(z.maxLength(mostItems.prices))).check(z.maxLength(3)),
  shown: z.array(shownText).check(z.maxLength(mostItems.amounts)),
  blocks: z
    .array(blockOnPage)
    .check(z.maxLength(mostItems.blocks))
    .check(z.refine((blocks) => blocks.every(({ inside }, at) => inside < at))),
  /** Numbers that an embedded state calls the lowest price of 30 days; they may be cents. */
  lows: z.array(z.number().check(z.positive())).check(z.maxLength(mostItems.prices)),
  currency: currencyHints,
})
export type WeighedTexts = z.infer<typeof weighedTexts>

export const pricePlaces = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("named"), texts: z.array(namedText).check(z.maxLength(mostItems.prices)) }),
  weighedTexts,
])
export type PricePlaces = z.infer<typeof pricePlaces>
