/**
 * What each amount in a text is, from the words and the shapes around it. Cues before an amount count back to the
 * previous amount, nearest first; a cue after it counts only if it touches the amount.
 */
import type { Amount } from "../text/amounts"
import { leadsToFreeDelivery, speaksOfFreeDelivery } from "../text/free-delivery"
import { packBehind, packInFront } from "../text/packs"
import {
  bidsBehind,
  fromSeveralBehind,
  isBehindSize,
  isBracketed,
  isLow30InFront,
  isRangeLink,
  isReducedBy,
  isReducedByTo,
  minusInFront,
  onePieceInFront,
  pointsAddedBehind,
  severalBehind,
  severalInFront,
  timesBehind,
  timesBehindOrWhole,
  timesInFront,
  unitBehind,
  unitInFront,
} from "../text/patterns"
import { quantityBreaks } from "../text/quantity-breaks"
import { secondInFront } from "../text/second-one"
import { CONDITIONAL, type CueRole } from "../words/cue"
import type { Cue } from "../words/finder"
import { speaksOfSigningIn } from "../words/sign-in"
import { besideDelivery, wordsAround } from "./beside-delivery"
import { isDropBetween, isSeveralTimes, mostReducedBehind, ofDrop } from "./price-drop"
import type { ReadRole } from "./read-role"

