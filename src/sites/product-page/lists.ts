/**
 * Recognises lists of other things: several siblings of the same make, each with a link, a picture and a number; or
 * entries that begin with a linked name.
 */
import { shortTextOf, textOf } from "../dom/text"

const LEAST_REPEATS = 3
const LONGEST_CARD = 1500

/** Whether an element is a member of a list. */
export type IsListMember = (element: Element) => boolean

/**
 * For one reading: it remembers each list, so that none is examined twice.
 * @param main  elements that surely are the product's
 */
export function listMembers(main: ReadonlySet<Element> = new Set()): IsListMember {
  const cards = new Map<Element, boolean>()
  const lists = new Map<Element, ReadonlyMap<string, number>>()
  const isCard = (element: Element): boolean => {
    const known = cards.get(element) ?? looksLikeCard(element)
    cards.set(element, known)
    return known
  }
  /** How many cards of each make a parent has; none if it contains the product itself. */
  const countsIn = (parent: Element): ReadonlyMap<string, number> => {
    const known = lists.get(parent)
    if (known) return known
    const counts = new Map<string, number>()
    const holdsMain = [...parent.children].some((child) => main.has(child))
    for (const child of holdsMain ? [] : parent.children)
      if (isCard(child)) counts.set(makeOf(child), (counts.get(makeOf(child)) ?? 0) + 1)
    lists.set(parent, counts)
    return counts
  }
  return (element) => {
    const parent = element.parentElement
    if (!parent || parent.childElementCount < LEAST_REPEATS || !isCard(element)) return false
    return (countsIn(parent).get(makeOf(element)) ?? 0) >= LEAST_REPEATS
  }
}

/** The make of an element: its tag and first class name, without numbers ("item-12", "post-4711"). */
const makeOf = ({ tagName, classList }: Element): string => `${tagName} ${(classList[0] ?? "").replace(/\d+/g, "")}`

const PICTURE = "img,picture,video,[style*='background-image']"

export function looksLikeCard(element: Element): boolean {
  const isLinked = element.matches("a[href]") || element.querySelector("a[href]") !== null
  if (!isLinked || !element.querySelector(PICTURE)) return false
  return /\d/.test(shortTextOf(element, LONGEST_CARD))
}

const LONGEST_ENTRY = 120
const AMOUNT = /\p{Sc}|\d[.,]\d{2}(?!\d)|\d\s?(?:kr|zł|kč|ft|lei|lv|лв|руб|грн|tl|円|元|원)(?!\p{L})/iu
const NAME = /\p{L}{3}/u

/** Whether an element is an entry such as "Chair $19.90", in which "Chair" is a link, beside another such entry. */
export function isLinkedEntry(element: Element): boolean {
  if (!beginsWithLink(element)) return false
  let other = element.parentElement?.firstElementChild ?? null
  while (other && (other === element || !beginsWithLink(other))) other = other.nextElementSibling
  return other !== null
}

function beginsWithLink(element: Element): boolean {
  if (element.tagName !== "LI") return false
  const name = textOf(element.querySelector("a[href]"), undefined, LONGEST_ENTRY)
  const text = shortTextOf(element, LONGEST_ENTRY)
  return NAME.test(name) && text.startsWith(name) && AMOUNT.test(text.slice(name.length))
}
