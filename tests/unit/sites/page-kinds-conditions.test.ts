// @vitest-environment happy-dom
/** Product pages with used goods beside the new one, names that hide a price, and words of things that are no longer sold. */
import { describe, expect, it } from "vitest"
import { pageOf, type ShopRow, testPages } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "used ones from a lower price, in a box of their own": [
    [
      "English",
      {
        block: `<span class="price">$12.50</span><div class="offers-used-new"><a href="/offers">9 Used &amp; New</a> from <span class="price">$5.10</span></div>`,
      },
      "12.5 USD",
    ],
    [
      "French",
      {
        block: `<span class="prix">19,90 €</span><div class="occasion-new"><a href="/offres">Neufs et d'occasion</a> dès <span class="prix">8,40 €</span></div>`,
        lang: "fr",
      },
      "19.9 EUR",
    ],
    [
      "German",
      {
        block: `<span class="preis">24,00 €</span><div class="neu-gebraucht"><a href="/angebote">Neu und gebraucht</a> ab <span class="preis">11,20 €</span></div>`,
        lang: "de",
      },
      "24 EUR",
    ],
    [
      "Spanish",
      {
        block: `<span class="precio">30,00 €</span><div class="new-offers"><a href="/ofertas">Nuevos y usados</a> desde <span class="precio">14,95 €</span></div>`,
        lang: "es",
      },
      "30 EUR",
    ],
    [
      "Dutch",
      {
        block: `<span class="prijs">40,00 €</span><div class="new-offers"><a href="/a">Nieuw en tweedehands</a> vanaf <span class="prijs">21,00 €</span></div>`,
        lang: "nl",
      },
      "40 EUR",
    ],
  ],
  "words of used goods that speak of something else": [
    ["English", { block: `<span class="price">From $24.50</span><p>As used in the best kitchens</p>` }, "24.5 USD"],
    [
      "French",
      { block: `<span class="prix">À partir de 24,50 €</span><p>Pour toute occasion</p>`, lang: "fr" },
      "24.5 EUR",
    ],
  ],
  "a full price beside a sale": [
    [
      "in one box",
      { block: `<div class="price"><span>Full price £480</span> <span>Sale £360</span></div>` },
      "360 GBP",
      "480 GBP",
    ],
  ],
  "a code of the item above its prices": [
    [
      "Czech",
      {
        block: `<p>Kód: QT720</p><span class="price">1 250 Kč</span> <s>1 490 Kč</s>`,
        lang: "cs",
      },
      "1250 CZK",
      "1490 CZK",
    ],
  ],
  "a badge in the price's element": [
    ["Czech", { block: `<span class="price"><em>LETÁK</em>12 990 Kč</span>`, lang: "cs" }, "12990 CZK"],
  ],
  "names with the word compare that speak of a price": [
    [
      "no comparison",
      {
        block: `<div class="price price--no-compare"><span class="price-item--sale">Desde 18,00 €</span></div>`,
        lang: "es",
      },
      "18 EUR",
    ],
    [
      "a reduced one",
      {
        block: `<div class="price--compare-at"><s>$40.00</s></div><div class="price--current">$32.00</div>`,
      },
      "32 USD",
      "40 USD",
    ],
    [
      "a box of both",
      { block: `<div class="compare-price-box"><s>£25.00</s> <b class="price">£19.00</b></div>` },
      "19 GBP",
      "25 GBP",
    ],
    [
      "the price in a box that compares",
      { block: `<div class="price-compare"><b class="price">249 kr</b></div>`, lang: "sv-SE" },
      "249 SEK",
    ],
    [
      "other shops' prices",
      {
        block: `<b class="price">89,00 €</b><div class="compare"><span class="price">79,00 €</span></div>`,
        lang: "de",
      },
      "89 EUR",
    ],
  ],
  "a full price beside the rate of a plan": [
    [
      "in tabs",
      {
        block: `<div class="tab active"><span class="price">$20.00/mo.</span></div><div class="tab"><span>Full price</span> <span class="price">$480.00</span></div>`,
      },
      "480 USD",
    ],
    ["in one line", { block: `<p><span>£15.00 a month</span> <span>Full price: £360.00</span></p>` }, "360 GBP"],
  ],
}
describe.each(Object.entries(kinds))("a page with %s", (_, rows) => testPages(rows, ["former"]))

describe("words of a thing that is no longer sold", () => {
  it.each([
    ["de", "nicht mehr lieferbar"],
    ["de", "Leider nicht mehr verfügbar"],
    ["en", "No longer available"],
    ["en", "Discontinued"],
    ["fr", "N'est plus disponible"],
    ["es", "Ya no disponible"],
    ["it", "Non più disponibile"],
    ["nl", "Niet meer leverbaar"],
    ["pl", "Już niedostępny"],
    ["sv-SE", "Utgått ur sortimentet"],
    ["ru", "Снят с производства"],
  ])("%s: %s", (lang, words) => {
    const block = `<b class="price">49,00 €</b><p class="stock">${words}</p>`
    expect(pageOf({ block, lang }).availability).toBe("out-of-stock")
  })

  it("are none where they follow what is still sold", () => {
    const block = `<b class="price">$49.00</b><p>The blue one is no longer available</p><button>Add to cart</button>`
    expect(pageOf({ block }).availability).toBe("in-stock")
  })
})
