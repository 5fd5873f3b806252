/**
 * What a page says about a product's price: every text that may be one, with its place. This is what a site hands on:
 * plain data, in which nothing has been turned into money or chosen yet.
 */
import * as z from "zod/mini"
import { mostChars, mostItems } from "./limits"
import { amountRole, priceText } from "./money"

/** A text in a place of which the site knows what it is for. */
export const namedText = z.object({
  ...priceText.shape,
  /** The text around it. If given, the kind of reference price is decided by this and not by `role`. */
  label: z.optional(z.string().check(z.maxLength(mostChars.title))),
  /** `role` holds only if the text's own words say so. */
  ifSaid: z.optional(z.literal(true)),
})
export type NamedText = z.infer<typeof namedText>

/** An element that holds amounts. */
export const blockOnPage = z.object({
  /** Index of the nearest block around it, which comes earlier in the list; -1 if there is none. */
  inside: z.int().check(z.minimum(-1)),
  /** "" if it is too long to be a label with its amounts. */
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
  /** Index of the block that is the smallest element with the whole text in it. */
  block: z.int().check(z.nonnegative()),
  /** The text in which it stands. */
  context: z.string().check(z.maxLength(mostChars.fact)),
  /** Its role by the class names and ids around it; null if they say nothing. */
  placeRole: z.nullable(amountRole),
  isStruck: z.boolean(),
  /** Its own class names or ids call it the current price. */
  isNamedCurrent: z.boolean(),
  isInChoice: z.boolean(),
  /** In the choice that is selected on the page. */
  isSelected: z.boolean(),
})
export type ShownText = z.infer<typeof shownText>

const code = z.optional(z.string().check(z.regex(/^[A-Z]{3}$/)))

/** What on a page points to its currency, apart from the prices themselves. */
export const currencyHints = z.object({
  /** BCP 47 tag of the page; "" if it states none. */
  language: z.string().check(z.maxLength(mostChars.locale)),
  host: z.string().check(z.maxLength(mostChars.title)),
  /** Stated for machines. */
  named: code,
  /** Stated in the page's embedded state. */
  inState: code,
  /** The sign that stands most often beside numbers. */
  sign: z.optional(z.string().check(z.maxLength(10))),
})
export type CurrencyHints = z.infer<typeof currencyHints>

/** All amounts of a page, stated and shown; only some of them are about its product. */
export const weighedTexts = z.object({
  kind: z.literal("weighed"),
  /** Lists of what is stated for machines, the surest first. */
  stated: z.array(z.array(priceText).check(z.maxLength(mostItems.prices))).check(z.maxLength(3)),
  shown: z.array(shownText).check(z.maxLength(mostItems.amounts)),
  blocks: z
    .array(blockOnPage)
    .check(z.maxLength(mostItems.blocks))
    .check(z.refine((blocks) => blocks.every(({ inside }, at) => inside < at))),
  /** Numbers that the embedded state calls the lowest price of 30 days; they may be in cents. */
  lows: z.array(z.number().check(z.positive())).check(z.maxLength(mostItems.prices)),
  currency: currencyHints,
})
export type WeighedTexts = z.infer<typeof weighedTexts>

export const pricePlaces = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("named"), texts: z.array(namedText).check(z.maxLength(mostItems.prices)) }),
  weighedTexts,
])
export type PricePlaces = z.infer<typeof pricePlaces>
