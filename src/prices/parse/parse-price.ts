/**
 * Reads money from text as it stands on pages: all amounts with their roles, and the one that a shopper without card,
 * club or coupon pays now. It is null rather than a guess.
 *
 * Steps: one spelling (text/normalise), numbers (text/numbers), their currencies (text/amounts), the words and shapes
 * around them (roles), the choice (choose).
 */
import type { ParsedAmount, ParsedPrice, PriceHints } from "~model/money"
import { type CurrencyMark, type ResolvedHints, resolveHints } from "../currency/find"
import { type Amount, type MarkedNumber, markNumbers, readAmount, withSharedMarks } from "../text/amounts"
import { fold, normalise } from "../text/normalise"
import { hasCents, scanNumbers } from "../text/numbers"
import { hasNoCents, isCounted, isMultiplied, isRangeLink, notAmounts, withoutOnePiece } from "../text/patterns"
import { deliveryKinds } from "../words/delivery-kinds"
import { type Cue, findCues, type Surroundings } from "../words/finder"
import { withOneTimeDelivery } from "../words/one-time-delivery"
import { type Choice, chooseCurrent } from "./choose"
import { itemCodes, withoutItemCodes, withoutItemNumbers } from "./item-code"
import { withoutNameNumbers } from "./name-number"
import { withNamedCondition } from "./named-condition"
import type { ReadRole } from "./read-role"
import { rolesOf } from "./roles"

/** Longer texts are not about a price: they would only yield chance numbers. */
const MAX_LENGTH = 500
const HAS_LETTER = /\p{L}/u

/** @returns null if the text has no current price */
export function parsePrice(given: string, hints: PriceHints = {}): ParsedPrice | null {
  const priced = readAmounts(given, hints)
  if (!priced) return null
  const { amounts, current, isFrom } = priced
  const chosen = current === null ? undefined : amounts[current]
  if (!chosen) return null
  return {
    amounts,
    current: chosen,
    currency: chosen.currency,
    isRange: amounts.some(({ role }) => role === "range-high") && chosen.role === "range-low",
    isFrom,
  }
}

export interface ReadAmounts {
  amounts: ParsedAmount[]
  /** Index of the current price; null if the text only names others. */
  current: number | null
  isFrom: boolean
  /** Whether the current price is one without tax, with none beside it that includes it. */
  isNet: boolean
}

/** All amounts of a text with their roles, even if none is a current price; null if there are none. */
export function readAmounts(given: string, hints: PriceHints = {}): ReadAmounts | null {
  if (given.length > MAX_LENGTH) return null
  const { text, originalIndex } = normalise(given)
  const resolved = resolveHints(hints)
  const codes = itemCodes(text)
  const numbers = withoutNameNumbers(withoutItemNumbers(scanNumbers(text), codes), { text, hints, resolved, codes })
  if (!numbers) return null
  if (numbers.length === 0) return freeOfCharge(text, hints)
  const folded = fold(text)
  const marked = withSharedMarks(folded, markNumbers(text, withoutDates(text, numbers)))
  const cues = HAS_LETTER.test(folded) ? withoutItemCodes(cuesOf(folded, surroundingsOf(marked, resolved)), codes) : []
  const amounts = amountsOf(folded, marked, cues, resolved, hints)
  if (amounts.length === 0) return null
  const told = withFullPrice(folded, amounts, rolesOf(folded, amounts, cues))
  const named = withNamedCondition(text, amounts, told)
  const spoken = withUnknownName(folded, amounts, cues, named)
  if (spoken[0] === "shipping" && isOfNamedProduct(folded, amounts)) spoken[0] = "plain"
  const roles = withRanges(folded, amounts, withHintedRole(withTrailingCondition(amounts, spoken), hints))
  const choice = chooseCurrent(amounts, roles)
  return {
    amounts: amounts.map((amount, index) => parsedAmount(amount, choice, roles[index]!, index, originalIndex)),
    current: choice.current,
    isFrom: choice.isFrom,
    isNet: choice.isNet,
  }
}

