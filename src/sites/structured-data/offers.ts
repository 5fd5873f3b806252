/**
 * Reads the prices in `offers` (`Offer`, `AggregateOffer`, `priceSpecification`), with the mistakes that real shops
 * make: an object in place of a price, a "ListPrice" that is the price per unit, a list price equal to the price.
 */
import { mostChars, mostItems } from "~model/limits"
import type { AmountRole, Availability, GoodsCondition, PriceText } from "~model/money"
import { isObject, type JsonObject, own } from "../dom/state"
import { clip } from "../dom/text"
import { isOfType, type Notation, nameOf, objects, text, values } from "./items"
import { availabilityOf } from "./open-graph"

export interface StatedOffer {
  prices: PriceText[]
  availability: Availability
  /** Null for new goods. */
  condition: GoodsCondition | null
  /** The offer states that the goods are new. */
  saysNew: boolean
  seller: string
  sku: string
  url: string
}

/** Knows schema.org's words, and those that shops use in their place. */
function conditionOf(stated: string): GoodsCondition | null {
  if (/refurbished|renewed|reconditioned/i.test(stated)) return "refurbished"
  return /used|damaged|open-?box|pre-?owned|second-?hand/i.test(stated) ? "used" : null
}

type ById = ReadonlyMap<string, JsonObject>
const MOST_SPECIFICATIONS = 20

/** All offers of a product, in page order. An aggregate without priced offers in it is one offer. */
export function readOffers(product: JsonObject, byId: ById, source: Notation): StatedOffer[] {
  const offers: StatedOffer[] = []
  for (const offer of objects(product, "offers", byId)) {
    if (offers.length >= mostItems.offers) break
    const inner =
      isOfType(offer, "AggregateOffer") || own(offer, "offers") !== undefined ? objects(offer, "offers", byId) : []
    const read = (inner.length > 0 ? inner : [offer]).map((one) => readOffer(one, offer, byId, source))
    const priced = read.filter(({ prices }) => prices.length > 0)
    offers.push(...(priced.length > 0 || inner.length === 0 ? read : [readOffer(offer, offer, byId, source)]))
  }
  return offers
}

function readOffer(offer: JsonObject, parent: JsonObject, byId: ById, source: Notation): StatedOffer {
  const currency = text(offer, "priceCurrency") || text(parent, "priceCurrency") || undefined
  const price = (amount: string, role: AmountRole): PriceText[] =>
    // Zero stands for "ask us" or "sold out".
    /[1-9]/.test(amount) ? [{ text: clip(amount), role, source, currency: currency?.slice(0, 10) }] : []
  const stated = price(amountOf(offer, "price"), "current")
  const low = amountOf(offer, "lowPrice")
  const high = amountOf(offer, "highPrice")
  const range =
    stated.length > 0 || low === ""
      ? []
      : low === high || high === ""
        ? price(low, high === "" ? "from" : "current")
        : [...price(low, "range-low"), ...price(high, "range-high")]
  const specified = objects(offer, "priceSpecification", byId)
    .slice(0, MOST_SPECIFICATIONS)
    .flatMap((spec) => readSpecification(spec, source, currency, stated[0]))
  const prices = [...stated, ...range, ...specified]
  const condition = text(offer, "itemCondition") || text(parent, "itemCondition")
  return {
    // A specification marked as the current price repeats the offer's own.
    prices: stated.length > 0 ? prices.filter((one, index) => index === 0 || one.role !== "current") : prices,
    availability: availabilityOf(text(offer, "availability") || text(parent, "availability")),
    condition: conditionOf(condition),
    saysNew: /\bnew|NewCondition/i.test(condition),
    seller: nameOf(offer, "seller") || nameOf(offer, "offeredBy"),
    sku: text(offer, "sku", "mpn", "gtin13"),
    url: text(offer, "url"),
  }
}

function amountOf(offer: JsonObject, name: string): string {
  for (const value of values(offer, name)) {
    if (typeof value === "number" && Number.isFinite(value) && value >= 0) return plainNumber(value)
    const written = typeof value === "string" ? value.slice(0, mostChars.fact) : ""
    if (/\d/.test(written)) return written.trim()
    if (isObject(value)) {
      const inner = text(value, "price", "value", "@value")
      if (/\d/.test(inner)) return inner
    }
  }
  return ""
}

/** A number as text without a float's rounding noise ("19.990000000000002"). */
const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toFixed(3)))

const STATED_ROLES: readonly (readonly [RegExp, AmountRole])[] = [
  [/strikethrough|regularprice/i, "was"],
  [/listprice|msrp|srp|suggested/i, "rrp"],
  [/invoice|minimumadvertised/i, "other"],
  [/saleprice|currentprice/i, "current"],
]

function readSpecification(
  spec: JsonObject,
  source: Notation,
  inherited: string | undefined,
  offered: PriceText | undefined,
): PriceText[] {
  const amount = amountOf(spec, "price") || amountOf(spec, "minPrice")
  if (!/[1-9]/.test(amount)) return []
  const currency = (text(spec, "priceCurrency") || inherited)?.slice(0, 10)
  const role = roleOfSpecification(spec, amount, offered)
  return role ? [{ text: clip(amount), role, source, currency }] : []
}

function roleOfSpecification(spec: JsonObject, amount: string, offered: PriceText | undefined): AmountRole | null {
  if (values(spec, "validForMemberTier").length > 0) return "member"
  if (isOfType(spec, "DeliveryChargeSpecification", "PaymentChargeSpecification")) return "shipping"
  const isPerUnit = values(spec, "referenceQuantity").length > 0 || text(spec, "unitCode", "unitText") !== ""
  const type = text(spec, "priceType", "name")
  const stated = STATED_ROLES.find(([pattern]) => pattern.test(type))?.[1]
  if (stated === "was" || stated === "rrp") {
    const now = Number(offered?.text)
    // A "list price" below the price is the price per unit; one equal to the price claims nothing.
    if (Number(amount) < now) return "unit"
    return Number(amount) === now ? null : stated
  }
  if (isPerUnit) return "unit"
  if (text(spec, "valueAddedTaxIncluded") === "false" || spec.valueAddedTaxIncluded === false) return "net"
  return stated ?? "current"
}
