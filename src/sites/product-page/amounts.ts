/**
 * Finds the texts on a page that look like amounts, each with the smallest element that contains it whole. The currency
 * sign, raised cents and the number may be elements of their own. A second number beside it is not part of the amount.
 */
import { mostItems } from "~model/limits"
import { collapse, textOf } from "../dom/text"
import { spend } from "../dom/work-limit"
import { amountText, CENTS_NAME, isCents } from "./amount-text"
import { namesOf, PRICE_NAME } from "./places"
import { LONGEST_CONTEXT, type ShortText } from "./short-texts"

export interface Amount {
  element: Element
  text: string
  /** Names of the element and its closest ancestors, see `namesOf`. */
  names: string
  /** Characters of text before it on the page. */
  position: number
}

export interface AmountsOnPage {
  amounts: Amount[]
  /** Characters of text before a heading; 0 for none. */
  positionOf(heading: Element | null): number
}

const HIGHEST_AMOUNT = 3
export const LONGEST_AMOUNT = 40
/** Signs, codes and short words of currencies. */
const SIGN =
  /(?=[\p{L}\p{Sc}])(?:(?<![\p{L}\d])r(?=\s?\d{1,3}(?:[ ,]\d{3}){0,3}[.,]\d{2}(?!\d))|(?<!\p{L})(?:r|a|c|s|u|hk|nt|us|nz|au|ca|mx|mex|cl|ar|col|rd|b)\$|[\p{Sc}﷼円元圓원]|\b(?:usd|eur|gbp|chf|cad|aud|nzd|jpy|cny|pln|czk|huf|ron|sek|nok|dkk|isk|rub|uah|byn|try|brl|mxn|ars|clp|cop|pen|uyu|pyg|crc|gtq|inr|pkr|lkr|bdt|npr|krw|ils|aed|sar|kwd|bhd|omr|qar|jod|egp|mad|tnd|zar|ngn|kes|ghs|sgd|hkd|twd|mop|thb|php|idr|myr|vnd|kzt|uzs|azn|gel|amd|rsd|bam|mkd|bgn)\b|(?<![\p{L}])(?:kr|zł|zl|kč|kc|ft|lei|leu|руб|рублей|тг|тенге|сум|сом|грн|гривень|лв|лева|р|din|дин|ден|kn|rs|rp|rm|tl|dhs?|sfr|fr\.|vnđ|đ|đồng|baht|บาท|ksh|tsh|gs\.|s\/|dt|د\.?إ|ر\.?س|د\.?ك|د\.?ت|د\.?م|د\.?ب|ر\.?ق|ر\.?ع|ج\.?م|ريال|درهم|دينار|جنيه|تومان|ש״ח|ש"ח)(?![\p{L}]))/iu
export const SIGNS = new RegExp(SIGN.source, "giu")
/** A digit of any script: Arabic and Indian shops write prices in their own digits. */
const DIGIT = /\p{Nd}/u
const NOT_ZERO = /[1-9]|(?!\d)\p{Nd}/u
/** "206,-": as good as a currency sign. */
const WITHOUT_CENTS = /\d[,:]\s?[-–—]/
/** A number alone, which is an amount only in a place named after prices. */
const BARE_AMOUNT = /^\P{L}?\d[\d.,'’\s]*\P{L}?$/u
/** "19.90 /st": a number with cents and a unit, which is an amount anywhere. */
const BARE_PER_PIECE =
  /^\d{1,5}[.,]\d{2}\s?\/\s?(?:st|stk|szt|ks|kpl|tk|gab|vnt|kom|db|buc|adet|kg|each|ea|pcs?|pz|ud|un)\.?$/iu
/** "statt 15.95": a number with cents after a word, which is an amount only in a place named after prices. */
const BARE_WITH_LABEL = /^\p{L}[\p{L}. ]{1,20}:?\s\d[\d.,'’\s]*[.,](?:\d{2}|[-–—])$/u
export const isMoney = (text: string): boolean => SIGN.test(text) || WITHOUT_CENTS.test(text)
/** A text with more letters is a sentence that mentions an amount. */
const MOST_LETTERS = 24

export function amountsOnPage(body: Element, short: ShortText): AmountsOnPage {
  const { found, positionOf } = textsWithDigits(body)
  const amounts: Amount[] = []
  const known = new Map<Element, Set<string>>()
  for (const { node, position } of found) {
    if (amounts.length >= mostItems.amounts) break
    const element = amountElement(node, short)
    if (!element) continue
    const text = textOfAmount(node, element)
    const texts = known.get(element) ?? new Set()
    // Zero is a placeholder; shops give nothing away.
    if (texts.has(text) || !NOT_ZERO.test(text) || lettersIn(text) > MOST_LETTERS) continue
    const names = namesAround(element, short)
    const isBare = BARE_AMOUNT.test(text) || BARE_WITH_LABEL.test(text)
    if (!isMoney(text) && !BARE_PER_PIECE.test(text) && !(isBare && PRICE_NAME.test(names))) continue
    known.set(element, texts.add(text))
    amounts.push({ element, text, names, position })
  }
  return { amounts, positionOf }
}

function textOfAmount(node: Node, element: Element): string {
  const own = collapse(node.nodeValue ?? "")
  if (isBesideAmount(node, element)) return own
  const text = withSign(element, amountText(element))
  // "150 zł" + "do negocjacji": joined, the text of the element no longer reads as money.
  return isMoney(own) && !isMoney(text) ? own : text
}

export const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

interface FoundText {
  node: Node
  /** Characters of text before it. */
  position: number
}

const UNREAD = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "SELECT", "TEXTAREA", "SVG", "svg", "IFRAME"])

const HEADING = /^H[1-3]$/

/** Text nodes that may be an amount, in page order, each with the number of characters before it. */
function textsWithDigits(body: Element) {
  const found: FoundText[] = []
  const starts = new Map<Element, number>()
  let position = 0
  const pending: Node[] = [body]
  while (pending.length > 0) {
    const node = pending.pop()!
    spend(1)
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? ""
      const length = text.trim().length
      if (length > 0 && length <= LONGEST_AMOUNT && DIGIT.test(text)) found.push({ node, position })
      position += length
    } else if (node.nodeType === 1) {
      const element = node as Element
      if (UNREAD.has(element.tagName)) continue
      if (HEADING.test(element.tagName)) starts.set(element, position)
      for (let child = element.lastChild; child; child = child.previousSibling) pending.push(child)
    }
  }
  return { found, positionOf: (heading: Element | null): number => (heading && starts.get(heading)) ?? 0 }
}

/**
 * The smallest element around a text that contains the whole amount: with a currency and raised cents beside it, but
 * without any other number.
 */
function amountElement(node: Node, short: ShortText): Element | null {
  const first = node.parentElement
  if (!first || short(first, LONGEST_AMOUNT) === "") return null
  let smallest: Element = first
  for (let climb = 0; climb < HIGHEST_AMOUNT; climb++) {
    const parent: Element | null = smallest.parentElement
    const isWhole = SIGN.test(short(smallest, LONGEST_AMOUNT)) && !hasRaisedCents(smallest) && !isRaisedCents(smallest)
    const larger = parent && (!isWhole || isCentsOfUnit(smallest)) ? short(parent, LONGEST_AMOUNT) : ""
    if (!parent || larger === "" || holdsReduction(parent)) break
    const inner = short(smallest, LONGEST_AMOUNT)
    // "Lamp 1" beside "199 €" names a thing: its number is not part of the amount.
    const isNamed = lettersIn(inner.replace(SIGNS, "")) > 0 && !SIGN.test(inner)
    if (!hasRaisedCents(smallest) && !isRaisedCents(smallest) && (isNamed || !isSameAmount(larger, inner))) break
    smallest = parent
  }
  return smallest
}

/**
 * "<del>24</del><ins>17</ins>" is not 2417: a struck-through amount and the one that replaces it end with their
 * elements.
 */
const holdsReduction = (parent: Element): boolean =>
  parent.childElementCount > 1 &&
  [...parent.children].some(({ tagName }) => tagName === "DEL" || tagName === "S" || tagName === "INS")

/** Adds a sign that stands right beside the element: `<b>294</b> 元`. */
function withSign(element: Element, text: string): string {
  if (SIGN.test(text)) return text
  const before = hasNumber(element.previousSibling) ? "" : signBefore(siblingText(element.previousSibling))
  const behind = hasNumber(element.nextSibling) ? "" : signBehind(siblingText(element.nextSibling))
  const isSign = (word: string): boolean => SIGN.test(word) && !/\d/.test(word)
  if (isSign(before)) return asItStands(element, before, text)
  return isSign(behind) ? asItStands(element, text, behind) : text
}

/** Joins the two as the page does, with or without a space, so that the amount is found again in the text around it. */
const asItStands = ({ parentElement }: Element, first: string, second: string): string =>
  textOf(parentElement, undefined, LONGEST_CONTEXT).includes(first + second) ? first + second : `${first} ${second}`

/** A sign in a neighbour that has a number of its own belongs to that number. */
const hasNumber = (node: Node | null): boolean => node?.nodeType === 1 && /\d/.test(textOf(node as Element))
const signBefore = (text: string): string => /\S{1,4}\s*$/u.exec(text)?.[0].trim() ?? ""
const signBehind = (text: string): string => /^\s*\S{1,4}/u.exec(text)?.[0].trim() ?? ""

const siblingText = (node: Node | null): string => {
  if (node?.nodeType === 3) return node.nodeValue ?? ""
  return node?.nodeType === 1 ? textOf(node as Element) : ""
}

/** A text beside a child with a number of its own is an amount by itself: "<s>$20</s> $15", "<b>$200</b> 2 bids". */
function isBesideAmount(node: Node, element: Element): boolean {
  if (node.parentNode !== element) return false
  return [...element.children].some(
    (child) => !/^(?:SUP|SUB|SMALL)$/.test(child.tagName) && /\d/.test(textOf(child)) && !isCents(child),
  )
}

/** "59€90", "59€,90": the sign stands where the decimal mark would be. */
const SIGN_AS_MARK = /(?<=\d)[€$£][.,]?(?=\d{2}(?!\d))/gu

/** Whether the larger text adds only signs or more digits of the same amount: no word, and no second number. */
function isSameAmount(larger: string, smaller: string): boolean {
  const numbers = larger.replace(SIGN_AS_MARK, ".").match(/\d+(?:[.,'’\s]+\d+)*/g) ?? []
  return (
    numbers.length === 1 && addsOnlyCents(larger, smaller) && lettersIn(wordsOf(larger)) <= lettersIn(wordsOf(smaller))
  )
}

/** "4" above "49 €/st.": a unit is not a word that names another thing. */
const UNIT = /\/\s?\p{L}{1,6}\.?$/u
const wordsOf = (text: string): string => text.replace(UNIT, "").replace(SIGNS, "")

/**
 * "49 €/st." right after a "4" in a place named after prices: these are the cents, with the sign and the unit below
 * them.
 */
const CENTS_OF_UNIT = /^\d{2}\s?\p{Sc}\s?\/\s?\p{L}{1,6}\.?$/u
const isCentsOfUnit = (element: Element): boolean =>
  CENTS_OF_UNIT.test(textOf(element, undefined, LONGEST_AMOUNT)) &&
  /^\d{1,4}$/.test(siblingText(element.previousSibling)) &&
  PRICE_NAME.test(namesOf(element.parentElement!))

const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, "")

/** A number with its marks, even if each part is an element of its own: "1" "." "299" "," "90". */
const WELL_FORMED = /^\P{Nd}*\p{Nd}{1,3}(?:[.,'’]\p{Nd}{3})*(?:[.,]\p{Nd}{1,3})?\P{Nd}*$/u

/**
 * Whether the larger text adds at most cents. "24.99" beside "17.49" reads "24.9917.49", and "240" beside "179" reads
 * "240179": more digits belong to another amount.
 */
function addsOnlyCents(larger: string, smaller: string): boolean {
  const [all, own] = [digitsOf(larger), digitsOf(smaller)]
  const added = all.length - own.length
  if (added === 0 || WELL_FORMED.test(larger) || (own.length <= 2 && all.endsWith(own))) return true
  if (/[.,]\d{2}\D*$/.test(smaller)) return false
  return added <= 2
}

const RAISED = /^(?:SUP|SUB|SMALL)$/
/** "99", "€99", ",99". */
const RAISED_CENTS = /^[.,€$£]?\d{2}$/
const mayBeCents = ({ tagName, className }: Element): boolean => RAISED.test(tagName) || CENTS_NAME.test(`${className}`)
const isRaisedCents = (element: Element): boolean =>
  mayBeCents(element) && RAISED_CENTS.test(textOf(element)) && ENDS_IN_AMOUNT.test(siblingText(element.previousSibling))

/** Whether raised cents follow, which belong to the same amount. */
function hasRaisedCents(element: Element): boolean {
  const next = element.nextElementSibling
  return next !== null && mayBeCents(next) && RAISED_CENTS.test(textOf(next))
}
const ENDS_IN_AMOUNT = /\d\s*\p{Sc}?\s*$/u

const namesAround = (element: Element, short: ShortText): string => {
  const names: string[] = []
  let at: Element | null = element
  for (let climb = 0; at && climb < 3; climb++, at = at.parentElement) {
    if (climb > 0 && short(at, LONGEST_CONTEXT) === "") break
    names.push(namesOf(at))
  }
  return names.join(" ")
}
