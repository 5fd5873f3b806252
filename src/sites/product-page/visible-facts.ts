/**
 * What a page shows of its product apart from prices: stars, the number of reviews, item numbers, whether it can be
 * bought.
 */
import type { Availability } from "~model/money"
import type { ReviewSummary } from "~model/review"
import { parseCount } from "../dom/numbers"
import { attributeOf, collapse, isHidden, shortTextOf, textOf } from "../dom/text"
import { namesOf, type Surroundings, surroundingsOf, zoneOf } from "./places"
import { type ShortText, shortTexts } from "./short-texts"

const LONGEST = 120
const MOST_LOOKED_AT = 3000
const STARS = /(\d(?:[.,]\d{1,2})?)\s*(?:out of|von|sur|de|su|av|af|van|z|\/)\s*5\b/i
const COUNT =
  /(?<!\d[.,'’ ]{0,2})(\d[\d.,'’ ]{0,15})\)? ?(?:customer |global |verified )?(?:reviews?|ratings?|bewertung|rezension|avis|commentaire|opinion|reseña|valorac|recension|review|beoordeling|opini|hodnocen|arvostelu|anmeld|omdöme)/i
const RATING_NAME = /\b(?:ratings?|reviews?|stars?|bewertung\w*|avis|rnr)\b/

/** What is shared between the facts of one page, so that texts and zones are worked out only once. */
export interface Sight {
  surroundings: Surroundings
  short: ShortText
}
export const newSight = (): Sight => ({ surroundings: surroundingsOf(new Set()), short: shortTexts() })

/** @param near  the product's part of the page, see `partAround` */
export function visibleRating(near: Element | null, { surroundings, short }: Sight): ReviewSummary | null {
  return near && ratingIn(near, short, (element) => isOwn(element, surroundings))
}

/** The rating on a card, on which everything is about its product. */
export const shownRating = (card: Element): ReviewSummary | null => ratingIn(card, shortTexts(), () => true)

function ratingIn(near: Element, short: ShortText, isAbout: (element: Element) => boolean): ReviewSummary | null {
  for (const element of [...near.querySelectorAll("[aria-label],[title],[class],[data-testid],p,span")].slice(
    0,
    MOST_LOOKED_AT,
  )) {
    const spoken = [attributeOf(element, "aria-label"), attributeOf(element, "title"), shortText(element, short)].find(
      (text) => text && STARS.test(text),
    )
    if (!spoken || !isAbout(element)) continue
    const averageStars = Number(STARS.exec(spoken)![1]!.replace(",", "."))
    if (averageStars > 5) continue
    return { averageStars, count: countIn(spoken) ?? countNear(element), starShares: null, shopSummary: "" }
  }
  return null
}

const shortText = (element: Element, short: ShortText): string =>
  element.childElementCount <= 4 ? short(element, LONGEST) : ""

/**
 * Whether a rating is the product's own. A rating is naturally in places named after reviews, which `zoneOf` would take
 * for something else, so it is asked about the first ancestor without such a name.
 */
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

