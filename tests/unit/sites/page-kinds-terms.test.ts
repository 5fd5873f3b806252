// @vitest-environment happy-dom
/** Product pages with kinds of delivery, contracts, old devices and other variants beside the price, and the condition of the goods. */
import { describe, expect, it } from "vitest"
import { pageOf, type ShopRow, seen, testPages } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "a kind of delivery": [
    [
      "English, in a box of its own",
      { block: `<div class="price">$31.00</div><div>$7.40 Expedited Shipping</div><button>Buy</button>` },
      "31 USD",
    ],
    [
      "English, the amount in an element of its own",
      { block: `<p class="price">£22.00</p><p><b>£2.95</b> Economy Delivery</p><button>Buy</button>` },
      "22 GBP",
    ],
    [
      "German",
      { block: `<div class="preis">27,90 €</div><div>5,49 € Expressversand</div><button>Kaufen</button>`, lang: "de" },
      "27.9 EUR",
    ],
    [
      "French",
      {
        block: `<div class="prix">21,00 €</div><ul><li>3,90 € livraison en point relais</li></ul><button>Acheter</button>`,
        lang: "fr",
      },
      "21 EUR",
    ],
    [
      "Spanish",
      { block: `<div class="precio">25,00 €</div><div>4,50 € envío urgente</div><button>Comprar</button>`, lang: "es" },
      "25 EUR",
    ],
    [
      "Polish",
      {
        block: `<div class="cena">79,00 zł</div><div>14,99 zł przesyłka kurierska</div><button>Kup</button>`,
        lang: "pl",
      },
      "79 PLN",
    ],
    [
      "a price that is stated, beside the name of a delivery without an amount",
      { block: `<span>$31.00</span> <span>Standard Shipping</span>`, offers: { price: 31, priceCurrency: "USD" } },
      "31 USD",
    ],
  ],
  "a contract": [
    [
      "French",
      {
        block: `<div><span>Avec forfait 24 mois</span> <span class="prix">29,00 €</span></div><div><span>Sans forfait</span> <span class="prix">399,00 €</span></div><button>Ajouter</button>`,
        lang: "fr",
      },
      "399 EUR",
    ],
    [
      "English, behind the amounts",
      {
        block: `<div><b class="price">$0.99</b> with 2-year contract</div><div><b class="price">$449.00</b> no contract</div><button>Add to cart</button>`,
      },
      "449 USD",
    ],
    [
      "Spanish",
      {
        block: `<p>Con permanencia <b class="precio">49 €</b></p><p>Sin permanencia <b class="precio">329 €</b></p><button>Comprar</button>`,
        lang: "es",
      },
      "329 EUR",
    ],
    [
      "Polish, alone",
      { block: `<p>Z umową na 24 miesiące <b class="cena">1,00 zł</b></p><button>Zamów</button>`, lang: "pl" },
      null,
    ],
    [
      "Dutch",
      {
        block: `<div><h3>Met 2-jarig abonnement</h3><p class="prijs">€ 49</p></div><div><h3>Los toestel</h3><p class="prijs">€ 519</p></div><button>Bestel</button>`,
        lang: "nl",
      },
      "519 EUR",
    ],
  ],
  "an old device": [
    [
      "French",
      { block: `<p class="prix">629 €</p><p>529 € avec la reprise</p><button>Acheter</button>`, lang: "fr" },
      "629 EUR",
    ],
    [
      "German",
      {
        block: `<p class="preis">629 €</p><p><b>529 €</b> mit der Inzahlungnahme Ihres Altgeräts</p><button>Kaufen</button>`,
        lang: "de",
      },
      "629 EUR",
    ],
  ],
}

for (const [kind, rows] of Object.entries(kinds)) describe(kind, () => testPages(rows, []))

/** The name, the page, the price and the former price. */
const entries: readonly (readonly [string, Parameters<typeof pageOf>[0], string, string | null])[] = [
  [
    "a pack of three",
    {
      block: `<div class="price">12,90 €</div><button>Kaufen</button><ul><li class="selected">1 Dose <b>12,90 €</b></li><li>3 Dosen <b>34,90 €</b> <s>38,70 €</s></li></ul>`,
      lang: "de",
    },
    "12.9 EUR",
    null,
  ],
  [
    "a larger size in a table",
    {
      block: `<div class="price">£9.00</div><button>Buy</button><table><tr><td>100 ml</td><td>£9.00</td></tr><tr><td>250 ml</td><td>£18.00</td><td><del>£22.50</del></td></tr></table>`,
    },
    "9 GBP",
    null,
  ],
  [
    "a list of packs that leaves the chosen one out",
    {
      block: `<div class="prix">8,50 €</div><button>Ajouter</button><div><div>Lot de 6 <b>45,00 €</b> <del>51,00 €</del></div></div>`,
      lang: "fr",
    },
    "8.5 EUR",
    null,
  ],
  [
    "a list price by its word, of another variant",
    {
      block: `<div class="price">$120</div><button>Add to cart</button><ul><li>128 GB <b>$120</b></li><li>256 GB <b>$160</b> <span>Was $190</span></li></ul>`,
    },
    "120 USD",
    null,
  ],
  [
    "a cheaper variant that is reduced",
    {
      block: `<div class="cena">890 Kč</div><button>Koupit</button><ul><li>velká <b>890 Kč</b></li><li>malá <b>590 Kč</b> <s>990 Kč</s></li></ul>`,
      lang: "cs",
    },
    "890 CZK",
    null,
  ],
  [
    "a pack whose price and number of pieces are one text",
    {
      block: `<div class="price">$14</div><button>Buy</button><ul><li>4 pieces $48 <s>$56</s></li></ul>`,
    },
    "14 USD",
    null,
  ],
  [
    "the chosen one is reduced as well",
    {
      block: `<div class="price"><b>25,00 €</b> <s>30,00 €</s></div><button>Kaufen</button><ul><li>2er <b>48,00 €</b> <s>60,00 €</s></li></ul>`,
      lang: "de",
    },
    "25 EUR",
    "30 EUR",
  ],
  [
    "an old price in a box without an amount",
    {
      block: `<div><div class="old"><s>$80.00</s></div><div class="price">$60.00</div></div><button>Buy</button>`,
    },
    "60 USD",
    "80 USD",
  ],
]

