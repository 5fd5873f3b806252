/**
 * The product that a page is about, from its structured data: `Product`, `ProductGroup` with `hasVariant`, or `Offer`
 * with `itemOffered`. A page names other products too (related, bought together, in lists), but under other properties,
 * which are not read. Of several top-level products, the one whose URL, id or name is the page's counts.
 */
import { mostItems } from "~model/limits"
import type { Availability, GoodsCondition, PriceText } from "~model/money"
import type { Review, ReviewSummary } from "~model/review"
import { type JsonObject, objectsIn } from "../dom/state"
import { clip, collapse, textOf } from "../dom/text"
import { chooseOffer, commonAvailability, rangeOver } from "./choose-offer"
import { isOfType, type Notation, nameOf, objects, type StructuredData, text } from "./items"
import { readOffers, type StatedOffer } from "./offers"
import { readReviewSummary, readReviews } from "./reviews"

export interface StatedProduct {
  notation: Notation
  title: string
  image: string
  ids: Record<string, string>
  variant: string
  /** The page's address leads to one variant of a group. */
  isVariant: boolean
  seller: string
  condition: GoodsCondition | null
  /** The page states that the goods are new; without this, `condition` may be null because nothing is stated. */
  saysNew: boolean
  prices: PriceText[]
  availability: Availability
  reviews: Review[]
  reviewSummary: ReviewSummary | null
}

const PRODUCT_TYPES = [
  "Product",
  "ProductGroup",
  "ProductModel",
  "IndividualProduct",
  "SomeProducts",
  "Vehicle",
  "Car",
  "Book",
  "MusicAlbum",
  "Movie",
  "VideoGame",
  "SoftwareApplication",
  "Event",
] as const
const LEAST_SHARED_WORDS = 0.5

/** The page's own product as each notation states it, JSON-LD first. */
export function readStatedProducts(document: Document, url: URL, data: StructuredData): StatedProduct[] {
  const heading = clip(textOf(document.querySelector("h1")) || collapse(document.title))
  const candidates = data.items
    .flatMap(({ notation, item }) => productsAt(item, data).map((product) => ({ notation, product })))
    .slice(0, mostItems.stated)
    .map((candidate) => ({ ...candidate, score: likeness(candidate.product, heading, url) }))
  const best = new Map<Notation, (typeof candidates)[number]>()
  for (const candidate of candidates) {
    const known = best.get(candidate.notation)
    if (!known || candidate.score > known.score) best.set(candidate.notation, candidate)
  }
  return [...best.values()].map(({ notation, product }) => describe(product, notation, url, data))
}

function productsAt(item: JsonObject, data: StructuredData): JsonObject[] {
  if (isOfType(item, ...PRODUCT_TYPES) && (isOfType(item, "Product", "ProductGroup") || "offers" in item)) return [item]
  if (isOfType(item, "Offer", "AggregateOffer")) {
    return objects(item, "itemOffered", data.byId).map((product) => ({ offers: item, ...product }))
  }
  if (isOfType(item, "WebPage", "ItemPage")) {
    return objects(item, "mainEntity", data.byId).filter((entity) => isOfType(entity, "Product", "ProductGroup"))
  }
  return []
}

/**
 * How likely a product is to be the page's, by its URL, its id in the address, its name in the heading, and whether it
 * has an offer.
 */
function likeness(product: JsonObject, heading: string, url: URL): number {
  const stated = text(product, "url", "@id")
  const sku = text(product, "sku", "productID", "mpn")
  return (
    (stated !== "" && samePage(stated, url) ? 4 : 0) +
    (sku.length > 3 && url.href.includes(sku) ? 2 : 0) +
    nameLikeness(clip(text(product, "name")), heading) +
    (objects(product, "offers", new Map()).length > 0 || isOfType(product, "ProductGroup") ? 2 : 0)
  )
}

/** Of several products whose names share the heading's words, the one with the fewest other words is the page's. */
function nameLikeness(name: string, heading: string): number {
  if (sharedWords(name, heading) < LEAST_SHARED_WORDS) return 0
  const [ours, theirs] = [wordsIn(name), wordsIn(heading)]
  const shared = [...ours].filter((word) => theirs.has(word)).length
  return 2 + shared / Math.max(1, ours.size + theirs.size - shared)
}

