/** Lists of other things: several siblings of the same make, each with a link, a picture and a number; or a name that leads to it. */
import { shortTextOf, textOf } from "../dom/text"

const LEAST_REPEATS = 3
const LONGEST_CARD = 1500

/** Whether an element is a member of a list. */
export type IsListMember = (element: Element) => boolean

/** For one reading: each list is looked at once, however many ask about its members. @param main what surely is the product's */
export function listMembers(main: ReadonlySet<Element> = new Set()): IsListMember {
  const cards = new Map<Element, boolean>()
  const lists = new Map<Element, ReadonlyMap<string, number>>()
  const isCard = (element: Element): boolean => {
    const known = cards.get(element) ?? looksLikeCard(element)
    cards.set(element, known)
    return known
  }
  /** How many cards of each make a parent has; none where it holds the product itself. */
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

/** Tag and first class name, without what only counts ("item-12", "post-4711"). */
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

/** "Chair $19.90", where "Chair" leads to a page of its own, and another such entry stands beside it. */
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
