/** Small product pages and lists, written as shops write them and read as a whole. */
import { expect, it } from "vitest"
import type { Money, ReferenceClaim } from "~model/money"
import type { ProductReading } from "~model/reading"
import { minorUnits } from "~prices/currency/money"
import { readProduct } from "~prices/read"
import { sightingsFrom } from "~prices/read/sighting"
import { anyPage } from "~sites/any"
import { readCards } from "~sites/product-page/cards"

export interface Shop {
  /** The content of the product's part of the page. */
  block?: string
  /** Data for the page's JSON-LD. */
  offers?: unknown
  /** The literal text of the JSON-LD block, if it is not valid JSON. */
  script?: string
  /** Further content of the head: meta tags. */
  head?: string
  /** What follows the product's part. */
  behind?: string
  title?: string
  lang?: string
  url?: string
}

const parsed = (html: string): Document => new DOMParser().parseFromString(html, "text/html")

export function pageOf({
  block = "",
  offers,
  script,
  head = "",
  behind = "",
  title = "Walnut side table",
  lang = "en",
  url,
}: Shop): ProductReading {
  const stated = offers === undefined ? script : JSON.stringify({ "@type": "Product", name: title, offers })
  const html = `<html lang="${lang}"><head><title>${title}</title>${head}${stated ? `<script type="application/ld+json">${stated}</script>` : ""}</head><body><main><h1>${title}</h1>${block}</main>${behind}</body></html>`
  const reading = anyPage.read(parsed(html), new URL(url ?? "https://shop.example/walnut-side-table"), 0, {})
  const [product] = reading!.products
  return (product && readProduct(product))!
}

/** Products in a list: `cards` are the contents of its items, each of which gets a link and a picture of its own. */
export function listOf(
  cards: readonly string[],
  { lang = "en", url = "https://shop.example/search?q=stool", item = `<li class="item">` } = {},
): ProductReading[] {
  const tag = /^<(\w+)/.exec(item)![1]!
  const items = cards.map(
    (inner, n) =>
      `${item}<a href="/p/${n}"><img src="${n}.jpg" alt=""></a><h3><a href="/p/${n}">Stool no ${n}</a></h3>${inner}</${tag}>`,
  )
  return readCards(
    "any",
    parsed(`<html lang="${lang}"><body><main><div>${items.join("")}</div></main></body></html>`),
    new URL(url),
  ).map((card) => readProduct(card)!)
}

export const say = (money: Money | null | undefined): string | null =>
  money ? `${money.amountMinor / 10 ** minorUnits(money.currency)} ${money.currency}` : null

export const seen = (product: ProductReading | undefined) =>
  product && sightingsFrom(product, { at: 0, source: "product-page" })

export const offer = (price: unknown, priceCurrency = "EUR", more: object = {}): object => ({
  "@type": "Offer",
  price,
  priceCurrency,
  ...more,
})

/** The name of a page, the page, the price that a shopper pays now, and the former price. */
export type ShopRow = readonly [name: string, shop: Shop, price: string | null, former?: string]

/** @param formerKinds  the kinds of reference price that the former price may be read as */
export function testPages(rows: readonly ShopRow[], formerKinds: readonly ReferenceClaim["kind"][]): void {
  it.each(rows.map((row) => ({ name: row[0], row })))("$name", ({ row: [, shop, price, former] }) => {
    const read = seen(pageOf(shop))
    expect(say(read?.current)).toBe(price)
    if (former) expect(say(read?.references.find(({ kind }) => formerKinds.includes(kind))?.price)).toBe(former)
  })
}

/** The name of a list, its cards, the price of each, and more about the list. */
export type ListRow = readonly [
  name: string,
  cards: readonly string[],
  prices: readonly (string | null)[],
  more?: Parameters<typeof listOf>[1],
]

export const notifyLists = (rows: readonly ListRow[]): void =>
  it.each(rows.map((row) => ({ name: row[0], row })))("$name", ({ row: [, cards, prices, more] }) => {
    expect(listOf(cards, more).map((one) => say(seen(one)?.current))).toEqual(prices)
  })
