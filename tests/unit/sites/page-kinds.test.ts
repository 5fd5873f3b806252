// @vitest-environment happy-dom
/** Product pages by the kind of mistake that they invite, written by us: small shops of several countries. */
import { describe, expect, it } from "vitest"
import type { PriceText } from "~model/money"
import { readProduct } from "~prices/read"
import { readCards } from "~sites/product-page/cards"
import { offer, pageOf, type Shop, type ShopRow, say, seen } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "a unit price beside the price": [
    [
      "per tea bag",
      {
        block: `<p class="price">£3.49</p><small>(17.5p/bag)</small><p>£0.17/bag</p>`,
        offers: offer("3.49", "GBP"),
        lang: "en-GB",
      },
      "3.49 GBP",
    ],
    [
      "per sachet",
      { block: `<div class="cena"><b>24,90 zł</b> <i>(1,25 zł/saszetka)</i></div>`, lang: "pl" },
      "24.9 PLN",
    ],
    ["per sheet", { block: `<div class="fiyat"><b>₺149,90</b> <i>₺7,50/yaprak</i></div>`, lang: "tr" }, "149.9 TRY"],
    ["per wash", { block: `<div class="prijs"><b>€ 8,49</b> <i>€ 0,28 / wasbeurt</i></div>`, lang: "nl" }, "8.49 EUR"],
    [
      "per tablet",
      { block: `<p class="mrp"><b>₹212</b> <i>(₹14.13/tablet)</i></p>`, offers: offer(212, "INR") },
      "212 INR",
    ],
  ],
  "a saving beside the price": [
    ["minus", { block: `<div><b class="pris">349 kr</b> <i>-50 kr</i></div>`, offers: offer("349", "SEK") }, "349 SEK"],
    ["in brackets", { block: `<div><b class="price">$84.00</b> <i>(-$15)</i></div>` }, "84 USD"],
    [
      "in words",
      { block: `<div><b class="prix">59,90 €</b> <i>Vous économisez 20 €</i></div>`, lang: "fr" },
      "59.9 EUR",
    ],
    [
      "with the old price",
      { block: `<div><i>-10 zł</i> <b class="cena">89,00 zł</b> <del>99,00 zł</del></div>`, lang: "pl" },
      "89 PLN",
      "99 PLN",
    ],
    [
      "that makes the higher amount the old one",
      { block: `<div><b>NZ$80</b> <i>NZ$120</i></div><p>You save NZ$40</p>`, offers: offer("80", "NZD") },
      "80 NZD",
      "120 NZD",
    ],
  ],
  "a stated price that is shown": [
    ["beside a lower amount", { block: `<div><b>€59.00</b> <i>€45.00</i></div>`, offers: offer("59.00") }, "59 EUR"],
    [
      "beside a much lower one",
      { block: `<div><b>$120.00</b> <i>$9.00</i></div>`, offers: offer(120, "USD") },
      "120 USD",
    ],
    [
      "beside a lower one with its name",
      {
        block: `<div><span class="price-regular">€59.00</span> <span class="price-sale">€45.00</span></div>`,
        offers: offer("59.00"),
      },
      "45 EUR",
      "59 EUR",
    ],
    [
      "beside a lower one and the percentage between them",
      { block: `<div><b>€60.00</b> <b>€45.00</b> <i>-25%</i></div>`, offers: offer("60.00") },
      "45 EUR",
      "60 EUR",
    ],
    ["struck through", { block: `<div><s>€59.00</s> <b>€45.00</b></div>`, offers: offer("59.00") }, "45 EUR", "59 EUR"],
  ],
  "a decimal mark by convention": [
    ["three decimals", { offers: offer("85.000"), block: `<p class="price">85,00 €</p>`, lang: "fr" }, "85 EUR"],
    ["three decimals, not shown", { offers: offer("85.000", "GBP"), block: "<p>Oak.</p>" }, "85 GBP"],
    [
      "thousands as they are shown",
      { offers: offer("2.450"), block: `<p class="prezzo">2.450,00 €</p>`, lang: "it" },
      "2450 EUR",
    ],
    ["thousands of a language with commas", { offers: offer("2.450"), block: "<p>Noce.</p>", lang: "it" }, "2450 EUR"],
    ["two marks", { offers: offer("2,450.500", "USD"), block: "<p>Oak.</p>" }, "2450.5 USD"],
  ],
  "a number without a sign": [
    ["a size", { block: `<p class="price">89 €</p><button>41</button><button>42</button>`, lang: "it" }, "89 EUR"],
    ["a count", { block: `<p class="price">£15.00</p><span>24</span><span>sold today</span>` }, "15 GBP"],
    [
      "a year",
      { block: `<p class="pris">1 290 kr</p><b>2024</b>`, offers: offer(1290, "SEK"), lang: "sv" },
      "1290 SEK",
    ],
    ["a rating", { block: `<b>4.8</b><p class="price">$39.00</p><b>4.8</b>` }, "39 USD"],
    ["a quantity", { block: `<p class="price">₹999</p><span>10</span><span>20</span>` }, "999 INR"],
  ],
  "names of boxes": [
    ["card", { block: `<div class="card"><p class="card-text price">$42.00</p></div>` }, "42 USD"],
    ["options", { block: `<div class="product-options"><p class="price">€42.00</p></div>` }, "42 EUR"],
    ["zip", { block: `<form class="zip-form"><p class="price">$42.00</p></form>` }, "42 USD"],
    ["net", { block: `<div class="net-shop"><p class="price">42,00 €</p></div>`, lang: "de" }, "42 EUR"],
    ["product card", { block: `<div class="product-card"><p class="price">$42.00</p></div>` }, "42 USD"],
    ["list", { block: `<div class="product-list__price price">€42.00</div>` }, "42 EUR"],
    ["points", { block: `<div class="price-points"><p>£42.00</p></div>` }, "42 GBP"],
    ["month", { block: `<div class="product-of-the-month"><p class="price">£42.00</p></div>` }, "42 GBP"],
  ],
  "the condition of the goods": [
    [
      "a used offer first",
      {
        offers: [
          offer("19", "EUR", { itemCondition: "https://schema.org/UsedCondition" }),
          offer("49", "EUR", { itemCondition: "https://schema.org/NewCondition" }),
        ],
      },
      "49 EUR",
    ],
    [
      "a refurbished one",
      { offers: [offer("499"), offer("399", "EUR", { itemCondition: "RefurbishedCondition" })] },
      "499 EUR",
    ],
    ["renewed, in words", { block: `<p class="price">£279.00</p><p>Renewed: £199.00</p>` }, "279 GBP"],
    ["open box, in words", { block: `<p class="cena">3 990 Kč</p><p>Rozbaleno 3 490 Kč</p>`, lang: "cs" }, "3990 CZK"],
    ["used from", { block: `<p class="preis">29,00 €</p><p>Gebraucht ab 12,50 €</p>`, lang: "de" }, "29 EUR"],
  ],
  "JSON-LD that is no JSON": [
    [
      "a comment",
      { script: `{"@type":"Product","name":"Oak",/* x */"offers":{"price":"9.50","priceCurrency":"EUR"}}` },
      "9.5 EUR",
    ],
    [
      "a brace too many",
      { script: `{"@type":"Product","name":"Oak","offers":{"price":"9.50","priceCurrency":"EUR"}}}` },
      "9.5 EUR",
    ],
    [
      "a brace too few",
      { script: `{"@type":"Product","name":"Oak","offers":{"price":"9.50","priceCurrency":"EUR"}` },
      "9.5 EUR",
    ],
    [
      "an inch sign",
      { script: `{"@type":"Product","name":"Rail 19" wide","offers":{"price":"9.50","priceCurrency":"EUR"}}` },
      "9.5 EUR",
    ],
    ["offers in a list of lists", { offers: [[offer("9.50")]] }, "9.5 EUR"],
  ],
  "a shop without a sign": [
    ["Austria", { block: `<p class="preis">24,90</p>`, lang: "de", url: "https://moebel.at/tisch" }, "24.9 EUR"],
    ["Finland", { block: `<p class="hinta">24,90</p>`, lang: "fi", url: "https://kauppa.fi/poyta" }, "24.9 EUR"],
    ["Poland", { block: `<p class="cena">124,90</p>`, lang: "pl", url: "https://meble.pl/stol" }, "124.9 PLN"],
    [
      "Switzerland, in German",
      { block: `<p class="preis">124.90</p>`, lang: "de", url: "https://moebel.ch/t" },
      "124.9 CHF",
    ],
    ["nobody's country", { block: `<p class="price">24.90</p>`, url: "https://table.io/t" }, null],
  ],
  "personal prices and conditions": [
    [
      "after login",
      {
        block: `<div><i>Nach Anmeldung</i> <b>79,00 €</b> <i>Preis</i> <b>89,00 €</b></div>`,
        offers: offer("89"),
        lang: "de",
      },
      "89 EUR",
    ],
    ["a loyalty card", { block: `<p class="prezzo">5,90 €</p><p>Con carta fedeltà 4,90 €</p>`, lang: "it" }, "5.9 EUR"],
    [
      "a threshold",
      { block: `<p class="pris">199 kr</p><p class="pris-info">Fri frakt över 399 kr</p>`, lang: "sv" },
      "199 SEK",
    ],
    ["instalments first", { block: `<p class="price">From $12.50/mo. for 24 mo. or $300</p>` }, "300 USD"],
    ["a trade-in", { block: `<p class="price">£899</p><p>£649 with trade-in</p>` }, "899 GBP"],
  ],
}

