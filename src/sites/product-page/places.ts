/**
 * What the place of an element says: whether it belongs to the page's own product or to something else (a list of other
 * things, navigation, a footer); and what its class names say about an amount in it. Such names are hints in several
 * languages, which most shops give but none has to.
 */
import type { AmountRole } from "~model/money"
import { attributeOf } from "../dom/text"
import { type IsListMember, isLinkedEntry, listMembers, looksLikeCard } from "./lists"

/** An element's names (classes, ids and the like) split into words: `priceBox__old-price` is "price box old price". */
export function namesOf(element: Element): string {
  const names = [
    "class",
    "id",
    "itemprop",
    "data-testid",
    "data-test",
    "data-qa",
    "data-role",
    "data-price-type",
    "data-test-id",
  ]
    .map((name) => attributeOf(element, name) ?? "")
    .join(" ")
  return names === ""
    ? ""
    : names
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .replace(/[_\-/:.]+/g, " ")
        .toLowerCase()
        .slice(0, 400)
}

export const PRICE_NAME =
  /\b(?:price|prices|pricing|preis|prix|precio|preco|prezzo|cena|ceny|pris|prijs|hinta|hind|kaina|fiyat|valor|cijena|pret|amount|tsena)\b|price|preis|prix|precio/
export const CURRENT_NAME =
  /\b(?:current|sale|sales|special|final|offer|now|new|main|lead|large|big|actual|today|discounted|reduced|promo|aktuell|akcia|akce|aktualna|nova|ours?|buy)\b/

const REFERENCE_NAME =
  /\b(?:old|was|before|(?<!products? |items? )list(?= price)|strike|striked|strikethrough|striked?out|through|crossed|original|previous|former|regular|rrp|msrp|compare|comp|uvp|retail|full(?= price)|base(?= price)|barre|alt|ancien|antes|anterior|vanha|stara|puvodni|povodna|normal|regul[aä]r)\b/g
const ROLE_NAMES: readonly (readonly [RegExp, AmountRole])[] = [
  // "unit" alone may name a box of any kind.
  [
    /\b(?:unit ?(?:price|cost|rate|preis|pris)|(?:price|pricing|cost|preis) (?:per )?unit|per unit|ppu|grundpreis|base ?price ?unit|measure|comparison ?price|cup)\b/g,
    "unit",
  ],
  [/\b(?:shipping|delivery|versand|livraison|envio|postage)\b/g, "shipping"],
  [
    /\b(?:instal\w*|monthly|per month|finance|financing|credit (?:price|rate|payment)|afterpay|klarna|zip ?pay|leasing|rata|raty|splatky|cuotas|affirm|paypal|loan)\b/g,
    "instalment",
  ],
  // A "card" is a box on most pages; only together with another word is it a customer's card.
  [
    /\b(?:members?|membership|rewards?|loyalty|club|club ?price|club ?card|(?:bonus|customer|store|plus|discount|fidelity) ?card|bonus(?:es)? price|price bonus|wallet price)\b/g,
    "member",
  ],
  [/\b(?:sav(?:e|es|ing|ings)|discount (?:amount|value)|rabatt|ahorro|economia|you save)\b/g, "saving"],
  [/\b(?:coupon|voucher|promocode|promo code)\b/g, "coupon"],
  [
    /\b(?:notax|no tax|without tax|excl|excluding tax|excl tax|netto|ex vat|exvat|novat|bez dph|prix ht|ht price)\b/g,
    "net",
  ],
  [/\b(?:subscription|subscribe|autoship)\b/g, "subscription"],
]

/**
 * The role that an element's names give to an amount in it; null if they say nothing. Names go from general to special
 * (`unit-price_price-was`), so the last one counts.
 */
export function roleOfNames(names: string): AmountRole | null {
  let last: { role: AmountRole; at: number } | null = null
  const references: readonly (readonly [RegExp, AmountRole])[] = PRICE_NAME.test(names) ? [[REFERENCE_NAME, "was"]] : []
  for (const [pattern, role] of [...ROLE_NAMES, ...references]) {
    for (const { index } of names.matchAll(pattern)) {
      if (!last || index > last.at) last = { role, at: index }
    }
  }
  return last?.role ?? null
}

const OTHER_THINGS =
  /\b(?:related?|recommend\w*|similar|upsells?|cross ?sells?|also|recent(?:ly)?|viewed|viewedproducts|bundles?|together|accessor\w+|suggest\w*|sponsor\w*|swiper|slick|slider|owl\d?|carousel|teasers?|listing|reviews?|comments?|mini ?cart|minicart|mini ?basket|cart (?:drawer|summary|total|popup|item|items)|basket (?:summary|total)|total|subtotal|wishlist|navigation|menu|breadcrumbs?|footer|cookie|newsletter|filter|facets?|search|history|lastview\w*|alternativ\w*|complement\w*|outfit|warranty|insurance|garant\w*|services? (?:list|item|box)|addons?|add ons?|popup|tooltip|faq|questions?|offers? list|other sellers?|merchants?|storepickup|threshold)\b/
/** What a box is for: one in which the product can be bought is its own all the same. */
const OTHER_PURPOSE = /\b(?:shipping|delivery|freight|financ\w*|(?<!\bno |\bprice )compare(?! (?:at|price)\b))\b/
const BUYING = "button[type=submit],[itemprop=price],[class*=add-to-cart],[class*=addtocart],[name*=add],[class*=buy]"
/**
 * Names that the product's own box may have as well as another's: they count only if the box looks like a card in a
 * list.
 */
const MAYBE_OTHER =
  /\b(?:products? (?:tile|card|item|teaser|miniature|grid|list)|matching|looks?|complete|options?|extras?)\b/
const FURNITURE = new Set(["NAV", "FOOTER", "ASIDE"])
const HIGHEST = 14

export type Zone = "own" | "elsewhere"

/** What `zoneOf` needs to know of a page, and what it has found out already. */
export interface Surroundings {
  /** Elements that surely are the product's. */
  main: ReadonlySet<Element>
  isListMember: IsListMember
  /** Zones that are known already. */
  zones: Map<Element, Zone>
}

export const surroundingsOf = (main: ReadonlySet<Element>): Surroundings => ({
  main,
  isListMember: listMembers(main),
  zones: new Map(),
})

/** Whether an element belongs to the page's own product, by everything around it. */
export function zoneOf(element: Element, { main, isListMember, zones: known }: Surroundings): Zone {
  const path: Element[] = []
  let zone: Zone = "own"
  for (let at: Element | null = element; at && path.length < HIGHEST; at = at.parentElement) {
    const before = known.get(at)
    if (before) {
      zone = before
      break
    }
    if (main.has(at)) break
    path.push(at)
    const names = namesOf(at)
    const isNamedOther =
      OTHER_THINGS.test(names) ||
      (OTHER_PURPOSE.test(names) && !at.querySelector(BUYING)) ||
      (MAYBE_OTHER.test(names) && looksLikeCard(at))
    if (FURNITURE.has(at.tagName) || isOutsideHeader(at) || isNamedOther || isListMember(at) || isLinkedEntry(at)) {
      zone = "elsewhere"
      break
    }
  }
  for (const at of path) known.set(at, zone)
  return zone
}

/** Whether an element is the page's header, and not a product's (`<header class="product-header">`). */
const isOutsideHeader = (element: Element): boolean =>
  element.tagName === "HEADER" &&
  element.querySelector("h1") === null &&
  !/product|detail|price|pdp/.test(namesOf(element))