function samePage(stated: string, url: URL): boolean {
  try {
    const other = new URL(stated, url)
    return other.host === url.host && other.pathname.replace(/\/$/, "") === url.pathname.replace(/\/$/, "")
  } catch {
    return false
  }
}

const wordsIn = (words: string): Set<string> =>
  new Set(
    words
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 60) ?? [],
  )

/** The share of the shorter text's words that are also in the longer one. */
export function sharedWords(one: string, other: string): number {
  const [few, many] = [wordsIn(one), wordsIn(other)].sort((left, right) => left.size - right.size) as [
    Set<string>,
    Set<string>,
  ]
  return few.size === 0 ? 0 : [...few].filter((word) => many.has(word)).length / few.size
}

function describe(product: JsonObject, notation: Notation, url: URL, data: StructuredData): StatedProduct {
  const variants = objects(product, "hasVariant", data.byId).slice(0, mostItems.variants)
  const shown = variants.find((variant) => isShownVariant(variant, url, data)) ?? null
  const offers = readOffers(shown ?? product, data.byId, notation)
  const all = offers.length > 0 ? offers : offersOf(variants, notation, data)
  const offer = chooseOffer(all, product, url)
  const source = shown ?? product
  return {
    notation,
    title: collapse(text(source, "name") || text(product, "name")),
    image: imageOf(source) || imageOf(product),
    ids: { ...idsOf(product), ...idsOf(source), ...(offer?.sku && !text(source, "sku") ? { sku: offer.sku } : {}) },
    variant: ["color", "size", "pattern", "material"]
      .map((name) => nameOf(source, name))
      .filter(Boolean)
      .join(", "),
    isVariant: shown !== null,
    seller: offer?.seller ?? "",
    condition: offer?.condition ?? null,
    saysNew: offer?.saysNew ?? false,
    prices: offer ? offer.prices : rangeOver(all),
    availability: offer?.availability ?? commonAvailability(all),
    reviews: readReviews(product, data),
    reviewSummary: readReviewSummary(product, data),
  }
}

function offersOf(variants: readonly JsonObject[], notation: Notation, data: StructuredData): StatedOffer[] {
  const offers: StatedOffer[] = []
  for (const variant of variants) {
    if (offers.length >= mostItems.offers) break
    offers.push(...readOffers(variant, data.byId, notation))
  }
  return offers
}

const MOST_ADDRESSES = 5

/** Whether a variant's own address is the page's, or its id is in the page's address. */
function isShownVariant(variant: JsonObject, url: URL, data: StructuredData): boolean {
  const addresses = [
    text(variant, "url", "@id"),
    ...objects(variant, "offers", data.byId)
      .slice(0, MOST_ADDRESSES)
      .map((offer) => text(offer, "url")),
  ]
  const isSame = addresses.some((address) => {
    try {
      const other = new URL(address, url)
      return (
        address !== "" &&
        other.pathname === url.pathname &&
        (other.search === url.search || url.href.startsWith(other.href))
      )
    } catch {
      return false
    }
  })
  const sku = text(variant, "sku")
  return (isSame && url.search !== "") || (sku.length > 3 && url.href.includes(sku))
}

const ID_NAMES = [
  "sku",
  "mpn",
  "gtin",
  "gtin8",
  "gtin12",
  "gtin13",
  "gtin14",
  "isbn",
  "productID",
  "model",
  "productGroupID",
] as const

function idsOf(product: JsonObject): Record<string, string> {
  const ids: Record<string, string> = {}
  for (const name of ID_NAMES) {
    const value = nameOf(product, name)
    const key = /^gtin|^isbn/.test(name)
      ? "gtin"
      : name === "productID"
        ? "productId"
        : name === "productGroupID"
          ? "group"
          : name
    if (value !== "" && value.length <= 100) ids[key] ??= value
  }
  const brand = nameOf(product, "brand") || nameOf(product, "manufacturer")
  if (brand !== "" && brand.length <= 100) ids.brand = brand
  return ids
}

function imageOf(product: JsonObject): string {
  const direct = text(product, "image")
  return (
    direct ||
    [...objectsIn(objects(product, "image", new Map()))]
      .map((image) => text(image, "contentUrl", "url"))
      .find(Boolean) ||
    ""
  )
}