/** "Canon EOS R50 86,49 € Livraison standard": behind a name and its price the kind of delivery is what the shop offers, not its cost. */
function isOfNamedProduct(folded: string, [amount, ...others]: readonly Amount[]): boolean {
  if (!amount || others.length > 0 || !NAME.test(folded.slice(0, amount.start))) return false
  const [first] = deliveryKinds(folded)
  return first !== undefined && first.start >= amount.end
}
const NAME = /\p{L}{4}/u

const cuesOf = (folded: string, surroundings: Surroundings): Cue[] =>
  withOneTimeDelivery(folded, findCues(folded, surroundings))

function surroundingsOf(numbers: readonly MarkedNumber[], { mark, language }: ResolvedHints): Surroundings {
  const named = numbers.find((number) => number.mark)?.mark ?? mark
  return { language, currencies: named?.codes ?? [] }
}

function withoutDates<T extends { start: number; end: number }>(text: string, numbers: readonly T[]): readonly T[] {
  const extents = numbers.length > 0 ? notAmounts(text) : []
  if (extents.length === 0) return numbers
  return numbers.filter(({ start, end }) => !extents.some((extent) => start < extent.end && end > extent.start))
}

/** Numbers with a currency; if none has one, bare numbers that the text presents as a price. */
function amountsOf(
  text: string,
  numbers: readonly MarkedNumber[],
  cues: readonly Cue[],
  resolved: ResolvedHints,
  hints: PriceHints,
): Amount[] {
  const named = numbers.filter(
    (number) =>
      number.mark &&
      !number.isPercent &&
      !isLetterOfName(number, numbers, resolved) &&
      mayBeMoney(text, number, numbers),
  )
  const chosen =
    named.length > 0
      ? withBareReferences(text, numbers, named, cues)
      : numbers.filter((number) => isBareAmount(text, number, cues, hints))
  return chosen.map((number) => readAmount(number, resolved, hints)).filter((amount) => amount !== null)
}

const mayBeMoney = (text: string, { mark, start, end }: MarkedNumber, numbers: readonly MarkedNumber[]): boolean =>
  mark !== null &&
  !(mark.start > start && isPieces(mark, numbers)) &&
  !isMultiplied(text.slice(end, end + 8)) &&
  !(isRupee(mark) && LAKH.test(text.slice(end)))

/** "Jeans W32 L34 1 789 Kč": a single letter in front of a number is a name's where another number has a real sign. */
const isLetterOfName = (
  { mark, start }: MarkedNumber,
  numbers: readonly MarkedNumber[],
  { currency, localCurrency }: ResolvedHints,
): boolean =>
  mark?.end === start &&
  /^\p{L}$/u.test(mark.text) &&
  !mark.codes.some((code) => code === currency || code === localCurrency) &&
  numbers.some(
    (other) =>
      other.mark && !/^\p{L}$/u.test(other.mark.text) && !other.mark.codes.some((code) => mark.codes.includes(code)),
  )

/** "6 tk 24,90 €": beside other money "tk" is pieces, in Estonian; alone it is taka. */
const isPieces = ({ text }: CurrencyMark, numbers: readonly MarkedNumber[]): boolean =>
  /^tk$/i.test(text) && numbers.some(({ mark }) => mark && mark.text.toLowerCase() !== "tk")

/** "CHF 1'299.95 statt 1'499.–": a bare number right after such a word is an amount in the same currency. */
const LEADS_BARE: ReadonlySet<string> = new Set(["was", "rrp", "typical", "low30", "regular", "now"])

function withBareReferences(
  text: string,
  numbers: readonly MarkedNumber[],
  named: readonly MarkedNumber[],
  cues: readonly Cue[],
): readonly MarkedNumber[] {
  const isReference = (number: MarkedNumber): boolean =>
    !number.mark &&
    !number.isPercent &&
    (hasCents(number) || hasNoCents(text.slice(number.end))) &&
    cues.some(
      ({ before, end }) =>
        LEADS_BARE.has(before ?? "") && end <= number.start && /^[\s:]*$/.test(text.slice(end, number.start)),
    )
  if (!numbers.some(isReference)) return named
  const { mark } = named[0]!
  return numbers.flatMap((number) => {
    if (named.includes(number)) return [number]
    return mark && isReference(number) ? [{ ...number, mark: { ...mark, start: number.start, end: number.end } }] : []
  })
}

