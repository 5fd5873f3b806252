/**
 * Weighs the amounts that a page shows: how sure it is that each is about the page's product at all. It works on the
 * DOM alone, because a fetched page has no layout.
 *
 * An amount is weighed by the names of its place, its distance from the product's heading, and whether it lies in the
 * product's part of the page or among other things. The weights were set by hand so that any two of {named as a price,
 * near the heading, in the product's part} outweigh the third.
 */
import { addressIn, attributeOf, isHidden } from "../dom/text"
import { type Amount, amountsOnPage, isMoney, lettersIn } from "./amounts"
import { otherSections } from "./other-sections"
import { outline } from "./outline"
import { CURRENT_NAME, namesOf, PRICE_NAME, surroundingsOf, type Zone, zoneOf } from "./places"
import { shortTexts } from "./short-texts"

export function visiblePrices(document: Document, heading: Element | null): ReturnType<typeof outline> {
  if (!document.body) return { shown: [], blocks: [] }
  const surroundings = surroundingsOf(ancestorsOf(heading))
  const short = shortTexts()
  const { amounts, positionOf } = amountsOnPage(document.body, short)
  const headingAt = positionOf(heading)
  const others = otherSections(document.body, heading, (section) =>
    amounts.some(({ element }) => section.contains(element)),
  )
  const zoneIn = (element: Element): Zone =>
    others.some((section) => section.contains(element)) ? "elsewhere" : zoneOf(element, surroundings)
  const weighed = amounts.map((amount) => ({
    ...amount,
    weight: weigh(amount, zoneIn(amount.element), amount.position - headingAt),
  }))
  return outline(weighed, short)
}

function ancestorsOf(element: Element | null): Set<Element> {
  const ancestors = new Set<Element>()
  for (let at = element; at; at = at.parentElement) ancestors.add(at)
  return ancestors
}

/** A text with more letters is probably a sentence. */
const MANY_LETTERS = 18
const NEAR = 1500
const FAR = 6000

function weigh({ element, names, text }: Amount, zone: Zone, distance: number): number {
  const own = namesOf(element)
  let weight = 0
  if (/\bprice\b/.test(attributeOf(element, "itemprop") ?? "")) weight += 3
  if (PRICE_NAME.test(own)) weight += 2
  else if (PRICE_NAME.test(names)) weight += 1.5
  if (CURRENT_NAME.test(names)) weight += 1
  // A struck-through price may be a sentence: "Price reduced from £60".
  if (lettersIn(text) > MANY_LETTERS && !element.closest("del,s,strike")) weight -= 2
  if (isMoney(text)) weight += 1
  if (distance >= 0 && distance < NEAR) weight += 3 - (2 * distance) / NEAR
  else if (distance < 0 && distance > -NEAR / 2) weight += 1
  else if (Math.abs(distance) > FAR) weight -= 2
  if (zone === "elsewhere") weight -= 6
  if (isHidden(element)) weight -= 1
  const link = addressIn(element.closest("a[href]"), "href") ?? ""
  if (link !== "" && !link.startsWith("#") && !link.startsWith("javascript")) weight -= 3
  return weight
}
