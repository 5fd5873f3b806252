/**
 * Turns what a site read of one product into sightings, at most one per kind of price, and the reference prices that
 * the page claims. Currencies are never mixed: amounts in another currency than the current price are left out. An
 * auction gives no sighting, because bids are no price history.
 */
import type { ShowKey } from "~model/ids"
import { mostItems } from "~model/limits"
import type { AmountRole, Money, PriceKind, PriceText, ReferenceClaim, Sighting, SightingSource } from "~model/money"
import type { ProductReading } from "~model/reading"
import { readAmounts } from "../parse/parse-price"
import { readMoney } from "../text/read-money"

export interface SightingContext {
  /** Milliseconds since 1970. */
  at: number
  source: SightingSource
  show?: ShowKey
  /**
   * Who can have the current price, if the page says so ("only in this show"); by default the product's condition, or
   * `public`.
   */
  kind?: PriceKind
  /** BCP 47 tag of the page, for signs that several currencies share. */
  locale?: string
}

export type SightingProblem = "auction" | "no-price" | "no-currency" | "mixed-currencies" | "conflicting-prices"

export interface SeenPrices {
  sightings: Sighting[]
  references: ReferenceClaim[]
  /** What a shopper pays now without card, club or coupon; the low end of a range. */
  current: Money | null
  rangeHigh?: Money
  problems: SightingProblem[]
}

interface ReadAmount extends Money {
  role: AmountRole
  text: string
  percent?: number
  needsSignIn?: true
}

const KIND_OF_ROLE: Partial<Record<AmountRole, PriceKind>> = {
  member: "member",
  coupon: "coupon",
  subscription: "subscription",
}

const REFERENCE_OF_ROLE: Partial<Record<AmountRole, ReferenceClaim["kind"]>> = {
  was: "former",
  rrp: "rrp",
  typical: "typical",
  unit: "unit",
  member: "member",
  low30: "low30",
}

const IS_CURRENT: ReadonlySet<AmountRole> = new Set(["current", "from", "range-low"])

export function sightingsFrom(product: ProductReading, context: SightingContext): SeenPrices {
  if (product.auction) return { sightings: [], references: [], current: null, problems: ["auction"] }
  const problems = new Set<SightingProblem>()
  const read = product.prices.flatMap((text) => amountsOf(text, context, problems))
  const current = currentOf(read, problems)
  const ownKind = context.kind ?? product.condition ?? "public"
  const isDoubtful = product.prices.some(({ doubtful }) => doubtful)
  const currency = current?.currency ?? read[0]?.currency ?? null
  const comparable = read.filter((amount) => amount.currency === currency)
  if (comparable.length < read.length) problems.add("mixed-currencies")

  const rangeHigh =
    current && comparable.find(({ role, amountMinor }) => role === "range-high" && amountMinor > current.amountMinor)
  const sightings: Sighting[] = []
  const add = (kind: PriceKind, amountMinor: number | null, rangeHighMinor?: number): void => {
    if (!currency || sightings.some((sighting) => sighting.kind === kind)) return
    sightings.push({
      product: product.key,
      variant: product.variant.slice(0, 200),
      seller: product.seller.slice(0, 200),
      currency,
      kind,
      source: context.source,
      amountMinor,
      ...(rangeHighMinor !== undefined && { rangeHighMinor }),
      availability: product.availability,
      firstSeenAt: context.at,
      lastSeenAt: context.at,
      ...(context.show && { show: context.show }),
      ...(isDoubtful && kind === ownKind && { doubtful: true }),
    })
  }
  if (current) add(ownKind, current.amountMinor, rangeHigh?.amountMinor)
  else if (product.availability === "out-of-stock") add(ownKind, null)
  else if (read.length === 0) problems.add("no-price")
  for (const { role, amountMinor, needsSignIn } of comparable) {
    const kind = needsSignIn ? "signed-in" : KIND_OF_ROLE[role]
    if (kind) add(kind, amountMinor)
  }
  return {
    sightings,
    references: referencesOf(comparable, current),
    current,
    ...(rangeHigh && { rangeHigh: { amountMinor: rangeHigh.amountMinor, currency: rangeHigh.currency } }),
    problems: [...problems],
  }
}

/** Structured fields state one number each; text on the page may hold several. */
function amountsOf(given: PriceText, context: SightingContext, problems: Set<SightingProblem>): ReadAmount[] {
  const { text, role, source } = given
  const hints = { currency: given.currency, locale: context.locale, role }
  if (source !== "dom") {
    const money = readMoney(text, hints)
    if (!money) return []
    return withCurrency([{ ...money, role }], given, problems)
  }
  const read = readAmounts(text, hints)
  if (!read) return []
  return withCurrency(read.amounts, given, problems)
}

function withCurrency(
  amounts: readonly { amountMinor: number; currency: string | null; role: AmountRole }[],
  { text, percent, needsSignIn }: PriceText,
  problems: Set<SightingProblem>,
): ReadAmount[] {
  const named: ReadAmount[] = []
  for (const { amountMinor, currency, role } of amounts) {
    if (currency === null) problems.add("no-currency")
    else
      named.push({
        amountMinor,
        currency,
        role,
        text,
        ...(percent !== undefined && { percent }),
        ...(needsSignIn && { needsSignIn }),
      })
  }
  return named
}

/**
 * The first "current" price, as sites list the surest first. One that the page elsewhere calls a member's or an old
 * price gives way to the next. If others differ, that is reported.
 */
function currentOf(amounts: readonly ReadAmount[], problems: Set<SightingProblem>): Money | null {
  const candidates = amounts.filter(({ role }) => IS_CURRENT.has(role))
  const calledOtherwise = (candidate: ReadAmount): boolean =>
    amounts.some(
      ({ role, amountMinor, currency }) =>
        (role === "member" || role === "was") &&
        amountMinor === candidate.amountMinor &&
        currency === candidate.currency,
    )
  const chosen = candidates.find((candidate) => !calledOtherwise(candidate)) ?? candidates[0]
  if (!chosen) return null
  const differs = candidates.some(
    ({ amountMinor, currency }) => currency === chosen.currency && amountMinor !== chosen.amountMinor,
  )
  if (differs) problems.add("conflicting-prices")
  return { amountMinor: chosen.amountMinor, currency: chosen.currency }
}

/** Each kind and amount once. A reduction from a price that is not above the current one is left out. */
function referencesOf(amounts: readonly ReadAmount[], current: Money | null): ReferenceClaim[] {
  const references: ReferenceClaim[] = []
  const saving = amounts.find(({ role }) => role === "saving")
  for (const { role, amountMinor, currency, text, percent, needsSignIn } of amounts) {
    if (references.length === mostItems.references) break
    const kind = needsSignIn ? "signed-in" : REFERENCE_OF_ROLE[role]
    // An amount of zero is a placeholder.
    if (!kind || amountMinor === 0) continue
    const claimsReduction = kind === "former" || kind === "rrp" || kind === "typical"
    if (claimsReduction && current && amountMinor <= current.amountMinor) continue
    if (references.some((other) => other.kind === kind && other.price.amountMinor === amountMinor)) continue
    references.push({
      kind,
      price: { amountMinor, currency },
      text,
      ...(claimsReduction && percent !== undefined && { percent }),
      ...(claimsReduction && saving && saving.amountMinor > 0 && { savingMinor: saving.amountMinor }),
    })
  }
  return references
}
