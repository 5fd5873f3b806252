/**
 * Makes up words and numbers to replace those of a page, in the same shape. A word is replaced by the same one
 * everywhere, so what belongs together still does. The choices are random and are not stored, so nothing can turn them
 * back.
 */
import { isKnownName } from "./known-names"
import { letterLike, type Pick } from "./scripts-of-writing"

/** A number from 0 to below 1, as from `Math.random`. */
export type Random = () => number

export interface Disguise {
  /** Replaces each character in a run of letters and digits by another of its kind. */
  token(original: string): string
  /** The same for a run of hexadecimal digits. */
  hex(original: string): string
  /** Replaces the digits before a decimal mark. Prices keep their order. */
  whole(digits: string): string
  /** Replaces the digits after a decimal mark. */
  decimals(digits: string): string
  /** Replaces the year of a date that is written in words. */
  year(original: string): string
}

const MOST_TRIES = 40
/** More than any page shows. Any beyond this do not keep their order. */
const MOST_AMOUNTS = 5_000

/**
 * @param isKnown  whether a word means something to sites' readers
 * @param taken    words and numbers of the page, in lower case; none of them is used as a replacement
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
  /**
   * What was made up for this original before, or something new that is free and good (unless many tries find nothing).
   */
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
  /** "89500", if "895" is also a price of the page: the same amount in cents. */
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
    // These stay: ratings are out of 10 or 100, and a lowest price is that of 30 days.
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

/** Gives a word the case of the original: "Kelbo" for "Maria", "KELBO" for "MARIA". */
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

/**
 * Digits up to five stay up to five, so that stars are still out of five; `digitLike` does the same for minutes and
 * days.
 */
const smallOrLarge = (digit: string): string => (digit === "5" ? "5" : /[1-4]/.test(digit) ? "1234" : "6789")

const OTHER_DIGITS = /(?![0-9])\p{Nd}/u

/** Unicode has the ten digits of a script in a row, either at the beginning or at the end of a block of sixteen. */
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

/** Amounts of one kind differ by a factor of less than five, so that prices stay close to each other. */
const kindOf = (amount: string): string => `${amount.length} ${amount[0]! < "5" ? "low" : "high"}`

/** For each amount, another one of the same kind; the order stays the same. */
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
