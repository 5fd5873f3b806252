/**
 * Sections for other products than the page's own: beside "Buy Hollow Tides" the one under "Hollow Tides – Coral Skins" sells
 * something else. A heading counts only if it holds the product's name, and only where another one holds nothing but that.
 */
import { textOf } from "../dom/text"

const HEADINGS = "h2,h3,h4"
const MOST_HEADINGS = 40
const LONGEST_HEADING = 160
const MOST_CLIMBS = 8
/** A shorter name may be an everyday word. */
const SHORTEST_NAME = 4

/** Words by which a heading leads to the product that it names. */
const BUYING = new Set(
  "buy get order purchase pre preorder now the your price kaufen jetzt bestellen vorbestellen preis acheter commander précommander prix comprar compra pedir precio preço reservar acquista compra ordina prezzo kopen koop bestel bestellen prijs köp beställ pris kjøp bestill køb bestil osta tilaa hinta kup kupić zamów cena koupit objednat kúpiť objednať kupi kupite naruči cijena cumpără comandă preț vásárlás megveszem ár купить заказать цена купити замовити ціна купи поръчай αγορά αγόρασε τιμή satın al sipariş fiyat".split(
    " ",
  ),
)

/** @param isPriced  whether an element holds an amount */
export function otherSections(
  body: Element,
  heading: Element | null,
  isPriced: (section: Element) => boolean,
): Element[] {
  const name = wordsOf(heading)
  if (!heading || name.join("").length < SHORTEST_NAME) return []
  const own: Element[] = []
  const others: Element[] = []
  for (const one of [...body.querySelectorAll(HEADINGS)].slice(0, MOST_HEADINGS)) {
    const further = one === heading ? null : wordsBeside(name, wordsOf(one))
    if (further) (further.every((word) => BUYING.has(word)) ? own : others).push(one)
  }
  if (own.length === 0 || others.length === 0) return []
  if (!own.some((one) => isPriced(sectionOf(one, [heading, ...others])))) return []
  return others.map((one) => sectionOf(one, [heading, ...own])).filter(isPriced)
}

/** The words of a heading without those of the name, which it has in the same order; null where it does not name it. */
function wordsBeside(name: readonly string[], words: readonly string[]): readonly string[] | null {
  for (let at = 0; at + name.length <= words.length; at++) {
    if (name.every((word, index) => word === words[at + index]))
      return [...words.slice(0, at), ...words.slice(at + name.length)]
  }
  return null
}

const wordsOf = (heading: Element | null): readonly string[] =>
  textOf(heading, undefined, LONGEST_HEADING)
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** The largest element around a heading that holds none of the others. */
function sectionOf(heading: Element, others: readonly Element[]): Element {
  let section = heading
  for (let climb = 0; climb < MOST_CLIMBS; climb++) {
    const around = section.parentElement
    if (!around || others.some((other) => around.contains(other))) break
    section = around
  }
  return section
}
