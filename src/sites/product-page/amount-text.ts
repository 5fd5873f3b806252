/**
 * The text of an amount as it is shown. Shops put the cents into a raised element without a separator (`$229` + `99`),
 * so that the plain text would read 22,999. This puts in the separator that is only visible on screen.
 */
import { collapse, textOf } from "../dom/text"

export const CENTS_NAME =
  /cent|\bcts\b|fraction|\bfrac\b|decim|minor|penn(?:y|ies)|penni|grosz|hal[eé]r|kop|\bsup\b|superscript|exponent/i

export function amountText(element: Element): string {
  const cents = [...element.querySelectorAll("sup,sub,small,span,b,i,div")].find(isCents)
  if (!cents) return textOf(element)
  const whole = textOf(element, (child) => child === cents)
  const digits = textOf(cents).replace(/^\D/, "")
  const sign = /^[€$£]/.exec(textOf(cents))?.[0] ?? ""
  // The currency may come after the cents, and then stays there.
  const at = whole.search(/\d(?=\D*$)/) + 1
  return at > 0 && !/[.,]\s*$/.test(whole.slice(0, at + 1))
    ? collapse(`${whole.slice(0, at)}.${digits}${sign}${whole.slice(at)}`)
    : textOf(element)
}

/**
 * Whether an element is the cents of an amount: two digits that are raised, named as cents, or in an element of their
 * own right after the other digits. Nobody splits "129900" like that.
 */
export function isCents(element: Element): boolean {
  if (!/^[€$£]?\d{2}$/.test(textOf(element))) return false
  const isRaised = element.tagName === "SUP" || element.tagName === "SUB" || element.tagName === "SMALL"
  if (!isRaised && !CENTS_NAME.test(`${element.className}`)) {
    const whole = element.previousSibling ?? (isAboveUnit(element) ? element.parentElement?.previousSibling : null)
    if (whole?.nodeType === 3) return /^\d{1,4}$/.test(collapse(whole.nodeValue ?? "")) && endsWithSign(element)
    return whole?.nodeType === 1 && /^\D?\d[\d.,'’ ]*$/.test(textOf(whole as Element))
  }
  const before = element.previousSibling
  const text = collapse(before?.nodeType === 1 ? textOf(before as Element) : (before?.nodeValue ?? ""))
  return /\d$/.test(text) || (before === null && /\d$/.test(textOf(element.parentElement?.previousElementSibling)))
}

/** "7", "49", "zł": nothing but the currency follows the cents. */
const endsWithSign = ({ nextElementSibling, nextSibling }: Element): boolean =>
  nextSibling !== null &&
  nextSibling === nextElementSibling &&
  /^(?:\p{Sc}|\p{L}{1,3}\.?)$/u.test(textOf(nextElementSibling))

/** Whether the cents stand above a unit: "49" above "€/st.", both beside the whole. */
const isAboveUnit = ({ nextSibling }: Element): boolean =>
  nextSibling?.nodeType === 1 && /^\p{Sc}\s?\//u.test(textOf(nextSibling as Element))
