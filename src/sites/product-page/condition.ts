/**
 * The condition of the goods by the words of a page that states none for machines: a label with a value ("Condition:
 * Used"), or the heading. A word elsewhere is not enough, because shops that sell new goods mention used ones too.
 */
import type { GoodsCondition } from "~model/money"
import { collapse, isHidden, textOf } from "../dom/text"
import { zoneOf } from "./places"
import type { ShortText } from "./short-texts"
import type { Sight } from "./visible-facts"

const LONGEST_LABEL = 30
const LONGEST_VALUE = 60
const MOST_LOOKED_AT = 3000

const LABEL =
  /^(?:item |product )?(?:condition|zustand|artikelzustand|état|etat|estado|condizion[ei]|condição|staat|conditie|skick|stand|tilstand|kunto|stan|stav|állapot|starea?|состояние|стан|състояние|stanje|κατάσταση|durum|(?:商品の)?状態|(?:商品)?状态|狀況|상태|สภาพ|tình trạng|kondisi|מצב|الحالة|būklė|stāvoklis|seisukord)\s*[:：]?$/iu

export const REFURBISHED =
  /refurbished|renewed|reconditioned|generalüberholt|refurbisht|reconditionné|reacondicionado|ricondizionato|recondicionado|gereviseerd|renoverad|rekonditionerad|istandsat|kunnostettu|odnowion[ya]|repasovan[ýáé]|renovovan[ýáé]|felújított|recondiționat|восстановлен|відновлен|рециклиран|obnovljen|ανακατασκευασμέν|yenilenmiş|整備済|リファービッシュ|翻新|리퍼|tân trang|מחודש|مجدد/iu
export const USED =
  /(?<!un)\bused\b|pre-?owned|pre-?loved|second[- ]?hand|open[- ]?box|ex[- ]?display|gebraucht|d['’]occasion|occasion\b|segunda mano|usad[oa]|\busato|\busata|seminov[oa]|tweedehands|gebruikt|begagna[dt]|\bbrugt|\bbrukt|käytet|używan|použit|pouzit|bazarov|használt|second hand|folosit|б\/у|подержан|вживан|уживан|втора употреба|rabljen|polovn|korišt|μεταχειρισμέν|ikinci el|中古|二手|중고|มือสอง|hàng cũ|đã qua sử dụng|bekas|יד שני|משומש|مستعمل|naudot|lietot|kasutatud/iu
/**
 * In a heading, a word for "used" counts only at the end or in brackets: names of new things contain such words too.
 */
const AT_THE_END = new RegExp(`(?:${USED.source})[^\\p{L}]*$`, "iu")
const IN_BRACKETS = new RegExp(`[([][^)\\]]{0,20}(?:${USED.source})`, "iu")

function conditionIn(given: string): GoodsCondition | null {
  // Even without regard to case, a regular expression does not match "İ", the Turkish capital, to "i".
  const text = given.replaceAll("İ", "i")
  return REFURBISHED.test(text) ? "refurbished" : USED.test(text) ? "used" : null
}

/** "New or used", "Neu / gebraucht": what there is to choose from. */
const BEGINS_NEW =
  /^(?:brand[ -])?(?:new|neue?|neuf|neuve|nuev[oa]|nuov[oi]|nov[oaéý]|nieuw|ny[ae]?|nytt|uusi|now[ey]|nou|új|нов\p{L}{1,2}|yeni|新品)(?![\p{L}-])/iu

/** @param near  the product's part of the page, see `partAround` */
export function visibleCondition(
  near: Element | null,
  heading: Element | null,
  { surroundings, short }: Sight,
): GoodsCondition | null {
  const title = textOf(heading)
  if (REFURBISHED.test(title)) return "refurbished"
  if (AT_THE_END.test(title) || IN_BRACKETS.test(title)) return "used"
  if (!near) return null
  for (const element of [...near.querySelectorAll("dt,th,td,li,p,div,span,strong,b,em")].slice(0, MOST_LOOKED_AT)) {
    if (element.childElementCount > 2) continue
    const value = valueIn(element, short)
    if (value === null || isHidden(element) || zoneOf(element, surroundings) !== "own") continue
    return BEGINS_NEW.test(value) ? null : conditionIn(value)
  }
  return null
}

/**
 * The value after a label for the condition: behind a colon in the same element, or what stands next to the label; null if `element` is
 * not such a label.
 */
function valueIn(element: Element, short: ShortText): string | null {
  const text = short(element, LONGEST_LABEL + LONGEST_VALUE)
  if (text === "") return null
  if (text.length <= LONGEST_LABEL && LABEL.test(text)) return valueBeside(firstWithText(element.nextSibling), short)
  const first = element.childElementCount > 0 ? firstWithText(element.firstChild) : null
  if (first?.nodeType === 3 && LABEL.test(collapse(first.nodeValue!))) {
    const value = valueBeside(firstWithText(first.nextSibling), short)
    if (value) return value
  }
  const colon = text.search(/[:：]/)
  if (colon < 2 || colon > LONGEST_LABEL || !LABEL.test(text.slice(0, colon).trim())) return null
  const value = collapse(text.slice(colon + 1))
  return value === "" ? null : value.slice(0, LONGEST_VALUE)
}

/** A line break and an icon have none. */
const hasText = ({ nodeType, firstChild, nodeValue }: Node): boolean =>
  nodeType === 1 ? firstChild !== null : nodeType === 3 && collapse(nodeValue!) !== ""

/** `from` or the first of its next siblings that has any. */
function firstWithText(from: Node | null): Node | null {
  let node = from
  while (node && !hasText(node)) node = node.nextSibling
  return node
}

/** Of several values that can be chosen none is the condition. */
const CHOICES = "select,input,button,[role=option],[role=radio],li+li,a+a"

function valueBeside(node: Node | null, short: ShortText): string | null {
  if (node?.nodeType === 3) return collapse(node.nodeValue!).slice(0, LONGEST_VALUE)
  const element = node as Element | null
  if (!element || element.matches(CHOICES) || element.querySelector(CHOICES)) return null
  return short(element, LONGEST_VALUE) || null
}
