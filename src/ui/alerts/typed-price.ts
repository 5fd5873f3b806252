/**
 * Reads a price that the user types into one of our fields: digits, the marks of the user's own language, and the sign
 * of the field's currency. It knows no words, and refuses what it does not understand.
 */
import { minorUnits, toMinor } from "~prices/currency/money"

const LONGEST_TYPED = 100
/** Any kind of space, and direction marks; `Intl` puts both into what it formats. */
const INVISIBLE = /[\s\u200e\u200f\u061c]/gu

interface Notation {
  digits: readonly string[]
  decimal: string
  group: string
}

/** How a language writes money; some write it with other marks than plain numbers. */
function notationOf(currency: string, locale: string): Notation {
  const money = new Intl.NumberFormat(locale, { style: "currency", currency, minimumFractionDigits: 4 })
  const parts = money.formatToParts(1_234_567.5)
  const mark = (type: "decimal" | "group") => parts.find((part) => part.type === type)?.value ?? ""
  const digit = new Intl.NumberFormat(locale, { useGrouping: false })
  return {
    digits: Array.from({ length: 10 }, (_, value) => digit.format(value)),
    decimal: mark("decimal"),
    group: mark("group"),
  }
}

/** The ways to write a currency, the longest first. */
function signsOf(currency: string, locale: string): string[] {
  const written = (["symbol", "narrowSymbol", "code"] as const).map((currencyDisplay) =>
    new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay })
      .formatToParts(0)
      .flatMap(({ type, value }) => (type === "currency" ? value.replace(INVISIBLE, "") : []))
      .join(""),
  )
  const signs = [...written, currency].flatMap((sign) => [sign, sign.replace(/\.$/, "")])
  return signs.map((sign) => sign.toUpperCase()).sort((one, other) => other.length - one.length)
}

function withoutSign(text: string, signs: readonly string[]): string {
  const upper = text.toUpperCase()
  const before = signs.find((sign) => upper.startsWith(sign))
  if (before) return text.slice(before.length)
  const after = signs.find((sign) => upper.endsWith(sign))
  return after ? text.slice(0, -after.length) : text
}

/** The text with "." as the decimal mark and "_" between thousands. */
function inOneNotation(text: string, { digits, decimal, group }: Notation): string {
  const plain = (sign: string) => sign.replace("’", "'")
  const read = (sign: string): string => {
    const value = digits.indexOf(sign)
    if (value >= 0) return String(value)
    if (plain(sign) === plain(decimal)) return "."
    return plain(sign) === plain(group) ? "_" : sign
  }
  return [...text].map(read).join("")
}

const USUAL = /^(\d{1,3}(?:_\d{2,3})*_\d{3}|\d*)(?:\.(\d*))?$/
/** Another language's decimal mark: a mark before one or two digits does not separate thousands. */
const OTHER_MARK = /^(\d+)[.,_](\d{1,2})$/

/**
 * @param currency ISO 4217; another currency's sign is refused
 * @param locale   BCP 47 tag of the user's language
 * @returns minor units; null if the text is not a price in this currency, or not above zero
 */
export function typedPrice(text: string, currency: string, locale: string): number | null {
  const shown = withoutSign(text.slice(0, LONGEST_TYPED).replace(INVISIBLE, ""), signsOf(currency, locale))
  const number = inOneNotation(shown, notationOf(currency, locale))
  const match = USUAL.exec(number) ?? OTHER_MARK.exec(number)
  if (!match) return null
  const [, whole = "", fraction = ""] = match
  if (fraction.length > minorUnits(currency)) return null
  const amountMinor = toMinor(`${whole.replaceAll("_", "")}.${fraction}`, currency)
  return amountMinor !== null && amountMinor > 0 ? amountMinor : null
}