/** "₹45 L": after rupees L is lakh, not litre. */
const LAKH = /^ ?l(?!\p{L})/u
const isRupee = ({ codes }: { codes: readonly string[] }): boolean => codes[0] === "INR"

function isBareAmount(text: string, number: MarkedNumber, cues: readonly Cue[], hints: PriceHints): boolean {
  if (number.isPercent) return false
  const after = text.slice(number.end)
  if (isCounted(after) || isMultiplied(after)) return false
  const isGlued = /\p{L}$/u.test(text.slice(0, number.start)) && !cues.some(({ end }) => end === number.start)
  if (isGlued) return false
  if (hasCents(number) || hasNoCents(after)) return true
  const unknown = unknownWords(text, cues)
  return hints.role !== undefined || unknown === 0 || (hints.currency !== undefined && unknown === 1)
}

/**
 * Whether a text with an amount has a word that says nothing about amounts: the name of a thing. True for long texts.
 */
export function namesAThing(given: string, hints: PriceHints = {}): boolean {
  if (given.length > MAX_LENGTH) return true
  const { text } = normalise(given)
  const folded = withoutOnePiece(fold(text))
  const marked = markNumbers(text, scanNumbers(text))
  const cues = findCues(folded, surroundingsOf(marked, resolveHints(hints)))
  const marks = marked.flatMap(({ mark }) => (mark ? [mark] : []))
  const known = [...cues, ...marks].sort((one, other) => one.start - other.start)
  return unknownWords(folded, known) > 0
}

/**
 * How many words of the text are no cue. Without any, the number can only be the amount that the cues speak of. If the
 * page states a currency, a single one may be its name in a language that we don't know.
 */
function unknownWords(text: string, cues: readonly { start: number; end: number }[]): number {
  let at = 0
  let rest = ""
  for (const { start, end } of cues) {
    if (start >= at) rest += ` ${text.slice(at, start)}`
    at = Math.max(at, end)
  }
  return `${rest} ${text.slice(at)}`.match(/\p{L}[\p{L}\p{M}.]*/gu)?.length ?? 0
}

/**
 * "Smart! 49,99 zł 54,99 zł", "Pika cena 3,99 € Redna cena 5,49 €": an unknown word stands before the lower of two
 * amounts. It may name a card, a sale or the goods: nothing says that everybody pays the lower one.
 */
function withUnknownName(
  text: string,
  amounts: readonly Amount[],
  cues: readonly Cue[],
  roles: ReadRole[],
): ReadRole[] {
  const [first, second] = amounts
  const isBare = roles.every((role) => role === "plain") || (roles[0] === "label" && roles[1] === "regular")
  if (amounts.length !== 2 || !isBare) return roles
  if (first!.amountMinor >= second!.amountMinor || isRangeLink(text.slice(first!.end, second!.start))) return roles
  const label =
    roles[0] === "label" ? cues.findLast((cue) => cue.end <= first!.start && cue.before === "label") : undefined
  const before = label ? nameOf(text, label) : text.slice(0, first!.start)
  // "Up to 70% off £30.00 £50.00": words around a percentage are about the percentage.
  const isNamed =
    !before.includes("%") &&
    unknownWords(
      before,
      cues.filter(({ end }) => end <= first!.start),
    ) > 0
  return isNamed ? ["other", "other"] : roles
}

