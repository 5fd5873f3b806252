/**
 * Conditions by a name of their own. "CHF 39.90 mit Cumulus CHF 34.90": the lower of two amounts is for who takes part in
 * the programme between them. "Kod VINTER20 559 kr Ord. pris 699 kr": the lower needs the code in front of it.
 */
import type { Amount } from "../text/amounts"
import { fold } from "../text/normalise"
import type { ReadRole } from "./read-role"

const WITH_NAME = /^\s*(?:[,(·|]\s*)?(?:with|mit|avec|con|com|met|med|z|s|с|з|uz|sa|cu)\s\p{L}[^\d.;|%:]{1,24}:?\s*$/iu
/** A programme for customers: by the last word of its name, or one of the large ones. Folded. */
const PROGRAMME =
  /(?<!\p{L})(?:(?:bonus|rewards|plus|premium|prime)|(?:cumulus|supercard|payback|deutschlandcard|trumf|za(?:b|pp)ka|falabella|nectar)(?:\s\p{L}{1,12})?)\s*(?::\s*)?$/u
/** Of a name the first letter is a capital; "with stand" tells of what is sold along. */
const CAPITAL = /\p{L}\s\p{Lu}/u
/** Not of the goods: "Produktcode AB12". */
const CODE =
  /(?<!\p{L})(?<!(?:product|item|model|style|colou?r|bar|zip|qr)[\s-]?)(?:(?:code|kod[eu]?|kodem|codice|código|codigo)(?!\s?:)|(?:rabatt|gutschein|aktions|vorteils|promo|kampanj|kampanje|kupon|voucher|sleva|slevov[yý])(?:code|kod[eu]?|kodem)|cupom|cup[oó]n|kupon|kupón|coupon|voucher|gutschein|промокод\p{L}{0,3})\s?:?\s(?=[\p{Lu}\d]*\p{Lu})[\p{Lu}\d]{3,16}\s?[:=]?\s*$/iu
const LEFT_OPEN: ReadonlySet<ReadRole> = new Set(["plain", "label", "now"])
/** Less than a fifth is no reduced price, but something that is given along. */
const MOST_REDUCED = 5

/** @param text  as it is written: names are told by their capitals */
export const withNamedCondition = (text: string, amounts: readonly Amount[], roles: ReadRole[]): ReadRole[] =>
  roles.map((role, index) => {
    if (amounts.length < 2 || !(LEFT_OPEN.has(role) || role === "saving")) return role
    const [before, amount] = [amounts[index - 1], amounts[index]!]
    const between = text.slice(before?.end ?? 0, amount.start)
    if (LEFT_OPEN.has(role) && amounts.some((other) => isReduced(other, amount)) && isCode(between)) return "coupon"
    if (!before || !isReduced(before, amount) || !LEFT_OPEN.has(roles[index - 1]!)) return role
    return WITH_NAME.test(between) && CAPITAL.test(between) && PROGRAMME.test(fold(between)) ? "member" : role
  })

const isReduced = (from: Amount, to: Amount): boolean =>
  from.currency === to.currency && to.amountMinor < from.amountMinor && to.amountMinor * MOST_REDUCED > from.amountMinor

/** The expression tells no capitals from small letters, for the words in front of the code are written in both. */
const isCode = (between: string): boolean => CODE.test(between) && /[\p{Lu}\d]{3}\s*(?:[:=]\s*)?$/u.test(between)