/** The largest part of the page around the heading that is not too long to be about one product. */
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
  /\b(?:sku|item(?: ?(?:no|number|id|#))?|art(?:icle|ikel|\.)?[ -]?(?:nr|no|number|nummer)?|model(?: ?(?:no|number))?|product (?:code|id|number)|ref(?:erence|\.)?|mpn|cod(?:e|igo|ice)?)\s*[.:#]+\s*#?\s*([A-Z0-9][A-Z0-9_./-]{3,24})\b/gi

/** Item numbers near the heading, recognised by the word beside them. */
export function visibleIds(near: Element | null): Record<string, string> {
  const text = textOf(near, undefined, LARGEST_PART)
  const ids: Record<string, string> = {}
  for (const match of text.matchAll(ITEM_NUMBER)) {
    const key = /^model|^mpn/i.test(match[0]) ? "mpn" : "sku"
    if (/\d/.test(match[1]!)) ids[key] ??= match[1]!
  }
  return ids
}

const LONGEST_BUTTON = 60
export const BUY =
  /add to (?:your |my )?(?:cart|bag|basket|trolley)|buy (?:it )?now|in den (?:warenkorb|einkaufswagen)|ajouter au panier|añadir al? (?:carrito|cesta)|agregar al carr|aggiungi al carrello|adicionar (?:ao|à)|comprar|in winkelwagen|lägg i|læg i kurv|legg i|lisää (?:ostoskoriin|koriin)|lisa ostukorvi|do košíka|do košíku|do koszyka|kosárba|adaugă în coș|în coș|в корзину|купить|カートに(?:入れる|追加)|購入(?:する|手続き)|加入(?:購物車|购物车)|立即(?:購買|购买)|장바구니|구매하기|바로구매|sepete ekle|hemen al|προσθήκη στο καλάθι|στο καλάθι|αγορά|добави в (?:количката|кошницата)|купи|додати в кошик|у кошик|до кошика|dodaj u košaricu|u košaricu|v košarico|dodaj u korpu|u korpu|į krepšelį|ielikt grozā|pievienot grozam|หยิบใส่|เพิ่มลงตะกร้า|ซื้อเลย|thêm vào giỏ|mua ngay|beli sekarang|tambah ke keranjang|הוס(?:ף|פה) לסל|הוסיפו לסל|أضف إلى (?:السلة|العربة)|اشتر الآن|kup teraz|koupit|kúpiť|köp nu|køb nu|kjøp nå|kup ted|add to order/i
export const SOLD_OUT =
  /^(?:sorry,? |leider |désolé,? |lo sentimos,? |spiacenti,? )?(?:this (?:item|product) is )?(?:currently |temporarily |derzeit |zurzeit |momentan |actuellement |actualmente |attualmente |momenteel )?(?:out of stock|sold out|unavailable|(?:not|no longer) available|discontinued)|^(?:leider |derzeit |zurzeit |momentan |momenteel |helaas |actuellement |temporairement |actualmente |attualmente |momentálně |aktuálně |obecnie |tillfälligt )?(?:ausverkauft|vergriffen|zurzeit nicht verfügbar|en rupture|producto agotado|sin existencias|prodotto esaurito|produto esgotado|slut i lager|sluts[åa]ld|ikke på lager|ei varastossa|brak w magazynie|produkt niedostępny|není skladem|nie je skladom|elfogyott|nincs készleten|stoc epuizat|indisponibil|нет в наличии|немає в наявності|tükendi|stokta yok|εξαντλήθηκε|売り切れ|在庫切れ|缺貨|已售完|품절|nicht (?:mehr )?(?:verfügbar|auf lager|lieferbar|erhältlich)|plus disponible|n'est plus disponible|ya no (?:está )?disponible|non più disponibile|já não (?:está )?disponível|niet (?:meer|langer) (?:leverbaar|verkrijgbaar|beschikbaar)|niet leverbaar|już niedostępn[yae]|produkt wycofany|již (?:není )?nedostupn[éýáe]|prodej ukončen|predaj ukončený|utgått ur sortimentet|utgået|utgått|ei enää saatavilla|снят с производства|больше не продаётся|épuisé|indisponible|rupture de stock|agotado|sin stock|esaurito|non disponibile|esgotado|indisponível|uitverkocht|niet (?:op voorraad|beschikbaar)|slutsåld|udsolgt|utsolgt|loppu|wyprzedane|niedostępny|vyprodáno|vypredané|(?:trenutno |trenutačno )?(?:nedostupno|nije dostupno|ni na voljo|rasprodano|razprodano|nema na (?:zalihi|stanju)|ni na zalogi)|изчерпан|няма (?:в )?наличност|распродано|розпродано|товар закончился|нет на складе|нема на залиха|išparduota|neturime|nėra sandėlyje|izpārdots|nav pieejams|läbi müüdud|pole saadaval|uppselt|售完|暫無庫存|暂时缺货|補貨中|完售|hết hàng|stok habis|สินค้าหมด|نفد|غير متوفر|אזל)/i

/** "Blue: sold out" in a list of variants says nothing about the product. */
const VARIANT = "option,label,[role=radio],[role=option]"
const isOfVariant = (element: Element): boolean => {
  if (element.closest(VARIANT)) return true
  const item = element.closest("li")
  return item !== null && (item.parentElement?.childElementCount ?? 0) > 1
}

/**
 * A working buy button means that the product can be had; without one, words such as "sold out" mean that it cannot.
 */
export function visibleAvailability(near: Element | null, { surroundings, short }: Sight): Availability {
  if (!near) return "unknown"
  let isSoldOut = false
  for (const element of [...near.querySelectorAll("button,a,input[type=submit],span,p,div,strong")].slice(
    0,
    MOST_LOOKED_AT,
  )) {
    if (element.childElementCount > 2 || isHidden(element)) continue
    const text = short(element, LONGEST_BUTTON) || attributeOf(element, "value") || ""
    if (SOLD_OUT.test(text)) isSoldOut ||= !isOfVariant(element) && zoneOf(element, surroundings) === "own"
    else if (BUY.test(text) && isActive(element) && !isInCard(element, surroundings)) return "in-stock"
  }
  return isSoldOut ? "out-of-stock" : "unknown"
}

/** Whether a button belongs to another product in a list, or to the page's navigation or footer. */
function isInCard(element: Element, { isListMember }: Surroundings): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (FURNITURE.test(at.tagName) || isListMember(at)) return true
  }
  return false
}

const FURNITURE = /^(?:NAV|FOOTER)$/

function isActive(element: Element): boolean {
  const button = element.closest("button,a,input") ?? element
  return (
    !button.hasAttribute("disabled") &&
    attributeOf(button, "aria-disabled") !== "true" &&
    !/\b(?:disabled|inactive|sold ?out|out of stock)\b/.test(namesOf(button)) &&
    !isHidden(button)
  )
}
