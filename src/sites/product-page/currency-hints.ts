/** What on a page points to its currency, for amounts that are shown without one. */
import { mostChars } from "~model/limits"
import type { PriceText } from "~model/money"
import type { CurrencyHints } from "~model/price-places"
import { attributeOf, textOf } from "../dom/text"
import { SIGNS } from "./amounts"

const SCRIPTS_LOOKED_AT = 60
const SCRIPT_START = 200_000
const STATED_IN_STATE =
  /["'](?:priceCurrency|currencyCode|currency|currency_code|currencyISOCode)["']\s*:\s*["']([A-Z]{3})["']/

/**
 * @param stated  the prices that the page states for machines
 * @param shown   the amounts that it shows
 */
export function currencyHints(
  document: Document,
  { hostname }: URL,
  stated: readonly PriceText[][],
  shown: readonly { text: string }[],
): CurrencyHints {
  const named = namedForMachines(document)
  const isNamed = named !== undefined || stated.some((prices) => prices.some(({ currency }) => currency))
  return {
    language: languageOf(document),
    host: hostname,
    named,
    inState: isNamed ? undefined : currencyInState(document),
    sign: signShownMost(shown.map(({ text }) => text)),
  }
}

const languageOf = (document: Document): string => attributeOf(document.documentElement, "lang", mostChars.locale) ?? ""

function namedForMachines(document: Document): string | undefined {
  const meta = document.querySelector(
    'meta[itemprop="priceCurrency"],[itemprop="priceCurrency"],meta[property$=":currency"]',
  )
  const named = (attributeOf(meta, "content") ?? textOf(meta)).trim()
  return /^[A-Z]{3}$/.test(named) ? named : undefined
}

function signShownMost(shown: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of shown) {
    const rest = text.replace(/[\d.,'’\s–-]+/g, " ").trim()
    const sign = rest.length <= 4 && !rest.includes(" ") ? rest : signBeside(text)
    if (sign !== "") counts.set(sign, (counts.get(sign) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0]
}

/** The sign right beside a number: "Nu 899 kr". */
function signBeside(text: string): string {
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    const isBeside = /\d\s?$/.test(text.slice(0, index)) || /^\s?\d/.test(text.slice(index + sign.length))
    if (isBeside) return sign
  }
  return ""
}

function currencyInState(document: Document): string | undefined {
  for (const script of [...document.querySelectorAll("script:not([src])")].slice(0, SCRIPTS_LOOKED_AT)) {
    const code = STATED_IN_STATE.exec((script.textContent ?? "").slice(0, SCRIPT_START))?.[1]
    if (code) return code
  }
  return undefined
}