for (const [kind, rows] of Object.entries(kinds)) {
  describe(kind, () => {
    it.each(rows.map((row) => ({ name: row[0], row })))("$name", ({ row: [, shop, price, former] }) => {
      const read = seen(pageOf(shop))
      expect(say(read?.current)).toBe(price)
      if (former) expect(say(read?.references.find(({ kind }) => kind === "former")?.price)).toBe(former)
    })
  })
}

describe("which variant", () => {
  const stated = (name: string, price: string) => ({ "@type": "Product", name, offers: offer(price) })

  it("is the one whose name is the heading's", () => {
    const script = JSON.stringify([stated("Kettle 1.7 l", "39"), stated("Kettle 1.7 l copper", "59")])
    expect(say(seen(pageOf({ script, title: "Kettle 1.7 l copper" }))?.current)).toBe("59 EUR")
    expect(say(seen(pageOf({ script, title: "Kettle 1.7 l" }))?.current)).toBe("39 EUR")
  })

  it("is the chosen one, whose price stands alone beside the range", () => {
    const offers = { "@type": "AggregateOffer", lowPrice: "30", highPrice: "70", priceCurrency: "EUR" }
    const block = `<p class="price">30,00 € – 70,00 €</p><form><span class="price">55,00 €</span></form>`
    expect(say(seen(pageOf({ offers, block, lang: "de" }))?.current)).toBe("55 EUR")
    expect(seen(pageOf({ offers, block: `<p class="price">30,00 € – 70,00 €</p>` }))?.rangeHigh?.amountMinor).toBe(7000)
  })
})

