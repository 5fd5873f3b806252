/** What a page shows of its product beside prices: stars, number of reviews, the shop's item number, whether it can be bought. */
import type { Availability } from "~model/money"
import type { ReviewSummary } from "~model/review"
import { parseCount } from "../dom/numbers"
import { attributeOf, collapse, isHidden, shortTextOf, textOf } from "../dom/text"
import { namesOf, type Surroundings, surroundingsOf, zoneOf } from "./places"

const LONGEST = 120
const MOST_LOOKED_AT = 3000
const STARS = /(\d(?:[.,]\d{1,2})?)\s*(?:out of|von|sur|de|su|av|af|van|z|\/)\s*5\b/i
const COUNT =
  /(?<!\d[.,'’ ]{0,2})(\d[\d.,'’ ]{0,15})\)? ?(?:customer |global |verified )?(?:reviews?|ratings?|bewertung|rezension|avis|commentaire|opinion|reseña|valorac|recension|review|beoordeling|opini|hodnocen|arvostelu|anmeld|omdöme)/i
const RATING_NAME = /\b(?:ratings?|reviews?|stars?|bewertung\w*|avis|rnr)\b/

/** @param near  the product's part of the page, see `partAround` */
export function visibleRating(near: Element | null): ReviewSummary | null {
  if (!near) return null
  const surroundings = surroundingsOf(new Set())
  for (const element of [...near.querySelectorAll("[aria-label],[title],[class],[data-testid],p,span")].slice(
    0,
    MOST_LOOKED_AT,
  )) {
    const spoken = [attributeOf(element, "aria-label"), attributeOf(element, "title"), shortText(element)].find(
      (text) => text && STARS.test(text),
    )
    if (!spoken || !isOwn(element, surroundings)) continue
    const averageStars = Number(STARS.exec(spoken)![1]!.replace(",", "."))
    if (averageStars > 5) continue
    return { averageStars, count: countIn(spoken) ?? countNear(element), starShares: null, shopSummary: "" }
  }
  return null
}

const shortText = (element: Element): string => (element.childElementCount <= 4 ? shortTextOf(element, LONGEST) : "")

/** Ratings stand in places that are named after reviews, which elsewhere are lists of other people's words. */
function isOwn(element: Element, surroundings: Surroundings): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (surroundings.isListMember(at) || /\breview (?:card|item|list)\b|\bcomments?\b/.test(namesOf(at))) return false
    if (!RATING_NAME.test(namesOf(at))) return zoneOf(at, surroundings) === "own"
  }
  return true
}

const countIn = (text: string): number | null => {
  const match = COUNT.exec(collapse(text))
  return match ? parseCount(match[1]!) : null
}

function countNear(element: Element): number | null {
  let at: Element | null = element
  for (let climb = 0; at && climb < 4; climb++, at = at.parentElement) {
    const text = shortTextOf(at, LONGEST)
    if (text === "") return null
    const count = countIn(text) ?? parseCount(/\((\d[\d.,\s]*)\)/.exec(text)?.[1] ?? "")
    if (count !== null) return count
  }
  return null
}

const HIGHEST_CLIMB = 6
const LARGEST_PART = 8000

/** The part of the page around the heading, up to where it gets too long to be about one product. */
export function partAround(heading: Element | null): Element | null {
  let part = heading
  for (let climb = 0; part && climb < HIGHEST_CLIMB; climb++) {
    const parent: Element | null = part.parentElement
    if (!parent || parent.tagName === "BODY" || shortTextOf(parent, LARGEST_PART) === "") break
    part = parent
  }
  return part
}

const ITEM_NUMBER =
  /\b(?:sku|item(?: ?(?:no|number|id|#))?|art(?:icle|ikel|\.)?[ -]?(?:nr|no|number|nummer)?|model(?: ?(?:no|number))?|product (?:code|id|number)|ref(?:erence|\.)?|mpn|cod(?:e|igo|ice)?)\s*[.:#]+\s*#?\s*([A-Z0-9][A-Z0-9_./-]{3,24})\b/i

/** Item numbers that stand near the heading, by the word beside them. */
export function visibleIds(near: Element | null): Record<string, string> {
  const text = textOf(near, undefined, LARGEST_PART)
  const ids: Record<string, string> = {}
  for (const match of text.matchAll(new RegExp(ITEM_NUMBER, "gi"))) {
    const key = /^model|^mpn/i.test(match[0]) ? "mpn" : "sku"
    if (/\d/.test(match[1]!)) ids[key] ??= match[1]!
  }
  return ids
}

const LONGEST_BUTTON = 60
const BUY =
  /add to (?:your |my )?(?:cart|bag|basket|trolley)|buy (?:it )?now|in den (?:warenkorb|einkaufswagen)|ajouter au panier|añadir al? (?:carrito|cesta)|agregar al carr|aggiungi al carrello|adicionar (?:ao|à)|comprar|in winkelwagen|lägg i|læg i kurv|legg i|lisää (?:ostoskoriin|koriin)|lisa ostukorvi|do košíka|do košíku|do koszyka|kosárba|adaugă în coș|în coș|в корзину|купить|カートに入れる|加入購物車|add to order/i
const SOLD_OUT =
  /^(?:sorry,? )?(?:this (?:item|product) is )?(?:currently |temporarily )?(?:out of stock|sold out|unavailable|not available)|^(?:ausverkauft|nicht (?:verfügbar|auf lager|lieferbar)|épuisé|indisponible|rupture de stock|agotado|sin stock|esaurito|non disponibile|esgotado|indisponível|uitverkocht|niet (?:op voorraad|beschikbaar)|slutsåld|udsolgt|utsolgt|loppu|wyprzedane|niedostępny|vyprodáno|vypredané|нет в наличии|אזל)/i

export function visibleAvailability(near: Element | null): Availability {
  if (!near) return "unknown"
  let canBuy = false
  for (const element of [...near.querySelectorAll("button,a,input[type=submit],span,p,div,strong")].slice(
    0,
    MOST_LOOKED_AT,
  )) {
    if (element.childElementCount > 2 || isHidden(element)) continue
    const text = shortTextOf(element, LONGEST_BUTTON) || attributeOf(element, "value") || ""
    if (SOLD_OUT.test(text)) return "out-of-stock"
    if (BUY.test(text) && !element.hasAttribute("disabled")) canBuy = true
  }
  return canBuy ? "in-stock" : "unknown"
}
