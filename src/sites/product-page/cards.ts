/**
 * Reads products that a page lists on cards of the same make, each with a link, a picture and a price, and perhaps a
 * list price and stars. That is how a show on an unknown page presents what it sells, and how search results are
 * presented.
 */
import type { CurrencyHints } from "~model/price-places"
import { weights } from "~model/price-weights"
import type { ProductOnPage } from "~model/reading"
import { linkedId } from "../address-id"
import { absoluteUrl, addressIn, attributeOf, collapse, textOf } from "../dom/text"
import { makeProduct } from "../reading"
import { type Amount, amountsOnPage, lettersIn } from "./amounts"
import { currencyHints } from "./currency-hints"
import { type IsListMember, listMembers } from "./lists"
import { outline, type WeighedAmount } from "./outline"
import { CURRENT_NAME, PRICE_NAME } from "./places"
import { type ShortText, shortTexts } from "./short-texts"
import { shownRating } from "./visible-facts"

const MOST_CARDS = 60
const HIGHEST = 16

/** @param siteId  prefix of the products' keys, which are made of the addresses that the cards lead to */
export function readCards(siteId: string, document: Document, url: URL): ProductOnPage[] {
  if (!document.body) return []
  const short = shortTexts()
  const inCards = new Map<Element, WeighedAmount[]>()
  const isListMember = listMembers()
  const { amounts } = amountsOnPage(document.body, short)
  for (const amount of amounts) {
    const card = cardOf(amount.element, isListMember)
    if (!card) continue
    const shown = inCards.get(card) ?? []
    shown.push({ ...amount, weight: weightIn(amount) })
    inCards.set(card, shown)
  }
  const currency = currencyHints(document, url, [], amounts)
  const products = new Map<string, ProductOnPage>()
  for (const [card, shown] of inCards) {
    if (products.size >= MOST_CARDS) break
    const product = readCard(siteId, card, url, shown, short, currency)
    if (product && !products.has(product.key)) products.set(product.key, product)
  }
  return [...products.values()]
}

/** All amounts on a card are about its product. One in a place named after prices is more likely to be the price. */
const weightIn = ({ names }: Amount): number =>
  weights.plain + (PRICE_NAME.test(names) ? 1 : 0) + (CURRENT_NAME.test(names) ? 0.5 : 0)

function cardOf(element: Element, isListMember: IsListMember): Element | null {
  let at: Element | null = element
  for (let climb = 0; at && climb < HIGHEST; climb++, at = at.parentElement) if (isListMember(at)) return at
  return null
}

function readCard(
  siteId: string,
  card: Element,
  url: URL,
  shown: readonly WeighedAmount[],
  short: ShortText,
  currency: CurrencyHints,
): ProductOnPage | null {
  const { title, link } = titleOf(card)
  const address = absoluteUrl(addressIn(link, "href"), url)
  if (address === "" || title === "") return null
  return makeProduct({
    site: siteId,
    id: linkedId(new URL(address), url),
    title,
    url: address,
    imageUrl: absoluteUrl(addressIn(card.querySelector("img"), "src"), url) || undefined,
    reviewSummary: shownRating(card),
    pricePlaces: { kind: "weighed", stated: [], ...outline(shown, short, true), lows: [], currency },
  })
}

const LEAST_LETTERS = 3
const HEADING = "h2,h3,h4,h5,[role=heading]"

/** The heading with its link; otherwise the link with the most letters; otherwise the picture's `alt` text. */
function titleOf(card: Element): { title: string; link: Element | null } {
  const links = card.matches("a[href]") ? [card] : [...card.querySelectorAll("a[href]")]
  const heading = [...card.querySelectorAll(HEADING)].find((element) => lettersIn(textOf(element)) >= LEAST_LETTERS)
  if (heading) {
    const own = heading.closest("a[href]") ?? heading.querySelector("a[href]")
    return { title: textOf(heading), link: own ?? links[0] ?? null }
  }
  const named = links
    .map((link) => ({ title: textOf(link), link }))
    .filter(({ title }) => lettersIn(title) >= LEAST_LETTERS)
  const longest = named.reduce<(typeof named)[number] | null>(
    (one, other) => (!one || lettersIn(other.title) > lettersIn(one.title) ? other : one),
    null,
  )
  return longest ?? { title: collapse(attributeOf(card.querySelector("img"), "alt") ?? ""), link: links[0] ?? null }
}
