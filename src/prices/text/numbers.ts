/**
 * Numbers in normalised text, and their values.
 *
 * The decimal mark is found like this: of two different marks the last is decimal. A single mark followed by one, two
 * or at least four digits is decimal; by three digits it groups thousands, unless the currency has three decimals or
 * there is nothing to group. A mark that is repeated groups thousands, unless one or two digits follow the last.
 */

export interface NumberToken {
  start: number
  end: number
  raw: string
  /** A percentage, which is never an amount. */
  isPercent: boolean
}

/** A group of thousands after a space: at most three digits before it, and nothing decimal. */
const SPACED_GROUP = String.raw`(?<=(?:^|[^\d.,'])\d{1,3}| \d{3}) \d{3}(?!\d|k?g(?![a-z])|[mc]?l(?![a-z])|gあたり|g당)`
/** Cents after blanks or line breaks ("36. 24", "248 , 00"), if the amount ends there. */
const SPACED_CENTS = String.raw` {0,2}[.,] {0,2}\d{2}(?= *(?:$|\p{Sc}|[*)]))`
/** "140€33", "140€,33", "35€ 99": the euro sign as decimal mark. */
const EURO_CENTS = String.raw`(?<![.,]\d{1,2})€(?:[.,]?\d{2}(?![\d.,%€])|(?: )\d{2}(?= *(?:$|[^\s\d\p{L}\p{Sc}%.,])))`
/** "12$50 USD": Cape Verde's cifrão as decimal mark, at the start of a text whose currency comes after it. */
const CIFRAO_CENTS = String.raw`\$(?<=^ *\d[\d. ]*\$)\d{2,4}(?= *(?:$|\p{Sc}|[A-Z]{1,2}[$¥]|[A-Z][A-Za-z]))`
/** ".75", ",89", "-,79": nothing or a dash instead of the zero. */
const BARE_FRACTION = String.raw`(?:(?<![\p{L}\d–—-])\.|(?<=^|[\s(:\p{Sc}])(?:[-–—]?,|[-–—]\.))(?=\d{1,2}(?!\d))`
/** "19:90 kr" as Sweden writes it. */
const COLON_CENTS = String.raw`(?<!:\d{2}):\d{2}(?= ?kr)`
const NUMBER = new RegExp(
  String.raw`(?:${BARE_FRACTION})?\d+(?:[.,']\d+|${SPACED_GROUP}|${EURO_CENTS}|${CIFRAO_CENTS}|${COLON_CENTS}|${SPACED_CENTS})*`,
  "gu",
)
/** A quick test, since most texts have no percentages. */
const NAMES_PERCENT = /%|p(?:er|ro)cent|prozent/i
const PERCENT_BEHIND = /^ ?(?:%|percent\b|prozent\b|procent\b)/i
/** "%20", as in Turkish. After a digit the sign belongs to the number before it. */
const PERCENT_BEFORE = /(?:^|[^\d ]) ?%$/

export function scanNumbers(text: string): NumberToken[] {
  const tokens: NumberToken[] = []
  const mayBePercent = NAMES_PERCENT.test(text)
  for (let match = NUMBER.exec(text); match; match = NUMBER.exec(text)) {
    const start = match.index
    const end = start + match[0].length
    tokens.push({ start, end, raw: match[0], isPercent: mayBePercent && isPercentage(text, start, end) })
  }
  return tokens
}

const isPercentage = (text: string, start: number, end: number): boolean =>
  PERCENT_BEHIND.test(text.slice(end, end + 9)) || PERCENT_BEFORE.test(text.slice(Math.max(0, start - 3), start))

export interface DecimalReading {
  /** Decimals of the currency, if it is known. */
  currencyDecimals?: number
  decimalSeparator?: string
  digitGroupSeparator?: string
}

const CENTS = /[.,]\d{2}$/
export const hasCents = ({ raw }: Pick<NumberToken, "raw">): boolean => CENTS.test(raw)

/** The number as an exact decimal with a point ("1299.00"), without leading zeros. */
export function readDecimal(raw: string, reading: DecimalReading = {}): string {
  const compact = raw.replace(/[\s']/g, "")
  const at = decimalMark(compact, reading)
  const digitsOnly = (part: string): string => part.replace(/\D/g, "")
  const whole = digitsOnly(at < 0 ? compact : compact.slice(0, at)).replace(/^0+(?=\d)/, "") || "0"
  const fraction = at < 0 ? "" : digitsOnly(compact.slice(at + 1))
  return fraction ? `${whole}.${fraction}` : whole
}

/** The last mark: only digits follow it. */
const LAST_MARK = /\D(?=\d*$)/

/** Where the decimal mark is in a number without blanks; -1 if it has none. */
function decimalMark(
  number: string,
  { currencyDecimals, decimalSeparator, digitGroupSeparator }: DecimalReading,
): number {
  if (decimalSeparator) return number.lastIndexOf(decimalSeparator)
  const at = number.search(LAST_MARK)
  if (at < 0) return -1
  const mark = number[at]!
  if (mark === digitGroupSeparator) return -1
  const repeated = number.indexOf(mark) !== at
  const digitsBehind = number.length - at - 1
  if (mark === "$") return at
  // Of two different marks the last one is the decimal mark, whatever follows it.
  if (!repeated && /\d[.,]/.test(number.slice(0, at)) && digitsBehind > 0) return at
  if (digitsBehind !== 3) return repeated && digitsBehind !== 1 && digitsBehind !== 2 ? -1 : at
  if (repeated) return -1
  return currencyDecimals === 3 || nothingToGroup(number.slice(0, at)) ? at : -1
}

/** A group of thousands can only follow one to three digits that do not begin with zero. */
const nothingToGroup = (before: string): boolean => /^0|^\d{4,}$/.test(before)