describe("the old price of another variant", () => {
  it.each(entries.map((row) => ({ name: row[0], row })))("$name", ({ row: [, shop, price, former] }) => {
    const { current, references } = seen(pageOf(shop))!
    const say = (minor: number | undefined, currency = current!.currency) =>
      minor === undefined ? null : `${minor / 100} ${currency}`
    expect(say(current?.amountMinor)).toBe(price)
    const old = references.find(({ kind }) => /^(?:former|rrp|typical|low30)$/.test(kind))
    expect(say(old?.price.amountMinor)).toBe(former)
  })
})

const conditions: readonly (readonly [string, string, string, string | undefined])[] = [
  ["a label as text, the value in an element", `<ul><li>État <span>Occasion</span></li></ul>`, "fr", "used"],
  ["a label in bold, the value as text", `<p><b>Condition</b> Used</p>`, "en", "used"],
  ["a line of a list in Dutch", `<ul><li><strong>Staat</strong> Tweedehands</li></ul>`, "nl", "used"],
  ["Italian", `<div>Condizioni <em>Usato</em></div>`, "it", "used"],
  ["Polish", `<div class="row">Stan <span>Używany</span></div>`, "pl", "used"],
  ["refurbished, in German", `<li>Zustand <b>Generalüberholt</b></li>`, "de", "refurbished"],
  ["a definition list", `<dl><dt>Estado</dt><dd>Segunda mano</dd></dl>`, "es", "used"],
  [
    "with words behind it",
    `<p><b>Zustand</b> Gebraucht – sehr gut <a href="/hilfe">Was heißt das?</a></p>`,
    "de",
    "used",
  ],
  ["a label in a box of its own", `<div><div><b>Condition</b></div><div>Used – good</div></div>`, "en", "used"],
  ["a value on the next line", `<p><b>Zustand</b><br>Gebraucht</p>`, "de", "used"],
  ["an icon between the two", `<li>Zustand: <i class="icon"></i> Gebraucht</li>`, "de", "used"],
  ["a row of a table", `<table><tr><td>Condition</td><td>Pre-owned</td></tr></table>`, "en", "used"],
  [
    "links to choose from",
    `<div><b>Zustand</b> <span><a href="/a">Neu</a> <a href="/b">Gebraucht</a></span></div>`,
    "de",
    undefined,
  ],
  ["new", `<ul><li>Zustand <span>Neu</span></li></ul>`, "de", undefined],
  ["a menu", `<div>Condition <select><option>New</option><option>Used</option></select></div>`, "en", undefined],
  [
    "buttons to choose from",
    `<div>Condition <div><button>New</button><button>Used</button></div></div>`,
    "en",
    undefined,
  ],
  ["a list to choose from", `<h4>Zustand</h4><ul><li>Neu</li><li>Gebraucht</li></ul>`, "de", undefined],
  ["labels of boxes to tick", `<p><b>Zustand</b> <label><input type="checkbox">Gebraucht</label></p>`, "de", undefined],
  ["both", `<p><b>Condition</b> New or used</p>`, "en", undefined],
  ["a filter", `<div class="filter"><p><b>Condition</b> Used</p></div>`, "en", undefined],
  [
    "another product's card",
    `<div class="related"><div><a href="/p/2">Oak stool</a><p><b>Condition</b> Used</p><b>$12</b></div></div>`,
    "en",
    undefined,
  ],
  ["a word that ends elsewhere", `<p><b>Zustände</b> Gebraucht</p>`, "de", undefined],
]

describe("the condition, as a label and a value without a colon", () => {
  it.each(conditions)("%s", (_name, block, lang, condition) => {
    expect(pageOf({ block: `<div class="price">45 €</div>${block}<button>Buy</button>`, lang }).condition).toBe(
      condition,
    )
  })
})
