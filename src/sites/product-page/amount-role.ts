/** What an amount on a page is, by the words beside it, by being struck through, and by the names of its place. */
import type { AmountRole } from "~model/money"
import { attributeOf, textOf } from "../dom/text"
import { spoken } from "../spoken-role"
import { type Amount, LONGEST_AMOUNT, SIGNS } from "./amounts"
import { namesOf, roleOfNames } from "./places"
import { LONGEST_CONTEXT, type ShortText } from "./short-texts"

export interface PlacedRole {
  role: AmountRole
  isStruck: boolean
  /** Only the lower amount beside it makes it the old price. */
  isCompared: boolean
}

export function roleOf({ element, text, names, isChosen }: Amount, short: ShortText, locale?: string): PlacedRole {
  const said = isChosen ? null : spoken(contextOf(element, text, short), text, { locale })
  if (isStruck(element, short)) {
    const isKnownKind = said && /^(?:rrp|typical|low30|unit)$/.test(said.role)
    return { role: isKnownKind ? said.role : "was", isStruck: true, isCompared: false }
  }
  if (said && !said.isCompared) return { role: said.role, isStruck: false, isCompared: false }
  const named = roleOfNames(namesOf(element)) ?? roleOfBox(names)
  const role = named ?? said?.role ?? "current"
  return { role, isStruck: false, isCompared: named === null && said !== null }
}

/** A box "buy-and-delivery" says nothing of the amounts in it. */
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

/** "was 20 now 15" fits in this; in a longer text the other amount is about something else. */
const LONGEST_PAIR = 70
const numbersOf = (text: string): number => text.match(/\d+(?:[.,'’]\d+)*/g)?.length ?? 0

const hasWords = (text: string): boolean => /\p{L}{2,}/u.test(text.replace(SIGNS, " "))

/** The text of the smallest element that holds the amount with words beside it. */
function contextOf(element: Element, text: string, short: ShortText): string {
  let context = text
  const hasOwnWords = hasWords(text)
  let at: Element | null = element
  for (let climb = 0; at && climb < 4; climb++, at = at.parentElement) {
    const around = short(at, LONGEST_CONTEXT)
    const isOtherBlock = (hasOwnWords || around.length > LONGEST_PAIR) && numbersOf(around) > numbersOf(context)
    if (!around.includes(text) || isOtherBlock || at.querySelector("h1,h2,button")) break
    context = around
    if (hasWords(around.replace(text, " "))) break
  }
  return context
}
