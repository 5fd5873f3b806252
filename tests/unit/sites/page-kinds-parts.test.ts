// @vitest-environment happy-dom
/** Product pages and lists whose amounts are split over elements, trail their labels or have no heading: a sixth set. */
import { describe, expect, it } from "vitest"
import { readProduct } from "~prices/read"
import { anyPage } from "~sites/any"
import { type ListRow, notifyLists, pageOf, type ShopRow, say, seen, testPages } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "cents in parts": [
    [
      "a French price with the sign between",
      {
        block: `<p class="prix"><span class="ent">6</span><span class="dev">€</span><span class="dec">,29</span></p><p>8,39 € / L</p><button>Ajouter</button>`,
        lang: "fr",
      },
      "6.29 EUR",
    ],
    [
      "a bare whole with sign and cents in one element",
      {
        block: `<div class="price">34<span class="cents">€90</span></div><button>Ajouter au panier</button>`,
        lang: "fr",
      },
      "34.9 EUR",
    ],
    [
      "a bare whole with cents and sign in elements of no name",
      {
        block: `<div class="price-tile__sales">7<span>49</span><span>zł</span></div><div>37,45 zł/kg</div><p>Cena regularna: 9,99 zł</p>`,
        lang: "pl",
      },
      "7.49 PLN",
    ],
    [
      "cents per piece below a price that is named the regular one",
      {
        block: `<div id="regular-price"><span class="product__price"><span>$11</span><sup>49</sup></span></div><p>12¢ / ea.</p><button>Add to cart</button>`,
      },
      "11.49 USD",
    ],
  ],
  "labels of their own": [
    [
      "an online price below the one of the shop",
      { block: `<div>MPC 589,00 €</div><div>Online cijena <b>529,00 €</b></div><button>Dodaj</button>`, lang: "hr" },
      "529 EUR",
    ],
    [
      "fees on top",
      { block: `<div>From <b>$95</b> + $14.50 fees each</div>`, url: "https://tickets.example/p/1" },
      "95 USD",
    ],
    [
      "raised cents in front of the labels",
      {
        block: `<div><span>449<sup>99</sup> ₽</span><span>По карте</span></div><div><span>599<sup>99</sup> ₽</span><span>Без карты</span></div><button>В корзину</button>`,
        lang: "ru",
      },
      "599.99 RUB",
    ],
    [
      "a card's price for one below the price",
      {
        block: `<div>$44.990 <span>c/u</span></div><div>Con CMR <span>$39.990</span> <span>c/u</span></div><button>Agregar</button>`,
        lang: "es-CL",
        url: "https://tienda.cl/p/1",
      },
      "44990 CLP",
    ],
    [
      "the price of who trades",
      { block: `<div>Trade price £6.10 <a href="#login">Log in</a></div><div>RRP £9.90</div>` },
      null,
    ],
    [
      "two prices and a struck one, of which nothing says which needs the card",
      {
        block: `<ol><li><span>$32.990</span> <i aria-label="Tarjeta"></i></li><li><span>$37.990</span></li><li><s>$49.990</s></li></ol><button>Agregar al carro</button>`,
        lang: "es-CL",
        url: "https://tienda.cl/p/1",
      },
      null,
    ],
  ],
}

const lists: readonly ListRow[] = [
  [
    "a Brazilian list with the former price in a line of its own",
    [1, 2, 3].map((n) => `<p>de R$ ${n}.399,00</p><p>R$ ${n}.1${n}0,00</p><p>ou 10x de R$ 130,00 sem juros</p>`),
    ["1110 BRL", "2120 BRL", "3130 BRL"],
    { lang: "pt-BR" },
  ],
  [
    "a note glued to the price",
    [1, 2, 3].map((n) => `<p data-testid="ad-price">${n}70 zł<span>do negocjacji</span></p><span>Używane</span>`),
    ["170 PLN", "270 PLN", "370 PLN"],
    { lang: "pl" },
  ],
  [
    "cards whose card price has a picture for a name",
    [1, 2, 3].map(
      (n) =>
        `<ol><li><span>$${n}49.990</span> <i class="icon"></i></li><li><span>$${n}59.990</span></li><li><span style="text-decoration: line-through">$${n}99.990</span></li></ol>`,
    ),
    [null, null, null],
    { lang: "es-CL", url: "https://tienda.cl/search" },
  ],
  [
    "bids counted beside the amount",
    [1, 2, 3].map((n) => `<span>£${n}.40</span><span>${n} bids</span><span>+ £2.30 postage</span>`),
    [null, null, null],
  ],
  [
    "an offer and a card's price below it",
    [1, 2, 3].map(
      (n) =>
        `<div class="list-price"><s>$${n}8.990</s></div><div class="offer">$${n}3.990</div><div class="card-price">$${n}1.990 <img alt="Tarjeta" src="t.png"></div>`,
    ),
    [null, null, null],
    { lang: "es-CL", url: "https://tienda.cl/search" },
  ],
  [
    "a club's price with the card in a case ending",
    [1, 2, 3].map((n) => `<p>${n} 399 Ft</p><p>${n} 798 Ft/kg</p><p>${n} 199 Ft Clubcarddal</p>`),
    ["1399 HUF", "2399 HUF", "3399 HUF"],
    { lang: "hu" },
  ],
  [
    "a wallet named behind the pair",
    [1, 2, 3].map((n) => `<p><ins>${n} 240 ₽</ins> <del>${n} 990 ₽</del> <span>с кошельком</span></p>`),
    [null, null, null],
    { lang: "ru" },
  ],
]

for (const [kind, rows] of Object.entries(kinds)) describe(kind, () => testPages(rows, ["former", "rrp"]))
describe("lists", () => notifyLists(lists))

it("reads an ad whose heading is no h1", () => {
  const html = `<html lang="en"><head><title>Oak bookcase - £65</title></head><body><section><h2 class="posting"><span>Oak bookcase</span> - <span class="price">£65</span> <small>(Leeds)</small></h2><section>Selling our bookcase. Collection only.</section></section></body></html>`
  const document = new DOMParser().parseFromString(html, "text/html")
  const [product] = anyPage.read(document, new URL("https://ads.example/d/oak-bookcase/1"), 0, {})!.products
  expect(say(seen(readProduct(product!)!)?.current)).toBe("65 GBP")
})

it.each([
  ["Trenutno nedostupno", "hr"],
  ["Nije dostupno", "hr"],
  ["Razprodano", "sl"],
  ["Няма в наличност", "bg"],
  ["Распродано", "ru"],
  ["暫無庫存", "zh-TW"],
  ["Išparduota", "lt"],
  ["Läbi müüdud", "et"],
])("takes %j for sold out", (words, lang) => {
  const { availability } = pageOf({ block: `<div>25,00 €</div><p>${words}</p>`, lang })
  expect(availability).toBe("out-of-stock")
})
