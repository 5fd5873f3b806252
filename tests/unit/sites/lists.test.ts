// @vitest-environment happy-dom
/** Lists of products: search results and cards of a show, written by us. */
import { describe, expect, it } from "vitest"
import type { Money } from "~model/money"
import { minorUnits } from "~prices/currency/money"
import { readProduct } from "~prices/read"
import { sightingsFrom } from "~prices/read/sighting"
import { readCards } from "~sites/product-page/cards"

const say = (money: Money | null | undefined): string | null =>
  money ? `${money.amountMinor / 10 ** minorUnits(money.currency)} ${money.currency}` : null

function itemsOf(inner: (n: number) => string, lang: string, url = "https://shop.example/search?q=lamp") {
  const html = `<html lang="${lang}"><body><h1>Results</h1><div class="results">${[1, 2, 3].map(inner).join("")}</div></body></html>`
  const cards = readCards("any", new DOMParser().parseFromString(html, "text/html"), new URL(url))
  return cards.map((card) => {
    const { current, references } = sightingsFrom(readProduct(card)!, { at: 0, source: "show-page" })
    const { averageStars, count } = card.reviewSummary ?? {}
    const former = references.find(({ kind }) => kind === "former" || kind === "rrp")
    return { title: card.title, price: say(current), former: say(former?.price), averageStars, count }
  })
}

describe("an item of a list", () => {
  it("has its own price, list price and stars", () => {
    const [first] = itemsOf(
      (n) =>
        `<div class="item"><a href="/p/${n}"><img src="${n}.jpg"></a><h3><a href="/p/${n}">Desk lamp ${n}</a></h3><span aria-label="4.${n} out of 5 stars"></span><span>(12${n} reviews)</span><s>€${n}9.00</s> <b class="price">€${n}5.00</b></div>`,
      "en",
    )
    expect(first).toEqual({ title: "Desk lamp 1", price: "15 EUR", former: "19 EUR", averageStars: 4.1, count: null })
  })

  it("is told apart from the others by the query of its address alone", () => {
    const items = itemsOf(
      (n) =>
        `<li class="r r-${n}"><a href="/item?id=${n}"><img src="${n}.jpg">Lampe ${n}</a><p class="preis">${n}9,90 €</p></li>`,
      "de",
    )
    expect(items.map(({ price }) => price)).toEqual(["19.9 EUR", "29.9 EUR", "39.9 EUR"])
  })

  it("is recognised if its class names differ only in a number and its picture is a background", () => {
    const items = itemsOf(
      (n) =>
        `<a class="post-4${n}" href="/l/${n}"><div style="background-image:url(${n}.jpg)"></div><h4>Lampa ${n}</h4><span>${n}99 Kč</span></a>`,
      "cs",
    )
    expect(items.map(({ price }) => price)).toEqual(["199 CZK", "299 CZK", "399 CZK"])
  })

  it("keeps shipping, unit prices and savings apart", () => {
    const [first] = itemsOf(
      (n) =>
        `<article class="tile"><a href="/p/${n}"><img src="${n}.jpg">Bulb ${n}</a><div>£${n}2.00</div><div>(£1.50/bulb)</div><div>+ £3.99 delivery</div><div>Save £2.00</div></article>`,
      "en-GB",
    )
    expect(first?.price).toBe("12 GBP")
  })

  it("keeps the members' price as one for members", () => {
    const [first] = itemsOf(
      (n) =>
        `<article class="tile"><a href="/p/${n}"><img src="${n}.jpg">Lampa ${n}</a><div>${n}49 kr</div><div>Medlemspris ${n}29 kr</div></article>`,
      "sv-SE",
    )
    expect(first?.price).toBe("149 SEK")
  })
})