/** Words for prices that everybody pays who looks at the page. */
const OF_EVERYBODY =
  /(?<!\p{L})(?:on-?line|web|web-?shop|webaruhaz|internet\p{L}*|e-?shop\p{L}*|en ligne|en linea|today's|new|low|best|special|super|супер|hit|top|mega|miglior|posebna|tjedna|szuper|онлайн|オンライン|verkkokaupan|e-poe|holiday|weekend|flash|outlet|clearance|black friday|black week|cyber monday)(?!\p{L})/gu

/**
 * "Full price £599 Sale £399": beside a current price it is a list price; alone, or beside an instalment, it is the
 * price.
 */
const withFullPrice = (text: string, amounts: readonly Amount[], roles: ReadRole[]): ReadRole[] =>
  roles.some((role) => OF_NOW.has(role))
    ? roles.map((role, index) =>
        role === "regular" && FULL_PRICE.test(text.slice(0, amounts[index]!.start)) ? "rrp" : role,
      )
    : roles
const OF_NOW: ReadonlySet<ReadRole> = new Set(["plain", "label", "now", "from", "gross"])
const FULL_PRICE = /full price\s?:?\s?$/

/** What stands before the word for a price; nothing, if a colon follows that word: "Shirt, price:". */
const nameOf = (text: string, label: { start: number; end: number }): string =>
  text[label.end] === ":" || text[label.end - 1] === ":" ? "" : text.slice(0, label.start).replace(OF_EVERYBODY, " ")

/** "990 ₽ 1 690 ₽ с кошельком": a condition named after both is about the lower, since whoever fulfils it pays less. */
function withTrailingCondition(amounts: readonly Amount[], roles: ReadRole[]): ReadRole[] {
  const [first, second] = amounts
  const [bare, condition] = roles
  const isTrailing = bare === "plain" && (condition === "member" || condition === "coupon" || condition === "bound")
  return amounts.length === 2 && isTrailing && first!.amountMinor < second!.amountMinor ? [condition, "other"] : roles
}

/** Roles that hold only as long as nothing surer is known. */
const LEFT_OPEN: ReadonlySet<ReadRole> = new Set(["plain", "label", "now", "regular", "piece"])

/** The place on the page gives a role to what the text itself leaves open. */
function withHintedRole(roles: ReadRole[], { role }: PriceHints): ReadRole[] {
  if (!role || role === "current") return roles
  return roles.map((read) => (LEFT_OPEN.has(read) ? role : read))
}

const MAY_END_RANGE: ReadonlySet<ReadRole> = new Set(["plain", "now", "label", "from", "gross", "regular", "piece"])

/** Of "Size 36–39 454 kr" the thousands are a size and a price. */
const WIDEST_RANGE = 1000

function withRanges(text: string, amounts: readonly Amount[], read: readonly ReadRole[]): ReadRole[] {
  const roles = [...read]
  for (let index = 1; index < amounts.length; index += 1) {
    const [low, high] = [amounts[index - 1]!, amounts[index]!]
    if (!isRangeLink(text.slice(low.end, high.start)) || low.amountMinor >= high.amountMinor) continue
    const [lowRole, highRole] = [roles[index - 1]!, roles[index]!]
    if (high.amountMinor >= WIDEST_RANGE * low.amountMinor) {
      roles[index - 1] = "other"
      roles[index] = "other"
      continue
    }
    if (highRole === "now") continue
    if (MAY_END_RANGE.has(lowRole) && MAY_END_RANGE.has(highRole)) {
      roles[index - 1] = "range-low"
      roles[index] = "range-high"
    } else if (highRole === "plain") roles[index] = lowRole
    else if (MAY_END_RANGE.has(lowRole)) roles[index - 1] = highRole
  }
  return roles
}

function parsedAmount(
  { currency, decimal, amountMinor, numberStart }: Amount,
  { roles }: Choice,
  read: ReadRole,
  index: number,
  originalIndex: (index: number) => number,
): ParsedAmount {
  const role = roles[index]!
  const isCompared = role === "was" && read !== "was" && read !== "regular"
  const called = read === "payment" || read === "regular" || (read === "piece" && role === "current") ? read : null
  return { currency, decimal, amountMinor, role, isCompared, called, index: originalIndex(numberStart) }
}

const FREE =
  /^\s*(?:price:?\s*)?(?:free|gratis|kostenlos|gratuit|gratuito|za darmo|zdarma|бесплатно|безкоштовно|無料|무료|免费|免費)\s*(?:[!*]\s*)?$/iu

function freeOfCharge(text: string, hints: PriceHints): ReadAmounts | null {
  if (!FREE.test(text)) return null
  const { currency } = resolveHints(hints)
  return {
    amounts: [{ currency, decimal: "0", amountMinor: 0, role: "current", isCompared: false, called: null, index: 0 }],
    current: 0,
    isFrom: false,
    isNet: false,
  }
}
