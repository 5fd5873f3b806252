/** Where thousands are set off by blanks ("12 990 Kč"): by the page's language, which Unicode's CLDR knows, or by its money. */
import { remembering } from "./remembering"

const BLANK_MONEY = new Set(
  "CZK PLN SEK NOK HUF RUB UAH BYN KZT BGN ZAR UZS KGS AMD GEL ALL XOF XAF XPF MAD DZD TND".split(" "),
)

/**
 * @param locale  BCP 47 tag; English says little, for pages in any language call themselves so
 * @param codes   ISO codes that the sign beside the number may mean
 * @returns true where nothing says how thousands are written
 */
export function groupsWithBlanks(locale: string | undefined, codes: readonly string[]): boolean {
  if (codes.some((code) => BLANK_MONEY.has(code))) return true
  if (!locale || (/^en(?!\p{L})/iu.test(locale) && codes.includes("EUR"))) return true
  return hasBlankGroups(locale)
}

const hasBlankGroups = remembering((locale): boolean => {
  try {
    const parts = new Intl.NumberFormat(locale.replaceAll("_", "-")).formatToParts(1_234_567)
    return parts.some(({ type, value }) => type === "group" && /\s/.test(value))
  } catch {
    return true
  }
})

/** Up to how many thousands goods usually cost in a currency, and in any other. */
const USUAL_THOUSANDS: Readonly<Record<string, number>> = {
  ...withThousands(99_999, "HUF UZS"),
  ...withThousands(9_999, "CZK SEK NOK RUB UAH KZT KGS AMD ALL XOF XAF XPF DZD ZAR MAD ISK"),
  ...withThousands(9, "PLN BYN BGN TND GEL"),
}
const USUAL_THOUSANDS_ELSEWHERE = 2

function withThousands(most: number, codes: string): Record<string, number> {
  return Object.fromEntries(codes.split(" ").map((code) => [code, most]))
}

/** @param codes  ISO codes that the sign beside the number may mean */
export const usualThousands = (codes: readonly string[]): number =>
  Math.max(...codes.map((code) => USUAL_THOUSANDS[code] ?? USUAL_THOUSANDS_ELSEWHERE), USUAL_THOUSANDS_ELSEWHERE)
