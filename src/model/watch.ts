/** A price watch: what the user waits for, what they have been told, and when the product's page is checked again. */
import * as z from "zod/mini"
import { epochMs, productKey } from "./ids"
import { currencyCode, priceKind, sighting } from "./money"
import { lookup } from "./reading"

const amountMinor = z.int().check(z.nonnegative())

/** `below`: the price is below the amount; `lowest`: it has fallen to the lowest one ever seen, or lower. */
export const watchCondition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("below"), amountMinor: z.int().check(z.positive()) }),
  z.object({ kind: z.literal("lowest") }),
])
export type WatchCondition = z.infer<typeof watchCondition>

const priceAlert = z.object({
  /** The lowest price of this fall so far, and when the fall was first seen. */
  amountMinor,
  at: epochMs,
  /** A notification was shown, or the user allows none. */
  notified: z.boolean(),
  /** The user opened the product or dismissed the alert. */
  seen: z.boolean(),
})

/** Checks of the product's own page, on the user's schedule. */
const watchCheck = z.object({
  /** Null if it is not checked: no schedule, or given up after errors. */
  nextAt: z.nullable(epochMs),
  lastAt: z.nullable(epochMs),
  outcome: z.enum(["none", ...lookup.shape.outcome.options]),
  /** Failures in a row. */
  failures: z.int().check(z.nonnegative()),
})
export type WatchCheck = z.infer<typeof watchCheck>

export const priceWatch = z.object({
  product: productKey,
  /** Names the one price that is watched: sightings of another variant, seller, currency or kind say nothing about it. */
  variant: sighting.shape.variant,
  seller: sighting.shape.seller,
  currency: currencyCode,
  kind: priceKind,
  condition: watchCondition,
  since: epochMs,
  /** The newest price that is not doubtful. */
  lastMinor: z.nullable(amountMinor),
  /** The lowest price since the condition was met; the user is told again only after a rise. Null while waiting. */
  toldMinor: z.nullable(amountMinor),
  alert: z.nullable(priceAlert),
  check: watchCheck,
})
export type PriceWatch = z.infer<typeof priceWatch>

/** Hours between two checks of a watched product's page; 0 is never. */
export const recheckHours = z.int().check(z.minimum(0), z.maximum(168))
