/**
 * The currency of a page, for amounts without one: what it states for machines, or else what its sign, host and
 * language say.
 */
import type { PriceText } from "~model/money"
import type { CurrencyHints } from "~model/price-places"
import { findMark } from "../currency/find"
import { currencyOfLocale } from "../currency/regions"

/** @returns an ISO code or a sign; undefined if the page gives neither */
export function pageCurrency(stated: readonly PriceText[][], hints: CurrencyHints): string | undefined {
  const ofPrices = stated.flat().find(({ currency }) => currency)?.currency
  if (ofPrices) return ofPrices
  const { named, inState, language, host } = hints
  if (named) return named
  const mark = hints.sign ? findMark(hints.sign) : null
  const sign = mark ? hints.sign : undefined
  const meanings = mark?.codes ?? []
  if (sign && meanings.length === 1) return sign
  // A language without a region is spoken in several countries: it only picks among the meanings of a sign.
  const local = sign || REGION.test(language) ? currencyOfLocale(language) : null
  const fits = (code: string | null | undefined): code is string =>
    !!code && (meanings.length === 0 || meanings.includes(code))
  return [inState, currencyOfHost(host), local].find(fits) ?? sign
}

const REGION = /[-_][A-Za-z]{2}$/
/** Country domains that are used anywhere because of how they sound. */
const NOT_FOR_COUNTRIES = new Set(
  "ac ai am as bz cc cd co cx dj fm gg gl gs im io la ly me ms mu nu pw re sc sh so st tk tm to tv vc vg ws".split(" "),
)

/** The currency of a country's domain: `.com.au`, `.nl`. */
function currencyOfHost(host: string): string | null {
  const [, second, country] = /(?:^|\.)([a-z0-9-]+)\.([a-z]{2})$/.exec(host) ?? []
  const isCountry =
    country !== undefined && (!NOT_FOR_COUNTRIES.has(country) || /^(?:com?|net|org)$/.test(second ?? ""))
  return isCountry ? currencyOfLocale(`und-${country === "uk" ? "GB" : country.toUpperCase()}`) : null
}