describe("availability", () => {
  const buy = "<button>Add to cart</button>"

  it.each([
    ["a buy button that works", buy, undefined, "in-stock"],
    [
      "a sold-out colour beside a buy button",
      `<ul><li>Red <i>Sold out</i></li><li>Blue</li></ul>${buy}`,
      undefined,
      "in-stock",
    ],
    ["sold out, and no button", "<p>Leider ausverkauft</p>", undefined, "out-of-stock"],
    ["sold out, and a dead button", "<p>Sold out</p><button disabled>Add to cart</button>", "InStock", "out-of-stock"],
    ["stated only", "<p>Oak.</p>", "OutOfStock", "out-of-stock"],
    ["stated as sold out, and a buy button that works", buy, "OutOfStock", "in-stock"],
  ])("%s", (_, block, availability, expected) => {
    const product = pageOf({ offers: offer("20", "EUR", availability ? { availability } : {}), block })
    expect(product.availability).toBe(expected)
  })
})

describe("how a price was read", () => {
  const why = (shop: Shop): PriceText | undefined => pageOf(shop).prices.find(({ role }) => role === "current")

  it.each<[string, Shop, PriceText["why"]]>([
    ["stated and shown", { offers: offer("20"), block: `<p class="price">20,00 €</p>` }, "stated-and-shown"],
    ["stated only", { offers: offer("20") }, "stated"],
    ["shown only", { block: `<p class="price">20,00 €</p>` }, "shown"],
    ["the lower of two", { block: `<p class="price"><b>20,00 €</b> <b>30,00 €</b></p>` }, "lower-of-two"],
    [
      "stated as something else",
      { offers: offer("30"), block: `<s>30,00 €</s> <b class="price">20,00 €</b>` },
      "stated-is-other",
    ],
  ])("%s", (_, shop, expected) => {
    expect(why(shop)?.why).toBe(expected)
  })

  it("is doubtful where a lower amount stands beside the stated one and nothing says what it is", () => {
    const shop = { offers: offer("59.00"), block: `<div><b>€59.00</b> <i>€45.00</i></div>` }
    expect(why(shop)?.doubtful).toBe(true)
    expect(seen(pageOf(shop))?.sightings[0]?.doubtful).toBe(true)
    expect(why({ offers: offer("59.00"), block: `<div><b>€59.00</b></div>` })?.doubtful).toBeUndefined()
  })

  it("takes the percentage that stands with the two prices", () => {
    const block = `<div><s>€80.00</s> <b class="price">€60.00</b> <i>-40 %</i></div>`
    const [claim] = seen(pageOf({ block }))?.references ?? []
    expect(claim).toMatchObject({ kind: "former", percent: 40 })
  })
})

it("reads a card whose names say card", () => {
  const card = (n: number) =>
    `<div class="card product-card"><a href="/p/${n}"><img src="${n}.jpg"></a><h3>Stool ${n}</h3><div class="card-footer product-card__price">€${n}9.00</div></div>`
  const html = `<html lang="en"><body><div class="row">${[1, 2, 3, 4].map(card).join("")}</div></body></html>`
  const cards = readCards(
    "any",
    new DOMParser().parseFromString(html, "text/html"),
    new URL("https://shop.example/live"),
  )
  expect(cards.map((one) => say(seen(readProduct(one)!)?.current))).toEqual(["19 EUR", "29 EUR", "39 EUR", "49 EUR"])
})
