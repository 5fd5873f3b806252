/**
 * Prices of an Amazon product page, 2019 to 2026. Amazon states no price for machines (no JSON-LD, microdata or
 * OpenGraph on any page seen), so places decide. Each generation of the page has its own places, and each place has one
 * meaning.
 *
 * - A page may offer the same thing in several ways (new, used, for Prime members, by subscription), each in a row of
 *   its own. The public price of the new item is `current`. A row for members only is `member`, even if Amazon opens it
 *   first.
 * - A reference price is handed on with its label, which says what kind it is.
 * - The "from" price of other sellers is not a price of this offer, so it is `other`.
 * - The current price comes first in the list.
 */
import type { AmountRole } from "~model/money"
import type { NamedText } from "~model/price-places"
import { attributeOf, clip, textOf } from "../dom/text"
import { isStruck, plainPricesIn, textOfPrice } from "./price-element"

const HAS_AMOUNT = /\d/

/** Rows of the buy box since 2022, recognised by words in their ids. */
const ROW_ROLES: readonly (readonly [RegExp, AmountRole])[] = [
  [/primeSavings|primeExclusive|primeMember/i, "member"],
  [/sns|subscri/i, "subscription"],
  [/used|rental|rent|trade|renewed|refurb|warehouse/i, "other"],
]

/** Only the names of rows say how to buy. Elsewhere "rent" may be a part of "current" or "parent". */
const ROW = /AccordionRow|BuySection/i

/** Places of the current price on older pages, the newest generation first. */
const OLD_CURRENT = [
  "#priceblock_dealprice",
  "#priceblock_saleprice",
  "#priceblock_ourprice",
  "#price_inside_buybox",
  "#newBuyBoxPrice",
  "#buyNewSection .offer-price",
  "#buyNew_noncbb .offer-price",
  "#formats .top-level.selected-row .dp-price-col .a-color-price",
  "#kindle-price",
  "#digital-price",
  "#mediaNoAccordion .header-price",
  "#tmmSwatches .selected .a-color-price",
  "#tmmSwatches .swatchElement.selected .slot-price",
] as const

const OLD_REFERENCES = [
  ".priceBlockStrikePriceString",
  "#price .a-text-strike",
  "#buyBoxInner .a-text-strike",
  "#buyNewSection .a-text-strike",
  "#buyBoxInner #listPrice",
  "#listPrice",
  "#digital-list-price .a-text-strike",
  "#print-list-price",
] as const

const OTHER_SELLERS = [
  "#olp_feature_div .a-color-price",
  "#olpLinkWidget_feature_div .a-price",
  "#olp-upd-new .a-color-price",
  "#olp-upd-new-used .a-color-price",
  "#dynamic-aod-ingress-box .a-price",
  "#buybox-see-all-buying-choices .a-price",
  "#moreBuyingChoices_feature_div .a-color-price",
] as const

export const readPrices = (document: Document): NamedText[] => [
  ...currentPrices(document).sort((one, other) => rank(one) - rank(other)),
  ...references(document),
  ...unitPrices(document),
  ...conditions(document),
  ...otherOffers(document),
]

const rank = ({ role }: NamedText): number => (role === "current" ? 0 : 1)

const priceText = (text: string, role: AmountRole): NamedText => ({ text: clip(text), role, source: "dom" })

function currentPrices(document: Document): NamedText[] {
  const prices: NamedText[] = []
  for (const block of document.querySelectorAll(
    "#corePriceDisplay_desktop_feature_div,#corePriceDisplay_mobile_feature_div,#corePrice_desktop,#corePrice_feature_div",
  )) {
    const role = rowRole(block)
    const text = amountOfBlock(block)
    if (text !== "" && !(role === "current" && prices.some((price) => price.role === "current"))) {
      prices.push(priceText(text, role))
    }
  }
  if (prices.some(({ role }) => role === "current")) return prices
  for (const selector of OLD_CURRENT) {
    for (const element of document.querySelectorAll(selector)) {
      const text = textOf(element)
      if (HAS_AMOUNT.test(text) && !isStruck(element)) return [...prices, priceText(text, "current")]
    }
  }
  return prices
}

function rowRole(block: Element): AmountRole {
  for (let element: Element | null = block; element; element = element.parentElement) {
    const name = attributeOf(element, "data-a-accordion-row-name") ?? element.id
    const role = ROW.test(name) ? ROW_ROLES.find(([pattern]) => pattern.test(name))?.[1] : undefined
    if (role) return role
  }
  return "current"
}

