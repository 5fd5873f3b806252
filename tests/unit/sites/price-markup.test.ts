// @vitest-environment happy-dom
/**
 * Prices in the markup that common shop systems use on product pages, without any structured data. We wrote it after
 * their public templates. Each page has a heading, other products with prices, and a cart in its header.
 */
import { describe, expect, it } from "vitest"
import type { Money } from "~model/money"
import { minorUnits } from "~prices/currency/money"
import { readProduct } from "~prices/read"
import { sightingsFrom } from "~prices/read/sighting"
import { anyPage } from "~sites/any"

const URL_OF_PAGE = new URL("https://shop.example/garden-chair")

const page = (
  block: string,
  lang = "en",
): string => `<html lang="${lang}"><head><title>Garden chair</title></head><body>
<header class="site-header"><a href="/cart">Cart <span class="amount">$3.50</span></a></header>
<main><div class="gallery"><img src="/1.jpg"></div><div class="summary"><h1>Garden chair</h1>${block}<button>Add to cart</button></div></main>
<section class="related products"><ul>${[11, 12, 13].map((price) => `<li class="product"><a href="/p${price}"><img><h2>Other ${price}</h2></a><span class="price">$${price}.00</span></li>`).join("")}</ul></section></body></html>`

const cases: readonly [name: string, block: string, current: string | null, reference: string | null, lang?: string][] =
  [
    ["one bare price", `<p class="price">£15.00</p>`, "15 GBP", null],
    [
      "old price in del, new in ins",
      `<p class="price"><del><span class="amount"><bdi><span class="symbol">£</span>20.00</bdi></span></del> <ins><span class="amount"><bdi><span class="symbol">£</span>15.00</bdi></span></ins></p>`,
      "15 GBP",
      "former 20",
    ],
    [
      "a range of variants",
      `<p class="price"><span class="amount">£10.00</span> – <span class="amount">£25.00</span></p>`,
      "10 GBP",
      null,
    ],
    [
      "two blocks, one of which the style sheet hides",
      `<div class="price price--on-sale"><div class="price__regular"><span class="visually-hidden">Regular price</span><span class="price-item price-item--regular">$29.95 USD</span></div><div class="price__sale"><span class="visually-hidden">Regular price</span><span><s class="price-item price-item--regular">$29.95 USD</s></span><span class="visually-hidden">Sale price</span><span class="price-item price-item--sale">$19.95 USD</span></div></div>`,
      "19.95 USD",
      "former 29.95",
    ],
    [
      "special price before the old one",
      `<span class="special-price"><span class="price-label">Special Price</span> <span data-price-type="finalPrice"><span class="price">€49.00</span></span></span><span class="old-price"><span class="price-label">Regular Price</span> <span data-price-type="oldPrice"><span class="price">€70.00</span></span></span>`,
      "49 EUR",
      "former 70",
    ],
    [
      "regular price before the current one, with a saving",
      `<div class="product-prices"><div class="product-discount"><span class="regular-price">23,90 €</span></div><div class="product-price has-discount"><div class="current-price"><span>19,12 €</span><span class="discount discount-percentage">Save 20%</span></div></div></div>`,
      "19.12 EUR",
      "former 23.9",
      "fr",
    ],
    [
      "footnote star, price per unit",
      `<p class="product-detail-price">12,99 €*</p><span class="list-price">statt 19,99 €* (35% gespart)</span><div>Inhalt: 0.5 kg (25,98 €* / 1 kg)</div>`,
      "12.99 EUR",
      "former 19.99",
      "de",
    ],
    [
      "struck by style, without tax below",
      `<ul class="list-unstyled"><li><span style="text-decoration: line-through;">$122.00</span></li><li><h2>$110.00</h2></li><li>Ex Tax: $90.00</li></ul>`,
      "110 USD",
      "former 122",
    ],
    [
      "whole and cents in elements of their own",
      `<span class="price"><span class="int">1 299</span><span class="cents">90</span> <span class="currency">zł</span></span>`,
      "1299.9 PLN",
      null,
      "pl",
    ],
    ["raised cents with the sign in front", `<div class="price"><sup>$</sup>24<sup>99</sup></div>`, "24.99 USD", null],
    [
      "instalments and member price below",
      `<div class="price">$159.00</div><div class="finance">from $13.25/month</div><div class="club-price">Club members: $139.00</div>`,
      "159 USD",
      null,
    ],
    [
      "shipping above the price",
      `<p class="shipping">Delivery: £4.99</p><div class="product-price">£35.00</div>`,
      "35 GBP",
      null,
    ],
    [
      "now, was, save in one line",
      `<div class="prices"><span>Now £10.00</span> <span>Was £20.00</span> <span>Save £10.00</span></div>`,
      "10 GBP",
      "former 20",
    ],
    [
      "two bare amounts, the old one first",
      `<div class="product-price"><span>$1,299.00</span> <span>$999.00</span></div>`,
      "999 USD",
      "former 1299",
    ],
    [
      "two bare amounts, the new one first",
      `<div class="product-price"><span>999,00 €</span> <span>1.299,00 €</span></div>`,
      "999 EUR",
      "former 1299",
      "pt",
    ],
    [
      "a foreign-currency approximation",
      `<div class="price"><span class="x-price-primary">US $25.99</span></div><div class="approx">Approximately <span>£20.40</span></div>`,
      "25.99 USD",
      null,
    ],
    ["a price for several", `<div class="price">£6.00</div><p class="promo">Any 2 for £10.00</p>`, "6 GBP", null],
    [
      "in one sum or in instalments",
      `<div class="valor"><strong>R$ 1.299,90</strong> à vista</div><div>ou 10x de R$ 129,99 sem juros</div>`,
      "1299.9 BRL",
      null,
      "pt-BR",
    ],
    ["no minor unit", `<span class="kakaku">¥1,980</span><span>(税込)</span>`, "1980 JPY", null, "ja"],
    ["a dash for cents", `<div class="preis">CHF 1'299.–</div>`, "1299 CHF", null, "de-CH"],
    ["a price on request", `<div class="price">Call us for a price</div><p>Order before 15:00, 2 left</p>`, null, null],
    [
      "no class names at all",
      `<div><div><div>$49.00</div></div></div><div>Free returns within 30 days</div>`,
      "49 USD",
      null,
    ],
    [
      "reviews, rating and sizes with numbers",
      `<div class="rating">4.5 (1,204)</div><div class="price-now">$89.00</div><select><option>Size 9 - $95.00</option></select><p>12 people are looking</p>`,
      "89 USD",
      null,
    ],
    ["sold out, without a price", `<p class="stock">Sold out</p>`, null, null],
  ]

const amountOf = ({ amountMinor, currency }: Money): number => amountMinor / 10 ** minorUnits(currency)

describe("price markup", () => {
  it.each(cases)("%s", (_, block, current, reference, lang) => {
    const document = new DOMParser().parseFromString(page(block, lang), "text/html")
    const onPage = anyPage.read(document, URL_OF_PAGE, Date.UTC(2026, 10, 22), {})?.products[0]
    const product = onPage && readProduct(onPage)
    const seen = product && sightingsFrom(product, { at: 0, source: "product-page" })
    const read = seen?.current ? `${amountOf(seen.current)} ${seen.current.currency}` : null
    expect(read).toBe(current)
    const [claim] = seen?.references.filter(({ kind }) => kind === "former" || kind === "rrp") ?? []
    expect(claim ? `${claim.kind} ${amountOf(claim.price)}` : null).toBe(reference)
  })
})
