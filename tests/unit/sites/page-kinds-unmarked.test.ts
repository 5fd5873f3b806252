// @vitest-environment happy-dom
/** Product pages and lists that leave to place and shape what an amount is: labels glued to amounts, cents and cards without a word. */
import { describe, expect, it } from "vitest"
import { type ListRow, notifyLists, offer, pageOf, type ShopRow, seen, testPages } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "more than two amounts that nothing tells apart": [
    [
      "a Chilean price with a card's picture",
      {
        block: `<ol><li>$199.990 <i class="icon"></i></li><li>$229.990</li><li>$329.990</li></ol>`,
        lang: "es-CL",
        url: "https://tienda.cl/p/1",
      },
      null,
    ],
    ["three sizes without their names", { block: `<p><b>£10</b> <b>£12</b> <b>£15</b></p>` }, null],
    ["three colours", { block: `<div><span>19 €</span><span>24 €</span><span>29 €</span></div>`, lang: "fr" }, null],
    ["one of them named", { block: `<p><b class="sale-price">£10</b> <b>£12</b> <b>£15</b></p>` }, "10 GBP"],
    ["one of them struck", { block: `<p><s>£15</s> <b>£12</b></p><p>Delivery £3</p>` }, "12 GBP", "15 GBP"],
  ],
  "cents in an element that is named after them, behind the sign": [
    ["French", { block: `<p><span>129€</span><span class="cts">90</span></p>`, lang: "fr" }, "129.9 EUR"],
    ["Spanish", { block: `<p><b>45€</b><b class="decimals">95</b></p>`, lang: "es" }, "45.95 EUR"],
    ["German", { block: `<p><b>7€</b><i class="cents">49</i></p>`, lang: "de" }, "7.49 EUR"],
    ["Italian", { block: `<p><span>18€</span><span class="decimal">50</span></p>`, lang: "it" }, "18.5 EUR"],
    ["British", { block: `<p><span>£18</span><span class="pennies">50</span></p>` }, "18.5 GBP"],
  ],
  "other things that only a link names": [
    [
      "instead of what is sold out",
      {
        block: `<ul><li><a href="/p/2">Pine stool</a> <b>£19.90</b></li><li><a href="/p/3">Oak bench</a> <b>£29.90</b></li></ul>`,
      },
      null,
    ],
    [
      "spare parts below the price",
      {
        block: `<p>89,00 €</p><ul><li><a href="/p/2">Schraubensatz</a>: 4,90 €</li><li><a href="/p/3">Möbelöl</a>: 9,90 €</li></ul>`,
        lang: "de",
      },
      "89 EUR",
    ],
    [
      "services",
      {
        block: `<ul><li><a href="/s/1">Montage</a> 49 kr</li><li><a href="/s/2">Retur</a> 99 kr</li></ul>`,
        lang: "sv",
      },
      null,
    ],
    [
      "other shops",
      {
        block: `<ul><li><a href="/shop/1">Kauppa Yksi</a> 24,90 €</li><li><a href="/shop/2">Kauppa Kaksi</a> 25,90 €</li></ul>`,
        lang: "fi",
      },
      null,
    ],
    [
      "a price with its delivery terms behind it",
      {
        block: `<ul><li>89,00 € <a href="/versand">zzgl. Versand</a></li><li>Lieferung in 3 Tagen</li></ul>`,
        lang: "de",
      },
      "89 EUR",
    ],
  ],
}

