/**
 * What an amount's place on the page says about it: the words around it, a line through it, class names and ids around
 * it.
 */
import type { AmountRole } from "~model/money"
import type { ShownText } from "~model/price-places"
import { attributeOf, textOf } from "../dom/text"
import { type Amount, LONGEST_AMOUNT, SIGNS } from "./amounts"
import { namesOf, roleOfNames } from "./places"
import { LONGEST_CONTEXT, type ShortText } from "./short-texts"

export type AmountPlace = Pick<ShownText, "context" | "placeRole" | "isStruck">

/**
 * @param isInList  the amount is on a card of a list, where the number right beside it may be a count, such as of bids
 */
export const placeOf = ({ element, text, names }: Amount, short: ShortText, isInList: boolean): AmountPlace => ({
  context: (isInList && withCount(element, text, short)) || contextOf(element, text, short),
  placeRole: roleOfNames(namesOf(element)) ?? roleOfBox(names),
  isStruck: isStruck(element, short),
})

/** A box named "buy-and-delivery" says nothing about the amounts in it. */
function roleOfBox(names: string): AmountRole | null {
  const role = roleOfNames(names)
  return role === "shipping" &&
    !/\b(?:shipping|delivery|versand|livraison|envio|postage) ?(?:costs?|fees?|rates?|charges?|price|kosten)\b/.test(
      names,
    )
    ? null
    : role
}

const STRUCK_NAME = /\b(?:strike|striked|strikethrough|line through|crossed|barre|durchgestrichen)\b/
const STRUCK = "del,s,strike"

function isStruck(element: Element, short: ShortText): boolean {
  if (element.closest(STRUCK)) return true
  let at: Element | null = element
  for (let climb = 0; at && climb < 3; climb++, at = at.parentElement) {
    if (/line-through/i.test(attributeOf(at, "style") ?? "")) return true
    if (short(at, LONGEST_AMOUNT) !== "" && STRUCK_NAME.test(namesOf(at))) return true
  }
  const inner = element.querySelector(STRUCK)
  return inner !== null && textOf(inner) === textOf(element)
}

/** "was 20 now 15" is shorter. In a longer text, a second amount is about something else. */
const LONGEST_PAIR = 70
const numbersOf = (text: string): number => text.match(/\d+(?:[.,'’]\d+)*/g)?.length ?? 0

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(SIGNS, " "))

/** The text of the smallest element that contains the amount and words about it. */
function contextOf(element: Element, text: string, short: ShortText): string {
  let context = text
  const hasOwnWords = hasWords(text)
  let own: Element | null = null
  let at: Element | null = element
  for (let climb = 0; at && climb < 4; climb++, own = at, at = at.parentElement) {
    const around = withMark(short(at, LONGEST_CONTEXT), short(element, LONGEST_AMOUNT), text)
    // The text may include a sign that stands beside the element.
    if (climb === 0 && around !== "" && !around.includes(text)) continue
    const isOtherBlock = (hasOwnWords || around.length > LONGEST_PAIR) && numbersOf(around) > numbersOf(context)
    const label = hasOwnWords || numbersOf(around) === numbersOf(context) ? "" : labelInFront(at, own, short)
    if (label !== "") return `${label} ${context}`
    if (!around.includes(text) || isOtherBlock || at.querySelector("h1,h2,button")) break
    context = around
    if (hasWords(around.replace(text, " "))) break
  }
  return context
}

/** "£3.40" and "3 bids" in adjoining elements without a space between, so that the two numbers would read as one. */
function withCount(element: Element, text: string, short: ShortText): string {
  const { parentElement, previousElementSibling, nextElementSibling } = element
  const behind = nextElementSibling && short(nextElementSibling, LONGEST_LABEL)
  if (!behind || !parentElement || !short(parentElement, LONGEST_CONTEXT).includes(text + behind)) return ""
  const isLed = previousElementSibling !== null && isLabel(short(previousElementSibling, LONGEST_LABEL))
  return !isLed && COUNT.test(behind) ? `${text} · ${behind}` : ""
}

const COUNT = /^\d{1,4} \p{L}{3,15}$/u

/** In the text around it, an amount with raised cents reads "39999 ₽". It is replaced by the amount as it is shown. */
function withMark(around: string, raw: string, text: string): string {
  const isSame = raw.replace(/\P{Nd}/gu, "") === text.replace(/\P{Nd}/gu, "")
  return isSame && raw !== "" && !around.includes(text) ? around.replace(raw, () => ` ${text} `).trim() : around
}

const LONGEST_LABEL = 40
const OTHER_NUMBER = /\d/
/** The 30 in "lowest price of 30 days" does not count as a number. */
const isLabel = (text: string): boolean => hasWords(text) && !OTHER_NUMBER.test(text.replace(/(?<!\d)30(?!\d)/, ""))

/**
 * Of elements that are labels and amounts by turns, beginning with a label: the one right in front of the amount's own.
 * @param own  the child of `around` that holds the amount; null where it is `around` itself
 */
function labelInFront(around: Element, own: Element | null, short: ShortText): string {
  const first = around.firstElementChild
  const before = own?.previousElementSibling
  if (!first || !before || !isLabel(short(first, LONGEST_LABEL))) return ""
  const label = short(before, LONGEST_LABEL)
  return isLabel(label) ? label : ""
}
