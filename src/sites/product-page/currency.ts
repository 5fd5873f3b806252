/** The currency of a page, for amounts that are shown without one: what it states for machines anywhere, else the sign it shows most. */
import type { PriceText } from "~model/money"
import { findMark } from "~prices/currency/find"
import { currencyOfLocale } from "~prices/currency/regions"
import { attributeOf, textOf } from "../dom/text"

const SCRIPTS_LOOKED_AT = 60
const SCRIPT_START = 200_000
const STATED_IN_STATE =
  /["'](?:priceCurrency|currencyCode|currency|currency_code|currencyISOCode)["']\s*:\s*["']([A-Z]{3})["']/

/** @returns an ISO code or a sign; undefined where the page gives neither */
export function pageCurrency(
  document: Document,
  url: URL,
  stated: readonly PriceText[][],
  shown: readonly string[],
): string | undefined {
  const ofPrices = stated.flat().find(({ currency }) => currency)?.currency
  if (ofPrices) return ofPrices
  const meta = document.querySelector(
    'meta[itemprop="priceCurrency"],[itemprop="priceCurrency"],meta[property$=":currency"]',
  )
  const named = (attributeOf(meta, "content") ?? textOf(meta)).trim()
  if (/^[A-Z]{3}$/.test(named)) return named
  const shownMost = signShownMost(shown)
  const sign = shownMost && findMark(shownMost) ? shownMost : undefined
  const language = attributeOf(document.documentElement, "lang") ?? ""
  const meanings = sign ? (findMark(sign)?.codes ?? []) : []
  if (sign && meanings.length === 1) return sign
  // A language alone is spoken in several countries: it only picks among the meanings of a sign.
  const local = sign || REGION.test(language) ? currencyOfLocale(language) : null
  const fits = (code: string | null | undefined): code is string =>
    !!code && (meanings.length === 0 || meanings.includes(code))
  return [currencyInState(document), currencyOfHost(url), local].find(fits) ?? sign
}

const REGION = /[-_][A-Za-z]{2}$/
/** Domains of countries that anybody takes for their sound. */
const NOT_FOR_COUNTRIES = new Set(
  "ac ai am as bz cc cd co cx dj fm gg gl gs im io la ly me ms mu nu pw re sc sh so st tk tm to tv vc vg ws".split(" "),
)

/** The currency of a country's domain: `.com.au`, `.nl`. */
function currencyOfHost(url: URL): string | null {
  const [, second, country] = /(?:^|\.)([a-z0-9-]+)\.([a-z]{2})$/.exec(url.hostname) ?? []
  const isCountry =
    country !== undefined && (!NOT_FOR_COUNTRIES.has(country) || /^(?:com?|net|org)$/.test(second ?? ""))
  return isCountry ? currencyOfLocale(`und-${country === "uk" ? "GB" : country.toUpperCase()}`) : null
}

function signShownMost(shown: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of shown) {
    const sign = text.replace(/[\d.,'’\s–-]+/g, " ").trim()
    if (sign !== "" && sign.length <= 4 && !sign.includes(" ")) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}

function currencyInState(document: Document): string | undefined {
  for (const script of [...document.querySelectorAll("script:not([src])")].slice(0, SCRIPTS_LOOKED_AT)) {
    const code = STATED_IN_STATE.exec((script.textContent ?? "").slice(0, SCRIPT_START))?.[1]
    if (code) return code
  }
  return undefined
}
