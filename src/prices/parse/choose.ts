/**
 * Which of the amounts a shopper without card, club or coupon pays now. Never guesses: a text that only names other
 * amounts ("was £14.99", "2 for $5") has no current price.
 */
import type { AmountRole } from "~model/money"
import type { Amount } from "../text/amounts"
import type { ReadRole } from "./read-role"

export interface Choice {
  /** Index of the current price among the amounts; null if there is none. */
  current: number | null
  /** The role of each amount, after the choice. */
  roles: AmountRole[]
  isFrom: boolean
  /** Whether the current price is one without tax. */
  isNet: boolean
}

/** Roles that a current price may have, best first. One counts only if there is none from a tier before it. */
const TIERS: readonly (readonly ReadRole[])[] = [
  ["now", "gross", "range-low"],
  ["plain", "label"],
  ["from"],
  ["regular"],
  ["piece", "payment", "net"],
]

export function chooseCurrent(amounts: readonly Amount[], read: readonly ReadRole[]): Choice {
  const roles = withCopies(amounts, read)
  const current = currentIndex(amounts, roles)
  return {
    current,
    roles: roles.map((role, index) => finalRole(role, amounts, index, current)),
    isFrom: current !== null && roles[current] === "from",
    isNet: current !== null && roles[current] === "net",
  }
}

/** A bare amount right after an equal one is a hidden copy for screen readers, and means the same. */
function withCopies(amounts: readonly Amount[], read: readonly ReadRole[]): ReadRole[] {
  const roles = [...read]
  for (let index = 1; index < amounts.length; index += 1) {
    const [first, second] = [amounts[index - 1]!, amounts[index]!]
    const touches = second.start - first.end <= 1
    if (roles[index] === "plain" && touches && first.amountMinor === second.amountMinor)
      roles[index] = roles[index - 1]!
  }
  return roles
}

function currentIndex(amounts: readonly Amount[], roles: readonly ReadRole[]): number | null {
  const whole = wholeOfPieces(amounts, roles)
  if (whole !== null) return whole
  const pair = barePair(amounts, roles)
  if (pair && !roles.some((role) => TIERS[0]!.includes(role))) return pick(amounts, roles, pair)
  for (const tier of TIERS) {
    const candidates = amounts.map((_, index) => index).filter((index) => tier.includes(roles[index]!))
    if (candidates.length > 0) return pick(amounts, roles, candidates)
  }
  return null
}

/** "zestaw 4 szt. 119,99 zł 30,00 zł/szt.": the bundle is what is sold, as its price is that of so many pieces. */
function wholeOfPieces(amounts: readonly Amount[], roles: readonly ReadRole[]): number | null {
  if (amounts.length !== 2 || !roles.includes("piece")) return null
  const piece = roles.indexOf("piece")
  const whole = 1 - piece
  const pieces = amounts[whole]!.amountMinor / amounts[piece]!.amountMinor
  const isWhole = roles[whole] === "other" && pieces > 1.9 && Math.abs(pieces - Math.round(pieces)) < MOST_ROUNDED
  return isWhole ? whole : null
}

/** How far the number of pieces may be off a whole one: shops round the price of a piece. */
const MOST_ROUNDED = 0.02

/** "$410 $210 and up": an old price right before a lower "from" price. */
function barePair(amounts: readonly Amount[], roles: readonly ReadRole[]): number[] | null {
  const index = amounts.findIndex(
    (amount, at) => roles[at] === "plain" && roles[at + 1] === "from" && amounts[at + 1]!.start - amount.end <= 1,
  )
  return index < 0 || amounts[index]!.amountMinor <= amounts[index + 1]!.amountMinor ? null : [index, index + 1]
}

/** Shops do not reduce prices by more: if two amounts are that far apart, one is for something else. */
const MOST_REDUCED = 5
/** Less if nothing marks the lower one as reduced: an accessory or an instalment lies further below. */
const MOST_UNMARKED = 3

/** Of two bare amounts in the ratio of a reduction the lower is the current one: shops write them in either order. */
function pick(amounts: readonly Amount[], roles: readonly ReadRole[], candidates: readonly number[]): number | null {
  const currency = amounts[candidates[0]!]!.currency
  const alike = candidates.filter((index) => amounts[index]!.currency === currency)
  const lowest = alike.reduce((best, index) =>
    amounts[index]!.amountMinor < amounts[best]!.amountMinor ? index : best,
  )
  if (!alike.every((index) => roles[index] === "plain" || roles[index] === "label")) return lowest
  const distinct = new Set(alike.map((index) => amounts[index]!.amountMinor))
  if (distinct.size > 2) return afterSaving(amounts, alike)
  if (distinct.size === 1 || Math.max(...distinct) <= MOST_UNMARKED * Math.min(...distinct)) return lowest
  const labelled = alike.filter((index) => roles[index] === "label")
  return labelled.length === 1 ? labelled[0]! : null
}

/**
 * "£100 £80 £20": the lowest is the difference of the other two, so the middle one is current. Otherwise it stays open.
 */
function afterSaving(amounts: readonly Amount[], indexes: readonly number[]): number | null {
  const sorted = [...new Set(indexes.map((index) => amounts[index]!.amountMinor))].sort((a, b) => b - a)
  const [high, middle, low] = sorted
  if (sorted.length !== 3 || high! - middle! !== low!) return null
  return indexes.find((index) => amounts[index]!.amountMinor === middle) ?? null
}

function finalRole(role: ReadRole, amounts: readonly Amount[], index: number, current: number | null): AmountRole {
  if (index === current) return role === "range-low" ? "range-low" : "current"
  const chosen = current === null ? null : amounts[current]!
  const amount = amounts[index]!
  switch (role) {
    case "plain":
    case "label":
    case "now":
    case "gross":
    case "regular": {
      if (!chosen || chosen.currency !== amount.currency) return "other"
      if (amount.amountMinor === chosen.amountMinor) return "current"
      if (amount.amountMinor < chosen.amountMinor) return "other"
      return role === "regular" || amount.amountMinor <= MOST_REDUCED * chosen.amountMinor ? "was" : "other"
    }
    case "piece":
      return "unit"
    case "payment":
    case "bound":
    case "neutral":
      return "other"
    default:
      return role
  }
}
