/**
 * Conditions that have a name. "CHF 39.90 mit Cumulus CHF 34.90": the lower amount is for members of the programme
 * named between the two. "Kod VINTER20 559 kr Ord. pris 699 kr": the lower one needs the code before it.
 */
import type { Amount } from "../text/amounts"
import { fold } from "../text/normalise"
import type { ReadRole } from "./read-role"

const WITH_NAME = /^\s*(?:[,(·|]\s*)?(?:with|mit|avec|con|com|met|med|z|s|с|з|uz|sa|cu)\s\p{L}[^\d.;|%:]{1,24}:?\s*$/iu
/** A customer programme: one of the large ones, or any whose name ends with a typical word. Folded. */
const PROGRAMME =
  /(?<!\p{L})(?:(?:bonus|rewards|plus|premium|prime)|(?:cumulus|supercard|payback|deutschlandcard|trumf|za(?:b|pp)ka|falabella|nectar)(?:\s\p{L}{1,12})?)\s*(?::\s*)?$/u
/** A name begins with a capital; "with stand" only says what is sold along. */
const CAPITAL = /\p{L}\s\p{Lu}/u
/** A voucher's code, not the goods': "Produktcode AB12". */
const CODE =
  /(?<!\p{L})(?<!(?:product|item|model|style|colou?r|bar|zip|qr)[\s-]?)(?:(?:code|kod[eu]?|kodem|codice|código|codigo)(?!\s?:)|(?:rabatt|gutschein|aktions|vorteils|promo|kampanj|kampanje|kupon|voucher|sleva|slevov[yý])(?:code|kod[eu]?|kodem)|cupom|cup[oó]n|kupon|kupón|coupon|voucher|gutschein|промокод\p{L}{0,3})\s?:?\s(?=[\p{Lu}\d]*\p{Lu})[\p{Lu}\d]{3,16}\s?[:=]?\s*$/iu
const LEFT_OPEN: ReadonlySet<ReadRole> = new Set(["plain", "label", "now"])
/** Less than a fifth is no reduced price, but something that comes with it. */
const MOST_REDUCED = 5

/** @param text  not folded: names are recognised by their capitals */
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

/** `CODE` ignores case, as the words before a code come in either; so the code's own capitals are checked apart. */
const isCode = (between: string): boolean => CODE.test(between) && /[\p{Lu}\d]{3}\s*(?:[:=]\s*)?$/u.test(between)
