/**
 * Collects the words and numbers of a page, and which of the numbers are prices, so that others can be made up for
 * them.
 */
import { attributeOf } from "../dom/text"
import { isMoney } from "../product-page/amounts"
import { namesOf, PRICE_NAME } from "../product-page/places"
import { wholesIn } from "./shape-text"

export interface PageWords {
  /** All texts and values, unchanged. */
  texts: string[]
  /** Words and numbers of three characters or more, in lower case. */
  tokens: ReadonlySet<string>
  /** Whole parts of prices; for prices that the code states in cents, in whole units. */
  amounts: ReadonlySet<string>
}

const TOKEN = /[\p{L}\p{M}\p{Nd}]{3,}/gu
const STATED_PRICE =
  /(?:price|amount|cost)\w{0,20}(?:["'\\\s]|&quot;|&#0?34;){0,6}:(?:["'\\\s]|&quot;|&#0?34;){0,6}([^"'\\,}&]{1,30})/gi
const LONGEST_AMOUNT = 60

/** @param stated  more values, as JSON text */
export function* wordsOf(roots: readonly Element[], stated: readonly string[]): Generator<void, PageWords> {
  const words = { texts: [...stated], tokens: new Set<string>(), amounts: new Set<string>() }
  for (const root of roots) {
    for (const element of [root, ...root.querySelectorAll("*")]) {
      collect(element, words)
      yield
    }
  }
  for (const text of words.texts) {
    for (const [token] of text.toLowerCase().matchAll(TOKEN)) words.tokens.add(token)
    for (const [, amount = ""] of text.matchAll(STATED_PRICE))
      for (const whole of wholesIn(amount)) words.amounts.add(whole)
    yield
  }
  words.amounts.delete("")
  return { ...words, amounts: inUnits(words.amounts) }
}

/** If the code states 89500 and the page shows 895, the code's other prices are in cents too. */
function inUnits(amounts: ReadonlySet<string>): ReadonlySet<string> {
  const unitsOf = (amount: string) => amount.slice(0, -2)
  const told = [...amounts].filter((amount) => amounts.has(unitsOf(amount)))
  const shortest = Math.min(...told.map(({ length }) => length))
  return new Set([...amounts].map((amount) => (amount.length >= shortest ? unitsOf(amount) : amount)))
}

function collect(element: Element, { texts, amounts }: { texts: string[]; amounts: Set<string> }): void {
  const names = namesOf(element)
  const isPriced = PRICE_NAME.test(names) || PRICE_NAME.test(attributeOf(element, "property")?.toLowerCase() ?? "")
  const add = (text: string, mayBeAmount: boolean) => {
    texts.push(text)
    if (text.length > LONGEST_AMOUNT || !/\d/.test(text)) return
    if (mayBeAmount || isMoney(text)) for (const whole of wholesIn(text)) if (whole !== "") amounts.add(whole)
  }
  texts.push(element.localName)
  for (const { name, value } of element.attributes) {
    texts.push(name)
    add(value, /price|amount|cost/.test(name) || (name === "content" && isPriced))
  }
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 3) add(node.nodeValue ?? "", isPriced)
}