const lists: readonly ListRow[] = [
  [
    "labels that touch the amounts before them",
    [
      `<div><span>Medlemspris</span><b>149 kr</b><span>Ord. pris 199 kr</span></div>`,
      `<div><b>149 kr</b><span>Spara 50 kr</span></div>`,
      `<div><span>Ord. pris 199 kr</span></div>`,
    ],
    ["199 SEK", "149 SEK", "199 SEK"],
    { lang: "sv", url: "https://butik.se/s" },
  ],
  [
    "a card's words that touch the amount, and what one saves above the price",
    [
      `<div><span>29,99 zł</span><small>z kartą Klub Dom</small></div><div><span>39,99 zł</span><small>cena regularna</small></div>`,
      `<p>-10 zł</p><p>129,00 zł</p><p><s>139,00 zł</s></p>`,
      `<div><span>10 zł rabatu</span> <strong>129 zł</strong> <s>139 zł</s></div>`,
    ],
    ["39.99 PLN", "129 PLN", "129 PLN"],
    { lang: "pl", url: "https://sklep.pl/s" },
  ],
  [
    "the same in Polish and in Czech koruna",
    [
      `<div><span>Z kartą</span><b>14,90 zł</b><span>Cena regularna 19,90 zł</span></div>`,
      `<div><b>24,90 zł</b><span>Oszczędzasz 5 zł</span></div>`,
      `<div><b>24,90 zł</b><span>Dostawa 9,90 zł</span></div>`,
    ],
    ["19.9 PLN", "24.9 PLN", "24.9 PLN"],
    { lang: "pl", url: "https://sklep.pl/s" },
  ],
]

for (const [kind, rows] of Object.entries(kinds)) describe(kind, () => testPages(rows, ["former", "rrp"]))
describe("lists", () => notifyLists(lists))

it("holds a price back that is nothing but the lower of two", () => {
  const current = (block: string) => pageOf({ block }).prices.find(({ role }) => role === "current")
  expect(current(`<p><b>£20</b> <b>£30</b></p>`)).toMatchObject({ text: "£20", why: "lower-of-two", doubtful: true })
  expect(current(`<p><b>£20</b> <b>£30</b> <i>save £10</i></p>`)?.doubtful).toBeUndefined()
  expect(current(`<p><b>£20</b> <s>£30</s></p>`)?.doubtful).toBeUndefined()
})

it("names both prices of a page that contradicts itself", () => {
  const both = (shop: Parameters<typeof pageOf>[0]) =>
    pageOf(shop)
      .prices.find(({ role }) => role === "current")
      ?.twoPrices?.map(({ amountMinor, currency }) => `${amountMinor} ${currency}`)
  expect(both({ block: `<p><b>£20</b> <b>£30</b></p>` })).toEqual(["2000 GBP", "3000 GBP"])
  expect(both({ block: `<p><b>€80.00</b> <b>€60.00</b></p>`, offers: offer("80.00") })).toEqual([
    "6000 EUR",
    "8000 EUR",
  ])
  expect(
    both({ block: `<p><b class="current-price">129 zł</b></p>`, lang: "pl", offers: offer("119.00", "PLN") }),
  ).toEqual(["11900 PLN", "12900 PLN"])
  expect(both({ block: `<p><b>£20</b> <s>£30</s></p>` })).toBeUndefined()
})

it("tells a price after signing in from one for members", () => {
  const kinds = (block: string, lang: string) => seen(pageOf({ block, lang }))?.references.map(({ kind }) => kind)
  expect(kinds(`<p><b>£22.00</b></p><p>Log in to get it for £18.00</p>`, "en")).toEqual(["signed-in"])
  expect(kinds(`<p><b>21,90 €</b></p><p>Nach Anmeldung 17,90 €</p>`, "de")).toEqual(["signed-in"])
  expect(kinds(`<p><b>99,90 zł</b></p><p>89,90 zł po zalogowaniu</p>`, "pl")).toEqual(["signed-in"])
  expect(kinds(`<p><b>£22.00</b></p><p>Members pay £18.00</p>`, "en")).toEqual(["member"])
})

it("says of a price that a lower one beside it is for one means of payment, or has no name", () => {
  const why = (block: string, lang: string) =>
    pageOf({ block, lang }).prices.find(({ role }) => role === "current")?.why
  expect(why(`<p><b>R$ 90,00</b> no Pix</p><p><b>R$ 100,00</b></p>`, "pt-BR")).toBe("for-all-payments")
  expect(why(`<p><b>2,800円</b> <b>(税込3,080円)</b></p>`, "ja")).toBe("labelled")
})
