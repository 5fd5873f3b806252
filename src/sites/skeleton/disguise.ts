/**
 * Made-up words and numbers that replace those of one page and have the same shape. The same word is replaced by the same one
 * everywhere, so what belongs together still does. They are chosen at random and kept nowhere: nothing can turn them back.
 */
import { isKnownName } from "./known-names"
import { letterLike, type Pick } from "./scripts-of-writing"

/** From 0 to below 1, as `Math.random`. */
export type Random = () => number

export interface Disguise {
  /** Letters and digits that stand together: each becomes another of its kind. */
  token(original: string): string
  /** Of hexadecimal digits only. */
  hex(original: string): string
  /** The digits of a whole number; prices keep their order. */
  whole(digits: string): string
  /** The digits behind a decimal mark. */
  decimals(digits: string): string
  /** A year of a date that is written in words. */
  year(original: string): string
}

const MOST_TRIES = 40
/** More than any page shows; those beyond keep no order. */
const MOST_AMOUNTS = 5_000

/**
 * @param isKnown  whether a word means something to readers
 * @param taken    words and numbers of the page, in small letters: none is made up again
 * @param amounts  whole parts of the page's prices
 */
export function disguise(
  random: Random,
  isKnown: (word: string) => boolean,
  taken: ReadonlySet<string>,
  amounts: Iterable<string>,
): Disguise {
  const pick: Pick = (from) => from[Math.floor(random() * from.length)]!
  const made = new Map<string, string>()
  const used = new Set<string>()
  /** The one that was made up for it before, or a new one that nothing speaks against. */
  const madeUp = (kind: string, original: string, make: () => string, isGood = (_: string) => true): string => {
    const key = `${kind} ${original}`
    const known = made.get(key)
    if (known !== undefined) return known
    let candidate = make()
    const isFree = (text: string) => text !== original && !taken.has(text) && !used.has(`${kind} ${text}`)
    for (let tries = 0; tries < MOST_TRIES && !(isFree(candidate) && isGood(candidate)); tries++) candidate = make()
    made.set(key, candidate)
    used.add(`${kind} ${candidate}`)
    return candidate
  }
  const prices = pricesInOrder(random, taken, amounts)
  /** "89500" beside "895". */
  const inCents = (digits: string) => {
    const units = prices.get(digits.slice(0, -2))
    return units && units + self.decimals(digits.slice(-2))
  }
  const digitsLike = (digits: string) => [...digits].map((digit, at) => digitLike(digit, at, digits, pick)).join("")
  const self: Disguise = {
    token: (original) =>
      inCaseOf(
        original,
        madeUp(
          "token",
          original.toLowerCase(),
          () => tokenLike(original.toLowerCase(), pick),
          (word) => !isKnown(word) && !isKnownName(word),
        ),
      ),
    hex: (original) =>
      inCaseOf(
        original,
        madeUp("hex", original.toLowerCase(), () =>
          [...original.toLowerCase()].map((digit) => pick([...(/\d/.test(digit) ? "0123456789" : "abcdef")])).join(""),
        ),
      ),
    // Ratings are out of ten or a hundred, the lowest price is of 30 days.
    whole: (digits) =>
      /^(?:0*|10{1,2}|30)$/.test(digits)
        ? digits
        : (prices.get(digits) ?? inCents(digits) ?? madeUp("token", digits, () => digitsLike(digits))),
    decimals(digits) {
      const significant = digits.replace(/(?<!0)0+$/, "")
      if (significant === "") return digits
      const last = significant.length - 1
      const make = () =>
        [...significant]
          .map((digit, at) => (at < last && digit === "0" ? "0" : pick([...smallOrLarge(digit)])))
          .join("")
      return madeUp("decimals", significant, make) + digits.slice(significant.length)
    },
    year: (original) => madeUp("year", original, () => String(2001 + Math.floor(random() * 24))),
  }
  return self
}

/** "Kelbo" for "Maria", "KELBO" for "MARIA". */
const inCaseOf = (original: string, word: string): string => {
  const letters = [...original]
  return [...word]
    .map((letter, at) => ((letters[at] ?? "") !== (letters[at] ?? "").toLowerCase() ? letter.toUpperCase() : letter))
    .join("")
}

const tokenLike = (original: string, pick: Pick): string =>
  [...original]
    .map((character, at) =>
      /\p{Nd}/u.test(character) ? digitLike(character, at, original, pick) : letterLike(character, at, pick),
    )
    .join("")

/** Up to five stays up to five, and so do tens up to fifty, so that stars, minutes and days of a month stay what they are. */
const smallOrLarge = (digit: string): string => (digit === "5" ? "5" : /[1-4]/.test(digit) ? "1234" : "6789")

const OTHER_DIGITS = /(?![0-9])\p{Nd}/u

/** Digits of other scripts stand in a row of ten, which begins a row of sixteen or ends it. */
function zeroOf(digit: string): number {
  const row = digit.codePointAt(0)! & ~15
  return /\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6
}

function digitLike(digit: string, at: number, whole: string, pick: Pick): string {
  if (OTHER_DIGITS.test(digit)) return String.fromCodePoint(zeroOf(digit) + pick([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]))
  const length = whole.length
  if (length === 1) return digit === "0" ? digit : pick([...smallOrLarge(digit)])
  if (at > 0 && length === 2 && whole[0] === "3") return pick([..."01"])
  if (at > 0) return pick([...(length === 2 ? "123456789" : "0123456789")])
  if (digit === "0") return digit
  if (length === 2)
    return digit === "3" ? "3" : pick([...(/[12]/.test(digit) ? "12" : /[45]/.test(digit) ? "45" : "6789")])
  return pick([..."123456789"])
}

/** Within a kind the highest amount is less than five times the lowest, so that prices stay near each other. */
const kindOf = (amount: string): string => `${amount.length} ${amount[0]! < "5" ? "low" : "high"}`

/** Another amount of as many digits for each, that begins as low or high; a lower one stays the lower. */
function pricesInOrder(random: Random, taken: ReadonlySet<string>, amounts: Iterable<string>): Map<string, string> {
  const byKind = new Map<string, string[]>()
  for (const amount of [...new Set(amounts)].slice(0, MOST_AMOUNTS)) {
    if (amount.length < 2) continue
    const alike = byKind.get(kindOf(amount)) ?? []
    byKind.set(kindOf(amount), alike)
    alike.push(amount)
  }
  const prices = new Map<string, string>()
  for (const originals of byKind.values()) {
    const { length } = originals[0]!
    const unit = 10 ** (length - 1)
    const [lowest, count] = originals[0]! < "5" ? [unit, 4 * unit] : [5 * unit, 5 * unit]
    const chosen = new Set<number>()
    for (let tries = 0; chosen.size < originals.length && tries < originals.length * MOST_TRIES; tries++) {
      const candidate = lowest + Math.floor(random() * count)
      if (!taken.has(String(candidate)) || (length < 4 && tries > originals.length * 4)) chosen.add(candidate)
    }
    const inOrder = [...chosen].sort((one, other) => one - other)
    const sorted = originals.toSorted((one, other) => Number(one) - Number(other))
    for (const [at, original] of sorted.entries()) {
      const price = inOrder[at]
      if (price !== undefined) prices.set(original, String(price))
    }
  }
  return prices
}
