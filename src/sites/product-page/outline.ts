/**
 * Describes the amounts on a page as plain data; those that may be the product's, together with the elements around
 * them.
 */
import { mostChars } from "~model/limits"
import type { BlockOnPage, ShownText, WeighedTexts } from "~model/price-places"
import { HIGHEST_BLOCK, weights } from "~model/price-weights"
import { attributeOf, shortTextOf } from "../dom/text"
import { placeOf } from "./amount-place"
import type { Amount } from "./amounts"
import { CURRENT_NAME, namesOf } from "./places"
import type { ShortText } from "./short-texts"

export interface WeighedAmount extends Amount {
  weight: number
}

const CHOICE = "label,option,[role=radio],[role=option],[aria-pressed]"

/** @param isInList  the amounts are on a card of a list, see `placeOf` */
export function outline(
  amounts: readonly WeighedAmount[],
  short: ShortText,
  isInList = false,
): Pick<WeighedTexts, "shown" | "blocks"> {
  const elements = inOrder(amounts.flatMap(blocksAround))
  const indexOf = new Map(elements.map((element, index) => [element, index]))
  return {
    shown: amounts.map((amount) => shownText(amount, indexOf.get(amount.element)!, short, isInList)),
    blocks: elements.map((element) => blockOf(element, indexOf)),
  }
}

function shownText(amount: WeighedAmount, block: number, short: ShortText, isInList: boolean): ShownText {
  const { element, text, weight } = amount
  // For an amount that is surely about something else, the place does not matter.
  const isOther = weight < weights.doubtful
  return {
    text,
    weight,
    block,
    ...(isOther ? { context: text, placeRole: null, isStruck: false } : placeOf(amount, short, isInList)),
    isNamedCurrent: !isOther && CURRENT_NAME.test(namesOf(element)),
    isInChoice: !isOther && element.closest(CHOICE) !== null,
    isSelected: !isOther && isSelected(element.closest(CHOICE)),
  }
}

const SELECTED = "[aria-checked=true],[aria-selected=true],[aria-pressed=true]"
/** Not checkboxes: a ticked one adds something, but does not choose one of several. */
const CHECKED = "input[type=radio]:checked"

function isSelected(choice: Element | null): boolean {
  if (!choice) return false
  if (choice.matches(SELECTED) || choice.querySelector(CHECKED)) return true
  const control = attributeOf(choice, "for")
  return control !== null && choice.ownerDocument.getElementById(control)?.matches(CHECKED) === true
}

/** The amount's own element and, if it may be the price, those around it. */
function blocksAround({ element, weight }: WeighedAmount): Element[] {
  const blocks = [element]
  let at = weight < weights.sure ? null : element.parentElement
  for (; at && blocks.length <= HIGHEST_BLOCK; at = at.parentElement) blocks.push(at)
  return blocks
}

/** Each element once, outer ones before inner ones. */
function inOrder(elements: readonly Element[]): Element[] {
  const depths = new Map(elements.map((element) => [element, depthOf(element)]))
  return [...depths].sort(([, one], [, other]) => one - other).map(([element]) => element)
}

function depthOf(element: Element): number {
  let depth = 0
  for (let at = element.parentElement; at; at = at.parentElement) depth++
  return depth
}

function blockOf(element: Element, indexOf: ReadonlyMap<Element, number>): BlockOnPage {
  let around = element.parentElement
  while (around && !indexOf.has(around)) around = around.parentElement
  return {
    inside: around ? indexOf.get(around)! : -1,
    text: shortTextOf(element, mostChars.fact),
    isChoice: element.matches(CHOICE),
  }
}