/** The amount of one block: a range if it contains one with two prices, otherwise the price to pay. */
function amountOfBlock(block: Element): string {
  const range = block.querySelector(".a-price-range")
  const ends = range
    ? plainPricesIn(range)
        .map(textOfPrice)
        .filter((text) => HAS_AMOUNT.test(text))
    : []
  if (ends.length === 2) return `${ends[0]} - ${ends[1]}`
  const toPay = block.querySelector(".priceToPay,.apexPriceToPay,[class*=pricetopay-value]")
  const candidates = toPay ? [toPay, ...plainPricesIn(block)] : plainPricesIn(block)
  return candidates.map(textOfPrice).find((text) => HAS_AMOUNT.test(text)) ?? ""
}

const PRICE_BLOCK = "#corePriceDisplay_desktop_feature_div,#corePriceDisplay_mobile_feature_div,#corePrice_desktop"

/** The percentage on the badge beside the two prices: "-22%". */
function percentIn(place: Element): Pick<NamedText, "percent"> {
  const shown = textOf(place.closest(PRICE_BLOCK)?.querySelector(".savingsPercentage"))
  const percent = Number(/(\d{1,2})\s?%/.exec(shown)?.[1])
  return percent > 0 ? { percent } : {}
}

const BASIS = ".basisPrice,[class*=basisprice-feature]"
const STRUCK_IN_BLOCK =
  "#corePrice_desktop .a-price[data-a-strike=true],#corePriceDisplay_mobile_feature_div .a-price[data-a-strike=true]"

function references(document: Document): NamedText[] {
  const prices: NamedText[] = []
  for (const place of document.querySelectorAll(BASIS)) {
    if (rowRole(place) === "other") continue
    const amount = place.querySelector(".a-price")
    const text = amount ? textOfPrice(amount) : ""
    if (HAS_AMOUNT.test(text)) prices.push({ ...reference(text, place), ...percentIn(place) })
  }
  for (const struck of document.querySelectorAll(STRUCK_IN_BLOCK)) {
    const text = struck.closest(BASIS) ? "" : textOfPrice(struck)
    const place = struck.parentElement?.closest("tr,.a-row,div") ?? struck
    if (HAS_AMOUNT.test(text)) prices.push(reference(text, place))
  }
  if (prices.length > 0) return prices
  for (const selector of OLD_REFERENCES) {
    const element = document.querySelector(selector)
    const text = textOf(element)
    if (element && HAS_AMOUNT.test(text)) {
      return [reference(text, element.closest("tr,li,.a-row,p") ?? element)]
    }
  }
  return prices
}

const reference = (text: string, place: Element): NamedText => ({ ...priceText(text, "was"), label: contextOf(place) })

/** A label and its amount, without the copy of the amount for screen readers. */
const contextOf = (place: Element): string =>
  textOf(
    place,
    (element) => element.classList.contains("a-offscreen") || element.classList.contains("aok-offscreen"),
  ).slice(0, 200)

function unitPrices(document: Document): NamedText[] {
  const place = document.querySelector(
    '#corePriceDisplay_desktop_feature_div .pricePerUnit,#corePrice_feature_div .pricePerUnit,#pricePerUnit,#corePriceDisplay_desktop_feature_div .a-price-unit,#priceblock_ourprice_row .a-size-small,#corePriceDisplay_desktop_feature_div [class*="price-per-unit" i]',
  )
  const text = textOf(place, (element) => element.classList.contains("a-offscreen"))
  return place && HAS_AMOUNT.test(text) && /[/]|\bper\b|\bpro\b/i.test(text) ? [priceText(text, "unit")] : []
}

/** Prices that not everybody gets: with a coupon, by subscription, for Prime members. */
function conditions(document: Document): NamedText[] {
  const places: readonly (readonly [string, AmountRole])[] = [
    ["#couponText,[id^=couponText],#couponBadgeRegularVpc,.couponLabelText", "coupon"],
    ["#sns-base-price,#snsPrice .a-price,#sns-tiered-price .a-price,#snsDetailPagePrice", "subscription"],
    ["#pep-signup-link .a-color-price,#primeExclusivePricingMessage .a-color-price", "member"],
  ]
  return places.flatMap(([selector, role]) => {
    const element = document.querySelector(selector)
    if (!element) return []
    const text = element.classList.contains("a-price") ? textOfPrice(element) : textOf(element)
    return HAS_AMOUNT.test(text) ? [priceText(text, role)] : []
  })
}

function otherOffers(document: Document): NamedText[] {
  for (const selector of OTHER_SELLERS) {
    const element = document.querySelector(selector)
    const text = element ? (element.classList.contains("a-price") ? textOfPrice(element) : textOf(element)) : ""
    if (HAS_AMOUNT.test(text)) return [priceText(text, "other")]
  }
  const lowest = textOf(document.querySelector('#lowestPriceDevices_feature_div,[id*="lowestPrice" i]'))
  return HAS_AMOUNT.test(lowest) ? [{ ...priceText(lowest, "low30"), ifSaid: true }] : []
}
