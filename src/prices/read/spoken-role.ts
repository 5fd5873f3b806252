/**
 * What an amount is, by the words around it. Looks the amount up in the text around it on the page; the words
 * themselves, in all languages, are in words/.
 */
import type { AmountRole, ParsedAmount, PriceHints } from "~model/money"
import { type ReadAmounts, readAmounts } from "../parse/parse-price"
import { fold } from "../text/normalise"
import { bidsBehind } from "../text/patterns"
import { beginsWithBoundTerm, startOfBoundTerm } from "../words/bound"

const LONGEST_CONTEXT = 300
/** How far before an amount its label may begin. */
const LABEL_REACH = 30
const WITHOUT_TAX = /\bex(?:cl)?\.?\s*(?:of\s+)?(?:tax|vat|gst)\b[^\d]*$/i

/**
 * @param context  text that contains the amount
 * @param amount   the amount as it stands in the context
 * @param hints    what the page says of its language and money
 * @returns        null if the words say nothing, or that it is the current price
 */
export const spokenRole = (context: string, amount: string, hints: PriceHints = {}): AmountRole | null =>
  roleOtherThanCurrent(spoken(context, amount, hints))

const roleOtherThanCurrent = (said: SpokenRole | null): AmountRole | null =>
  said && said.role !== "current" ? said.role : null

export type SpokenRole = Pick<ParsedAmount, "role" | "isCompared" | "called">

/** Like `spokenRole`, but also gives current prices, and what the role rests on. */
export function spoken(context: string, amount: string, hints: PriceHints = {}): SpokenRole | null {
  const from = context.indexOf(amount)
  if (from < 0 || context.length > LONGEST_CONTEXT) return null
  // The order of two amounts tells which is the old one. That of more tells nothing, so only the words beside each
  // count.
  const read = readAmounts(context, hints)
  if (!read || read.amounts.length <= 2) return roleIn(context, amount, hints)
  const found = read.amounts.find(({ index }) => index >= from && index < from + amount.length)
  if (found?.role === "other" && found.called === null && isPassedOver(found, read))
    return { ...found, isCompared: true }
  if (found?.called === "payment") return { ...found, role: "current", isCompared: false }
  // It is higher than the price, and called the regular one.
  const isNamed = found?.role === "was" && found.called === "regular"
  const said = roleInCrowd(context, amount, hints)
  // "€ 20,- korting € 129,- € 149,-": by itself, the word after the first amount would seem to be about the second.
  if (said?.role === "saving" && found?.role !== "saving" && read.amounts.some(({ role }) => role === "saving"))
    return null
  // Rows of a table tell only together that "25–99" is a number of pieces.
  if (!said && found?.role === "multibuy") return { role: "multibuy", isCompared: false, called: null }
  return said ?? (isNamed ? { ...found, called: null } : null)
}

/** Words about a card or a code between two amounts are about the lower one, so both must be seen. */
const OF_THE_LOWER: ReadonlySet<AmountRole> = new Set(["member", "coupon", "subscription"])
const LAST_NUMBER = /(?:[\p{Sc}\p{L}]{1,3}\s?)?\d[\d.,'’ ]*\D*$/u
const FIRST_NUMBER =
  /^\D*\d[\d.,'’ ]*(?:\s?(?:\p{Sc}|[元円圓원]|[\p{Script=Latin}\p{Script=Cyrillic}]{1,3}(?!\p{L})))?/u

function roleInCrowd(context: string, amount: string, hints: PriceHints): SpokenRole | null {
  const from = context.indexOf(amount)
  const to = from + amount.length
  const words = wordsBeside(context, from, to)
  const beside = roleIn(words, amount, hints)
  const before = LAST_NUMBER.exec(context.slice(0, from))?.[0] ?? ""
  const behind = FIRST_NUMBER.exec(context.slice(to))?.[0] ?? ""
  if (beside && OF_THE_LOWER.has(beside.role)) {
    const withPrevious =
      before === "" ? beside : roleIn(`${before}${words.slice(words.indexOf(amount))}`, amount, hints)
    return withPrevious && OF_THE_LOWER.has(withPrevious.role) ? beside : null
  }
  const withNext = beside || behind === "" ? null : roleIn(`${amount}${behind}`, amount, hints)
  return withNext && OF_THE_LOWER.has(withNext.role) ? withNext : beside
}

function roleIn(context: string, amount: string, hints: PriceHints): SpokenRole | null {
  const from = context.indexOf(amount)
  const read = readAmounts(context, hints)
  const index = read?.amounts.findIndex((one) => one.index >= from && one.index < from + amount.length) ?? -1
  const found = read?.amounts[index]
  if (!read || !found) return null
  const { role, isCompared, index: at } = found
  const said = (what: AmountRole): SpokenRole => ({ role: what, isCompared: false, called: null })
  if (role !== "current" && role !== "other" && !role.startsWith("range")) return { ...said(role), isCompared }
  if (found.called === "payment" || (found.called !== null && role === "current"))
    return { ...said("current"), called: found.called }
  if (role === "other" && isPassedOver(found, read)) return { ...said("other"), isCompared: true }
  // Beside a current price "other" may just mean "not chosen"; it counts only if the amount's own words say it.
  const own = role === "other" ? readAmounts(wordsBeside(context, from, from + amount.length), hints) : null
  if (own?.current === null && own.amounts[0]) return said(own.amounts[0].role)
  // After another amount the words may be about that one.
  if (index === 0 && WITHOUT_TAX.test(context.slice(Math.max(0, at - LABEL_REACH), at))) return said("net")
  if (read.isNet && read.current === index) return said("net")
  return read.isFrom && read.current === index ? said("from") : null
}

/** "2,800円 (税込3,080円)": the words name the higher one of two as the price. */
function isPassedOver({ amountMinor }: ParsedAmount, { amounts, current }: ReadAmounts): boolean {
  const chosen = current === null ? undefined : amounts[current]
  return chosen !== undefined && amountMinor < chosen.amountMinor && amountMinor * 5 > chosen.amountMinor
}

/** How far bids or a contract are looked for after an amount: "· 12 ставок", "with 36 mo. plan". */
const LONGEST_TERMS = 40

/**
 * The words around an amount up to the next numbers; none after it, if another number follows: they are about that one.
 */
function wordsBeside(context: string, from: number, to: number): string {
  const front = context.slice(0, from)
  // The 24 in "Avec forfait 24 mois 29 €" is no amount.
  const at = Math.min(front.search(/\D*$/), startOfBoundTerm(fold(front)))
  return `${front.slice(at)}${context.slice(from, to)}${wordsBehind(context.slice(to))}`
}

function wordsBehind(rest: string): string {
  const unit = /^\s*\/\s*(?:\d+\s*)?\p{L}+/u.exec(rest)?.[0]
  if (unit) return unit
  const terms = rest.slice(0, LONGEST_TERMS).toLowerCase()
  if (bidsBehind(terms) || beginsWithBoundTerm(fold(terms))) return terms
  return /\d/.test(rest) ? "" : rest
}

export type ReferenceRole = "was" | "rrp" | "typical" | "low30"

/** The kind of a reference price by its label; "was" if that says nothing. */
export function referenceRole(context: string, amount: string): ReferenceRole {
  const role = spokenRole(context, amount)
  return role === "rrp" || role === "typical" || role === "low30" ? role : "was"
}
