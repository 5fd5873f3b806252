// @vitest-environment happy-dom
/** Product pages with sections under headings of their own, with prices for quantities, and with the unit of sale behind the price. */
import { describe } from "vitest"
import { type ShopRow, testPages } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "a section of its own for another product": [
    [
      "English, an extension above the product",
      {
        title: "Hollow Tides",
        block: `<section><h3>Hollow Tides – Coral Skins (add-on)</h3><div>$2.99</div></section><section><h2>Buy Hollow Tides</h2><div>$24.99</div></section>`,
      },
      "24.99 USD",
    ],
    [
      "English, with prices in places of the same name",
      {
        title: "Hollow Tides",
        block: `<div class="buy-area"><h2>Buy Hollow Tides Deluxe Edition</h2><div class="price">£34.99</div></div><div class="buy-area"><h2>Buy Hollow Tides</h2><div class="price">£21.99</div></div>`,
      },
      "21.99 GBP",
    ],
    [
      "German",
      {
        title: "Waldlicht",
        lang: "de",
        block: `<section><h3>Waldlicht – Kostümpaket</h3><p>3,99 €</p></section><section><h2>Waldlicht kaufen</h2><p>19,99 €</p></section>`,
      },
      "19.99 EUR",
    ],
    [
      "French, a sequel",
      {
        title: "Brume d'Acier",
        lang: "fr",
        block: `<article><h3>Brume d'Acier II</h3><p>9,99 €</p></article><article><h3>Acheter Brume d'Acier</h3><p>14,99 €</p></article>`,
      },
      "14.99 EUR",
    ],
    [
      "Spanish, a bundle",
      {
        title: "Cafetera Lumbre",
        lang: "es",
        block: `<section><h2>Cafetera Lumbre + Molinillo Brisa</h2><p>119,00 €</p></section><section><h2>Comprar Cafetera Lumbre</h2><p>79,00 €</p></section>`,
      },
      "79 EUR",
    ],
    [
      "Polish",
      {
        title: "Czajnik Mgła",
        lang: "pl",
        block: `<section><h3>Czajnik Mgła – filtr zapasowy</h3><p>39,00 zł</p></section><section><h3>Czajnik Mgła</h3><p>219,00 zł</p></section>`,
      },
      "219 PLN",
    ],
    [
      "Swedish, the product first",
      {
        title: "Stol Vide",
        lang: "sv",
        block: `<section><h2>Köp Stol Vide</h2><p>1 290 kr</p></section><section><h2>Stol Vide klädsel i linne</h2><p>790 kr</p></section>`,
      },
      "1290 SEK",
    ],
    [
      "the heading of a section that says more, with none beside it",
      {
        title: "Hollow Tides",
        block: `<section><h2>Hollow Tides for all devices</h2><div class="price">$24.99</div></section>`,
      },
      "24.99 USD",
    ],
    [
      "the product's heading above a whole list of sections",
      {
        title: "Hollow Tides",
        block: `<section><h2>Hollow Tides</h2><div class="price">$24.99</div><section><h3>Hollow Tides in detail</h3><p>Two levels.</p></section></section>`,
      },
      "24.99 USD",
    ],
    [
      "headings that name no product",
      {
        title: "Hollow Tides",
        block: `<section><h2>Price</h2><div class="price">$24.99</div></section><section><h2>Description of Hollow Tides</h2><p>Two levels.</p></section>`,
      },
      "24.99 USD",
    ],
  ],
  "prices for quantities": [
    [
      "English, in a table",
      {
        block: `<table><tr><th>Quantity</th><th>Price</th></tr><tr><td>1–24</td><td>$6.50</td></tr><tr><td>25–99</td><td>$5.80</td></tr><tr><td>100+</td><td>$5.20</td></tr></table><button>Add to cart</button>`,
      },
      "6.5 USD",
    ],
    [
      "English, below the price",
      { block: `<div class="price">$2.15</div><div>Buy 48 or more <b>$1.89</b></div><button>Add to cart</button>` },
      "2.15 USD",
    ],
    [
      "German",
      {
        lang: "de",
        block: `<div class="preis">7,99 €</div><ul><li>ab 20 Stück 6,49 €</li><li>ab 150 Stück 5,99 €</li></ul><button>In den Warenkorb</button>`,
      },
      "7.99 EUR",
    ],
    [
      "French",
      {
        lang: "fr",
        block: `<p class="prix">3,10 €</p><p><span>À partir de 12 :</span> <span class="prix">2,70 €</span></p><button>Ajouter</button>`,
      },
      "3.1 EUR",
    ],
    [
      "Spanish",
      { lang: "es", block: `<p class="precio">2,80 €</p><p>12 o más: 2,35 €</p><button>Comprar</button>` },
      "2.8 EUR",
    ],
  ],
  "a unit of sale": [
    [
      "English, beside a price per weight",
      { block: `<div><span>$18.49/each</span> <span>($0.58/lb)</span></div><button>Add to cart</button>` },
      "18.49 USD",
    ],
    [
      "German",
      { lang: "de", block: `<div class="preis">6,49 €/Stück</div><button>In den Warenkorb</button>` },
      "6.49 EUR",
    ],
    ["Swedish", { lang: "sv", block: `<div class="pris">45 kr/styck</div><button>Köp</button>` }, "45 SEK"],
    ["Czech", { lang: "cs", block: `<div class="cena">79 Kč/kus</div><button>Koupit</button>` }, "79 CZK"],
    ["Brazilian", { lang: "pt-BR", block: `<div>R$ 12,90/cada</div><button>Comprar</button>` }, "12.9 BRL"],
  ],
}

describe.each(Object.entries(kinds))("%s", (_, rows) => testPages(rows, ["former"]))