/** Cues that may introduce a price of any kind, so a stronger cue before them decides: "free delivery from". */
const LEADING: ReadonlySet<ReadRole> = new Set(["from", "now", "label", "neutral", "gross"])
/** Two cues no further apart than this are one expression. */
const ONE_EXPRESSION = 14
/** What may stand between an amount and a cue that touches it. */
const TOUCHES = /^[\s*()[\],;:·•|¹²\-–—/]{0,4}$/
/** Ends an expression. */
const BREAK = /[.;|!?)\]\d%]/
/** Most amounts have nothing or only punctuation beside them: then no rule about words or numbers need be tried. */
const SAYS_SOMETHING = /[\p{L}\d]/u
const PLUS = /\+\s*(?:[(]\s*)?$/
const leadsRange = (after: string): boolean => isRangeLink(after) || /^\s*(?:a|ate)\s*$/.test(after)
/** "de R$ 1.299,00": a former price in a line of its own, above "por R$ 999,00". */
const FORMER_IN_REAIS = /^\s*de:?\s*$/
const BEGINS_WITH_PLUS = /^\s*\+\s*$/

/** After one of these a measure and an amount can be a unit price; after a former price they are the price now. */
const MAY_BE_PRICE: ReadonlySet<ReadRole> = new Set<ReadRole>([
  "plain",
  "label",
  "now",
  "gross",
  "piece",
  "payment",
  "member",
  "coupon",
])

export function rolesOf(text: string, amounts: readonly Amount[], cues: readonly Cue[]): ReadRole[] {
  /** Cues that were about the amount before them, and so say nothing of the next one. */
  const spent = new Set<Cue>()
  const isAboutFreeDelivery = speaksOfFreeDelivery(text)
  const breaks = quantityBreaks(text, amounts)
  const listsSizes = amounts.length > 1 && isBehindSize(text.slice(0, amounts[0]!.start))
  const labelsTrail = labelsBehind(text, amounts, cues)
  const roles: ReadRole[] = []
  const roleOf = (amount: Amount, index: number): ReadRole => {
    const previous = amounts[index - 1] ?? null
    const next = amounts[index + 1] ?? null
    const from = previous?.end ?? 0
    const to = next?.start ?? text.length
    // "99 € con permanencia 24 meses 429 €": the term is a part of what is said of the amount in front of it.
    const term = cues.findLast((cue) => cue.after === "bound" && cue.start >= from && spent.has(cue))
    const between = text.slice(term?.end ?? from, amount.start)
    // "£3.50 each when you buy 3 £4.20": the words are about the amount in front of them.
    const before = roles[index - 1] === "multibuy" && fromSeveralBehind(between) ? " " : between
    const behindAmount = text.slice(amount.end, to)
    // "1–9 $5.00 / 10–49 $4.50": the quantity is the next amount's.
    const after = breaks[index + 1] ? behindAmount.slice(0, behindAmount.search(/\d/)) : behindAmount
    const isAdded = (previous ? PLUS : BEGINS_WITH_PLUS).test(before)
    const behind = cues.filter((cue) => cue.start >= amount.end && cue.end <= to)
    const inFront = cues.filter((cue) => cue.start >= from && cue.end <= amount.start && !spent.has(cue))
    const isMore = previous !== null && amount.amountMinor > previous.amountMinor
    const saysInFront = SAYS_SOMETHING.test(before)
    const isUnit =
      saysInFront && unitInFront(before, !previous, isMore, listsSizes || !roles.some((role) => MAY_BE_PRICE.has(role)))
    const shape = shapeRole(before, after, !previous, isUnit, (at) =>
      cues.some(({ start }) => start === amount.end + at),
    )
    if (breaks[index]) return "multibuy"
    if (next && next.amountMinor > amount.amountMinor && timesBehindOrWhole(after)) return "instalment"
    if (shape === "piece" && isFromSeveral(after, amount, next)) return "multibuy"
    if (shape === "piece" && roles[index - 1] === "multibuy" && isShareOf(previous!, amount, before)) return "unit"
    if (shape === "piece" && previous && !isMore && packBehind(between)) return "unit"
    if (shape === "multibuy") for (const cue of behind) if (isSavedAmount(cue, amount, next)) spent.add(cue)
    if (shape && shape !== "piece") return shape
    if (isAboutFreeDelivery && leadsToFreeDelivery(before, after)) return "other"
    if (shape) return isAdded ? "other" : (conditionInFront(text, amount, inFront, previous, spent) ?? shape)
    if (!previous && amount.currency === "BRL" && FORMER_IN_REAIS.test(before) && !leadsRange(after)) return "was"
    if (isMore && packInFront(before) && !isNamedBehindPack(text, inFront, amount)) return "other"
    if (isFromSeveral(after, amount, next)) return "multibuy"
    if (previous && isAfterSaving(text, previous, spent)) return "coupon"
    if (next && isReducedByTo(before, text.slice(amount.end, next.start))) return "saving"
    if (next && next.amountMinor > amount.amountMinor && isReducedBy(before, after)) return "saving"
    if (previous && isReducedByTo(text.slice(0, previous.start), before)) return "now"
    const label = labelsTrail?.[index]
    if (label) return label
    const mostReduced = next && !previous && saysInFront ? mostReducedBehind(before) : null
    if (next && mostReduced !== null) {
      const dropped = ofDrop(amount, next, mostReduced, behind[0]?.before ?? null, after)
      if (dropped) return dropped
    }
    if (index === 1 && roles[0] === "neutral") return "other"
    if (next && isDropBetween(after) && isSeveralTimes(amount, next)) {
      for (const cue of behind) spent.add(cue)
      return "saving"
    }
    if (saysInFront && speaksOfSigningIn(lastSentence(before))) return "member"
    const cueBehind = cueThatSays(text, amount, behind, next, isAdded)
    if (cueBehind && !(cueBehind.role === "saving" && next && !touchesNext(text, cueBehind.cue, next)))
      spent.add(cueBehind.cue)
    const ledIn = roleInFront(text, amount, inFront, previous, spent)
    // "€ 617,95 € 926,95 incl. btw": behind the higher of two bare amounts it tells neither from the other.
    if (
      cueBehind?.role === "gross" &&
      isMore &&
      !next &&
      ledIn === null &&
      roles[index - 1] === "plain" &&
      !isWithTax(previous, amount)
    )
      return "plain"
    // "中古品 ¥2,300より": a cue after the amount that only introduces a price says less than the word before it.
    const isWeak = cueBehind !== null && LEADING.has(cueBehind.role) && ledIn !== null && !LEADING.has(ledIn)
    const spoken = isWeak ? ledIn : (cueBehind?.role ?? ledIn)
    if (spoken && !LEADING.has(spoken)) return spoken
    if (minusInFront(before) && !(previous && previous.amountMinor < amount.amountMinor)) return "saving"
    return spoken ?? (isAdded || (previous && isBracketed(before, after)) ? "other" : "plain")
  }
  for (const [index, amount] of amounts.entries()) roles.push(roleOf(amount, index))
  return withOpenPairs(roles)
}

/** What is neutral behind a price leaves both open; behind a former price it is the price. */
const withOpenPairs = (roles: readonly ReadRole[]): ReadRole[] =>
  roles.map((role, index) => {
    if (roles[index + 1] === "neutral" && MAY_BE_PRICE.has(role)) return "other"
    return role === "neutral" && REFERENCE.has(roles[index - 1]!) ? "plain" : role
  })
const REFERENCE: ReadonlySet<ReadRole> = new Set(["was", "rrp", "typical", "low30", "regular"])

/** "3 for £12.99 (£4.33 each)": what each costs of several that are bought together is not what one alone costs. */
function isShareOf(several: Amount, each: Amount, before: string): boolean {
  const pieces = several.amountMinor / each.amountMinor
  return /[([]\s*$/.test(before) && pieces > 1.9 && Math.abs(pieces - Math.round(pieces)) < MOST_ROUNDED
}
/** How far the number of pieces may be off a whole one: shops round the price of a piece. */
const MOST_ROUNDED = 0.02

/** "£8 Pack of 3 Was £10": the word after the number of pieces says what the amount is. */
const isNamedBehindPack = (text: string, inFront: readonly Cue[], amount: Amount): boolean =>
  inFront.some(
    ({ end, before }) => before !== null && !LEADING.has(before) && !/\d/.test(text.slice(end, amount.start)),
  )

const isFromSeveral = (after: string, amount: Amount, next: Amount | null): boolean =>
  fromSeveralBehind(after) && !(next && next.amountMinor < amount.amountMinor)

const lastSentence = (before: string): string => before.slice(Math.max(before.search(/[.;|!?][^.;|!?]*$/) + 1, 0))

function shapeRole(
  before: string,
  after: string,
  isFirst: boolean,
  isUnit: boolean,
  isWord: (at: number) => boolean,
): ReadRole | null {
  if (timesInFront(before) || timesBehind(after)) return "instalment"
  if (packBehind(after)) return null
  if (severalInFront(before) || secondInFront(before, isFirst) || severalBehind(after)) return "multibuy"
  const behind = SAYS_SOMETHING.test(after) ? shapeBehind(after, isFirst, isWord) : null
  if (behind && behind !== "piece") return behind
  if (isUnit) return "unit"
  return isLow30InFront(before) ? "low30" : behind
}

function shapeBehind(after: string, isFirst: boolean, isWord: (at: number) => boolean): ReadRole | null {
  if (!isFirst && pointsAddedBehind(after)) return "member"
  if (bidsBehind(after)) return "other"
  const unit = unitBehind(after, isWord)
  if (unit === "month") return "instalment"
  return unit === "measure" ? "unit" : unit
}

/** The cue that touches the amount from behind, unless it belongs to the next amount. */
function cueThatSays(
  text: string,
  amount: Amount,
  cues: readonly Cue[],
  next: Amount | null,
  isAdded: boolean,
): { cue: Cue; role: CueRole } | null {
  const found = cues.find((one) => alsoBehind(one, amount, next).after !== null)
  if (!found) return null
  const cue = alsoBehind(found, amount, next)
  if (!cue.after || cue.after === "neutral") return null
  const between = text.slice(amount.end, cue.start)
  if (!TOUCHES.test(between) && !isNamedBetween(cue, between, amount, next) && !isCodeBetween(cue, between)) return null
  if (cue.before !== null && next && CONDITIONAL.has(cue.before) && cue.before === cue.after) {
    if (isForLower(text, cue, cues, amount, next)) return null
  } else if (isSavedAmount(cue, amount, next)) return { cue: found, role: "saving" }
  else if (cue.before !== null && next && leadsNext(text, cue, cues, between, next.start)) return null
  // "Rp199.000 cashback 5rb": the word is about the number that follows, which is no amount.
  if (cue.before !== null && !next && /^[\s:]*\d/.test(text.slice(cue.end, cue.end + 4))) return null
  if (cue.after === "saving" && next && next.amountMinor < amount.amountMinor && isSavingOf(text, next, cues))
    return null
  if (cue.after === "shipping" && !isAdded && !endsExpression(text, cue.end)) return null
  return { cue: found, role: cue.after }
}

/** "24,99 € s Pika karticom 29,99 €": a card with a name between two amounts is about the lower one. */
const isNamedBetween = (cue: Cue, between: string, amount: Amount, next: Amount | null): boolean =>
  next !== null &&
  cue.after !== null &&
  CONDITIONAL.has(cue.after) &&
  amount.amountMinor < next.amountMinor &&
  SHORT_NAME.test(between)
/** "699 TL BAHAR koduyla": the name of the code stands between. */
const isCodeBetween = (cue: Cue, between: string): boolean =>
  cue.after === "coupon" && /^\s[\p{L}\d]{3,14}\s$/u.test(between)
const SHORT_NAME = /^[^\d.;|]{0,20}$/

/** "£449 after £50 cashback £399": the last is the price after the money back. */
const isAfterSaving = (text: string, saved: Amount, spent: ReadonlySet<Cue>): boolean =>
  spent.size > 0 &&
  AFTER.test(text.slice(Math.max(0, saved.start - 8), saved.start)) &&
  !(saved.currency === "NOK" && NOW_IN_NORWEGIAN.test(text.slice(0, saved.start))) &&
  [...spent].some(({ start, after }) => after === "saving" && start >= saved.end && start - saved.end <= 1)
/** "Nå" without its ring. */
const NOW_IN_NORWEGIAN = /(?:^|\s)na\s$/u
const AFTER = /(?:^|\s)(?:after|nach|apres|dopo|tras|apos|efter|etter|po|na|dupa)\s$/u

/**
 * "€100 excl. VAT €121 incl. VAT": no label before the first amount, and one right after each. A lower amount before
 * them without a label ("$19.990 $24.990 Internet $29.990 Normal") is the price with a card whose name is a picture.
 */
function labelsBehind(text: string, amounts: readonly Amount[], cues: readonly Cue[]): CueRole[] | null {
  const unnamed = amounts.length - cues.length
  if (amounts.length < 2 || unnamed < 0 || unnamed > 1 || cues.length < 2) return null
  const named = amounts.slice(unnamed)
  if (cues[0]!.start < named[0]!.end) return null
  const roles = named.map(({ end }, index) => {
    const { start, before, after } = cues[index]!
    return start >= end && TOUCHES.test(text.slice(end, start)) ? (after ?? before) : null
  })
  if (!roles.every((role): role is CueRole => role !== null && MAY_TRAIL.has(role))) return null
  if (unnamed === 0) return roles
  return named.every(({ amountMinor }) => amountMinor > amounts[0]!.amountMinor) ? ["other", ...roles] : null
}
const MAY_TRAIL: ReadonlySet<CueRole> = new Set(["net", "gross", "member", "coupon", "bound", "now", "regular"])

/** "$10 off $49": if such a word stands between two amounts, the lower one is what is saved. */
const isSavedAmount = (cue: Cue, amount: Amount, next: Amount | null): boolean =>
  cue.before === "saving" && cue.after === "saving" && next !== null && amount.amountMinor < next.amountMinor

/** "$1,290 折價券折抵 $100": the word right before the next, lower amount says that it is what is saved. */
const isSavingOf = (text: string, next: Amount, cues: readonly Cue[]): boolean =>
  cues.some((cue) => cue.before === "saving" && touchesNext(text, cue, next))

const touchesNext = (text: string, cue: Cue, next: Amount): boolean => /^[\s:]*$/.test(text.slice(cue.end, next.start))

/**
 * "$19.990 Tarjeta $24.990": a label that usually precedes its amount is about the lower one, even if it follows it.
 */
const alsoBehind = (cue: Cue, amount: Amount, next: Amount | null): Cue =>
  cue.after === null && cue.before && CONDITIONAL.has(cue.before) && (!next || amount.amountMinor < next.amountMinor)
    ? { ...cue, after: cue.before }
    : cue

/** If "with card" stands between two amounts, the lower one needs the card. */
function isForLower(text: string, cue: Cue, cues: readonly Cue[], amount: Amount, next: Amount): boolean {
  const ahead = text.slice(cue.end, next.start)
  const isNamedOtherwise = cues.some(
    ({ start, before }) => start >= cue.end && before !== null && before !== cue.before && !LEADING.has(before),
  )
  return next.amountMinor < amount.amountMinor && !/[.;|]\s/.test(ahead) && !isNamedOtherwise
}

/** A cue for either side belongs to the amount that it is closer to: "(was $129)", but "$129 (was) $99". */
function leadsNext(text: string, cue: Cue, cues: readonly Cue[], between: string, nextAt: number): boolean {
  // "Open-box: from": a cue that only introduces a price does not separate the two.
  const leading = cues.find(({ start, before }) => start >= cue.end && before !== null && LEADING.has(before))
  const toNext = text.slice(cue.end, leading?.start ?? nextAt) + text.slice(leading?.end ?? nextAt, nextAt)
  if (!/^[\s:]*$/.test(toNext)) return false
  if (leading?.before === "from" && cue.before === "other" && /^\s*$/.test(between)) return true
  return toNext.length <= between.length || toNext.includes(":") || /[|,;·•]/.test(between)
}

const endsExpression = (text: string, at: number): boolean =>
  /^\s*(?:$|[).,|;+]|\p{Sc}|\d)/u.test(text.slice(at, at + 4))

function roleInFront(
  text: string,
  amount: Amount,
  cues: readonly Cue[],
  previous: Amount | null,
  spent: ReadonlySet<Cue>,
): ReadRole | null {
  const from = previous?.end ?? 0
  const leading = cues.filter(
    (cue) =>
      cue.before !== null && !isOfPercent(text, cue, amount) && !isOfPrevious(text, cue, amount, previous, spent),
  )
  if (savesNumber(text, leading.at(-1), amount)) leading.pop()
  const nearest = leading.at(-1)
  if (!nearest?.before || speaksOfAnother(text.slice(nearest.end, amount.start), nearest.before)) return null
  if (nearest.before === "neutral") {
    if (!/^[\s:]*$/.test(text.slice(nearest.end, amount.start))) return null
    return previous ? besideDelivery(text.slice(nearest.start, nearest.end), amount, previous) : "shipping"
  }
  if (nearest.before === "shipping" && previous)
    return besideDelivery(wordsAround(text, nearest, from, amount.start), amount, previous)
  if (nearest.before === "unit" && onePieceInFront(text.slice(from, amount.start))) return "piece"
  if (!LEADING.has(nearest.before)) return nearest.before
  return strongerInFront(text, leading, from) ?? nearest.before
}

/** "Con CMR $24.990 c/u": the price of a piece on a condition. */
function conditionInFront(...given: Parameters<typeof roleInFront>): ReadRole | null {
  const role = roleInFront(...given)
  return role !== null && CONDITIONAL.has(role as CueRole) ? role : null
}

/**
 * "70% off £30.00", "50% off Linen shirt £34 £68", "7折 294元": the word is about the percentage or the tenths. With a name between,
 * only of two amounts: a single one may be what the percentage is taken off from ("5 % Rabatt ab 50 €").
 */
const isOfPercent = (text: string, cue: Cue, amount: Amount): boolean =>
  cue.before === "saving" &&
  (amount.start - cue.end <= 1 ||
    (HAS_LETTER.test(text.slice(cue.end, amount.start)) && HAS_DIGIT.test(text.slice(amount.end)))) &&
  (/%\s?$/.test(text.slice(Math.max(0, cue.start - 3), cue.start)) ||
    (text[cue.start] === "折" && TENTHS.test(text.slice(Math.max(0, cue.start - 6), cue.start))))
const TENTHS = /(?:^|[^\d.,\p{Sc}])[1-9](?:\.?\d)?\s?$/u
const HAS_LETTER = /\p{L}/u
const HAS_DIGIT = /\d/

/** "£14.90 with Clubcard £16.90": words after the lower price are about that one. */
const isOfPrevious = (
  text: string,
  cue: Cue,
  amount: Amount,
  previous: Amount | null,
  spent: ReadonlySet<Cue>,
): boolean =>
  previous !== null &&
  ![...spent].some(({ start, after }) => after === "saving" && start >= previous.end && start < cue.start) &&
  cue.before !== null &&
  CONDITIONAL.has(cue.before) &&
  previous.amountMinor < amount.amountMinor &&
  SHORT_NAME.test(text.slice(previous.end, cue.start))

/** "Code 12345 $5", "save 10% $5", "set van 6 € 24": the word is about the number right after it. */
const speaksOfAnother = (between: string, role: CueRole): boolean =>
  /\d{4}/.test(between) ||
  (role === "saving" && /%[^(]*$|\d\s?\p{L}{3}/u.test(between)) ||
  (role === "was" && /^ \d{1,2} $/.test(between))

/** "省100 $990": what is saved has no currency sign. But "SAVE10 $990" is a code. */
const savesNumber = (text: string, cue: Cue | undefined, amount: Amount): boolean =>
  cue?.before === "saving" &&
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(text[cue.end - 1] ?? "") &&
  /^\d+\s/.test(text.slice(cue.end, amount.start))

/** Walks back from an introducing cue, within its expression, to one that says more. */
function strongerInFront(text: string, cues: readonly Cue[], from: number): ReadRole | null {
  for (let index = cues.length - 1; index > 0; index -= 1) {
    const earlier = cues[index - 1]!
    const between = text.slice(earlier.end, cues[index]!.start)
    if (between.length > ONE_EXPRESSION || BREAK.test(between) || earlier.start < from) return null
    if (earlier.before === "neutral") return cues.at(-1)!.before === "from" ? "shipping" : null
    if (earlier.before && !LEADING.has(earlier.before) && earlier.before !== "regular") return earlier.before
  }
  return null
}

/** "199,00 € 236,81 € inkl. MwSt.": the second is the first with a rate of value added tax. */
const isWithTax = (net: Amount, gross: Amount): boolean =>
  TAX_PERCENTS.some((percent) => Math.abs(net.amountMinor * (1 + percent / 100) - gross.amountMinor) <= 1)
const TAX_PERCENTS = [5, 5.5, 7, 8, 8.1, 9, 10, 12, 13, 18, 19, 20, 21, 22, 23, 24, 25, 25.5, 27]
