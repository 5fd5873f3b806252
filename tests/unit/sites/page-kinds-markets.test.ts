// @vitest-environment happy-dom
/** Product pages and lists by the kind of mistake that they invite, as marketplaces, classifieds and supermarkets write them: a fifth set. */
import { describe, expect, it } from "vitest"
import { type ListRow, notifyLists, offer, pageOf, type ShopRow, testPages } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "classifieds and marketplace items": [
    [
      "an ad with price, place and date",
      {
        block: `<h2 id="ad-price">450 € VB</h2><div><span>10115 Mitte</span> <span>12.03.2026</span></div><p>Neupreis war 900 €</p>`,
        lang: "de",
      },
      "450 EUR",
    ],
    [
      "a French ad with its delivery",
      {
        block: `<div data-qa-id="adview_price"><p>120&nbsp;€</p></div><p>Livraison dès 4,99 €</p><p>Protection acheteur : 5,30 €</p>`,
        lang: "fr",
      },
      "120 EUR",
    ],
    [
      "second-hand clothes, the price with protection below",
      {
        block: `<div><p>12,00 €</p><button type="button"><span>13,30 €</span> <span>inkl. Käuferschutz</span></button></div><div>Zustand: Sehr gut, gebraucht</div>`,
        lang: "de",
      },
      "12 EUR",
    ],
    [
      "an auction with a price to buy now",
      {
        block: `<div><span>Current bid</span> <b>£21.00</b> <span>7 bids</span></div><div><span>Buy it now</span> <b>£60.00</b></div>`,
      },
      "60 GBP",
    ],
    [
      "an auction alone",
      {
        block: `<div class="price"><span>Aktualna oferta</span> <b>81,00 zł</b></div><p>5 licytujących</p>`,
        lang: "pl",
      },
      null,
    ],
    [
      "a marketplace item with other sellers",
      {
        block: `<div class="price"><span>₹2,499</span> <s>₹4,999</s> <span>50% off</span></div><div>Other sellers from ₹2,399</div><div>EMI from ₹209/month</div>`,
        lang: "en-IN",
        url: "https://bazar.in/p/1",
      },
      "2499 INR",
      "4999 INR",
    ],
    [
      "a Brazilian ad",
      { block: `<h2>R$ 1.800</h2><p>ou em 12x de R$ 180,00</p><p>Publicado em 03/02 às 10:20</p>`, lang: "pt-BR" },
      "1800 BRL",
    ],
    [
      "a Japanese item of a private seller",
      {
        block: `<div><span>¥</span><span>4,800</span></div><p>(税込) 送料込み</p><dl><dt>商品の状態</dt><dd>目立った傷や汚れなし</dd></dl>`,
        lang: "ja",
      },
      "4800 JPY",
    ],
    [
      "a Turkish ad",
      {
        block: `<h3>24.500 TL</h3><ul><li><b>İlan No</b> 1123456</li><li><b>İlan Tarihi</b> 02 Mart 2026</li></ul>`,
        lang: "tr",
      },
      "24500 TRY",
    ],
    [
      "a Russian ad with a lowered price",
      {
        block: `<div><span itemprop="price" content="35000">35 000 ₽</span> <span>или предложите свою цену</span></div><p>Было 40 000 ₽</p>`,
        lang: "ru",
      },
      "35000 RUB",
      "40000 RUB",
    ],
    ["wanted, no price", { block: `<p class="price">Make an offer</p><p>Seller's other items from £5.00</p>` }, null],
  ],
  "cents apart": [
    ["a sup behind", { block: `<div class="price">12<sup>99</sup> zł</div>`, lang: "pl" }, "12.99 PLN"],
    [
      "a sup with the sign below",
      { block: `<div class="price"><b>1 249</b><sup>90</sup><sub>Kč</sub></div>`, lang: "cs" },
      "1249.9 CZK",
    ],
    [
      "whole, cents and hidden copy",
      {
        block: `<div class="price"><span class="sr-only">24 euros and 50 cents</span><span aria-hidden="true"><span>€</span><span>24</span><span>50</span></span></div>`,
        lang: "nl",
      },
      "24.5 EUR",
    ],
    [
      "Brazil, parts of their own",
      {
        block: `<div class="preco"><span>R$</span> <strong>89</strong><em>,90</em></div><div>ou 2x de R$ 44,95</div>`,
        lang: "pt-BR",
      },
      "89.9 BRL",
    ],
    [
      "Turkey, a small part behind",
      { block: `<div class="fiyat"><span>1.299<small>,90</small></span> <span>TL</span></div>`, lang: "tr" },
      "1299.9 TRY",
    ],
    [
      "a dash for cents raised",
      { block: `<div class="prijs">79<sup>-</sup></div>`, lang: "nl", url: "https://winkel.nl/x" },
      "79 EUR",
    ],
    [
      "Polish, old and new with raised cents",
      {
        block: `<div class="price-box"><div class="new">59<sup>99</sup> <span>zł</span></div><div class="old"><del>79<sup>99</sup> zł</del></div></div>`,
        lang: "pl",
      },
      "59.99 PLN",
      "79.99 PLN",
    ],
    [
      "cents in a block below",
      { block: `<div class="price"><div>4</div><div><div>49</div><div>€/st.</div></div></div>`, lang: "sv-FI" },
      "4.49 EUR",
    ],
  ],
  countries: [
    [
      "Taiwan, web price and points",
      {
        block: `<ul class="prdPrice"><li>建議售價 <del><b>2,990</b>元</del></li><li class="special">促銷價 <span>1,990</span>元</li></ul><p>回饋 mo幣 100 元</p>`,
        lang: "zh-TW",
        url: "https://www.mall.com.tw/g/1",
      },
      "1990 TWD",
      "2990 TWD",
    ],
    [
      "Taiwan, threshold discount",
      {
        block: `<div>$699</div><div>滿 $1,000 折 $100</div><div>滿 $490 免運</div>`,
        lang: "zh-TW",
        url: "https://mall.com.tw/i.1.2",
      },
      "699 TWD",
    ],
    [
      "Russia, wallet price bold, bare price small",
      {
        block: `<p class="price"><span>2 455 ₽</span><span>с кошельком</span></p><p><span>2 532 ₽</span> <del>5 900 ₽</del></p>`,
        lang: "ru",
      },
      "2532 RUB",
    ],
    [
      "Russia, split and bonus",
      {
        block: `<div class="price">18 990 ₽</div><div>4 748 ₽ × 4 платежа</div><div>+ 950 бонусов</div><div>Трейд-ин до 6 000 ₽</div>`,
        lang: "ru",
      },
      "18990 RUB",
    ],
    [
      "Croatia, two money",
      {
        block: `<div class="cijena"><b>132,59 €</b> <span>999,00 kn</span></div><div>Redovna cijena: 159,00 €</div>`,
        lang: "hr",
      },
      "132.59 EUR",
      "159 EUR",
    ],
    [
      "Croatia, cash and card",
      {
        block: `<div>Cijena za gotovinu: <b>449,00 €</b></div><div>Cijena za kartice: <b>489,00 €</b></div>`,
        lang: "hr",
      },
      "489 EUR",
    ],
    [
      "Chile, unlabelled card price first",
      {
        block: `<ol class="prices"><li><span>$ 19.990</span> <i class="icon"></i></li><li><span>$ 24.990</span> <span>(Internet)</span></li><li><span>$ 29.990</span> <span>(Normal)</span></li></ol>`,
        lang: "es-CL",
        url: "https://tienda.cl/p/1",
      },
      "24990 CLP",
      "29990 CLP",
    ],
    [
      "Chile, transfer price",
      {
        block: `<div class="precio">$ 94.990 <small>Transferencia</small></div><div>$ 99.990 <small>Otros medios de pago</small></div>`,
        lang: "es-CL",
      },
      "99990 CLP",
    ],
    [
      "Brazil, Pix first",
      {
        block: `<div><h4>R$ 1.709,10</h4><span>À vista no PIX com 10% OFF</span></div><div><b>R$ 1.899,00</b> em até 10x de R$ 189,90 sem juros</div>`,
        lang: "pt-BR",
      },
      "1899 BRL",
    ],
    [
      "Japan, tax in brackets and points",
      { block: `<p class="price"><b>2,800</b>円 <span>(税込3,080円)</span></p><p>28ポイント</p>`, lang: "ja" },
      "3080 JPY",
    ],
    [
      "Poland, lowest of 30 days and instalment",
      {
        block: `<div class="price">349,00 zł</div><div>Najniższa cena z 30 dni: 329,00 zł</div><div>Raty od 34,90 zł/mies.</div><div>Cena regularna: 449,00 zł</div>`,
        lang: "pl",
      },
      "349 PLN",
    ],
    [
      "India, MRP and bank offer",
      {
        block: `<div><span>Special price</span></div><div>₹13,499 <s>₹17,999</s></div><div>₹12,824 with Bank offer</div><div>No cost EMI ₹2,250/month</div>`,
        lang: "en-IN",
        url: "https://bazar.in/p/2",
      },
      "13499 INR",
      "17999 INR",
    ],
    [
      "Turkey, club price below",
      { block: `<div class="fiyat">349,95 TL</div><div>Kart ile 299,95 TL</div><div>3 x 116,65 TL</div>`, lang: "tr" },
      "349.95 TRY",
    ],
    [
      "Turkey, basket price beside a struck one",
      {
        block: `<div><span class="org"><s>599,99 TL</s></span> <span class="dsc">449,99 TL</span></div><div>Sepette ek %10 indirim</div>`,
        lang: "tr",
      },
      "449.99 TRY",
      "599.99 TRY",
    ],
    [
      "Estonia, card of the chain",
      {
        block: `<div class="hind">3,99 €</div><div>Säästukaardiga 2,99 €</div><div>15,96 €/kg</div>`,
        lang: "et",
        url: "https://pood.ee/x",
      },
      "3.99 EUR",
    ],
    [
      "Lithuania, card and unit",
      {
        block: `<div class="kaina">2,49 €</div><div>Su kortele 1,99 €</div><div>4,98 €/kg</div>`,
        lang: "lt",
        url: "https://pirk.lt/x",
      },
      "2.49 EUR",
    ],
    [
      "Slovenia, points",
      {
        block: `<div class="cena">89,99 €</div><div>Prejmete 90 točk</div><div>Brezplačna dostava nad 50 €</div>`,
        lang: "sl",
      },
      "89.99 EUR",
    ],
    [
      "Latvia, threshold",
      { block: `<div class="cena">24,90 €</div><div>Bezmaksas piegāde no 39 €</div>`, lang: "lv" },
      "24.9 EUR",
    ],
    [
      "Greece, points and threshold",
      {
        block: `<div class="price">18,90 €</div><div>Κερδίζεις 19 πόντους</div><div>Δωρεάν μεταφορικά άνω των 49 €</div>`,
        lang: "el",
      },
      "18.9 EUR",
    ],
    [
      "Iceland",
      {
        block: `<div class="verd">4.990 kr.</div><div>Frí heimsending yfir 10.000 kr.</div>`,
        lang: "is",
        url: "https://bud.is/p",
      },
      "4990 ISK",
    ],
  ],
  "two for, per set": [
    [
      "two for, the ordinary price below",
      {
        block: `<p class="pris">2 för 45 kr</p><p class="ord">Ord. pris 27,90 kr</p>`,
        lang: "sv",
        url: "https://mat.se/p",
      },
      "27.9 SEK",
    ],
    [
      "two for in a badge of two elements",
      { block: `<div class="price"><span>2 for</span> <span>£5.00</span></div><div>£3.00 each</div>` },
      "3 GBP",
    ],
    [
      "a badge of two lines, nothing else",
      { block: `<div class="price"><span>3 for</span><span>$10</span></div>` },
      null,
    ],
    [
      "mix and match",
      {
        block: `<div class="price">$4.50</div><div>Any 3 for $12</div><div>$0.90 per 100g</div>`,
        lang: "en-AU",
        url: "https://shop.com.au/p",
      },
      "4.5 AUD",
    ],
    [
      "a set and the price of one",
      { block: `<div class="preis">59,80 €</div><div>2er-Set · 29,90 € pro Stück</div>`, lang: "de" },
      "59.8 EUR",
    ],
    [
      "Dutch, 2nd at half price",
      {
        block: `<div class="prijs">3,98</div><div>2e halve prijs</div><div>2 voor 5,97</div>`,
        lang: "nl",
        url: "https://winkel.nl/m",
      },
      "3.98 EUR",
    ],
    [
      "Japanese, several",
      { block: `<div class="price">1個 398円</div><div>3個で1,000円</div>`, lang: "ja" },
      "398 JPY",
    ],
    [
      "Polish, second cheaper",
      { block: `<div class="cena">12,99 zł</div><div>9,99 zł/szt. przy zakupie 2 szt.</div>`, lang: "pl" },
      "12.99 PLN",
    ],
    [
      "quantity table",
      {
        block: `<div class="price">€1.20</div><table><tr><td>10+</td><td>€1.05</td></tr><tr><td>50+</td><td>€0.95</td></tr><tr><td>100+</td><td>€0.80</td></tr></table>`,
      },
      "1.2 EUR",
    ],
  ],
  "badges, financing, members": [
    [
      "a badge with a minus",
      { block: `<span class="badge">-10 €</span><div class="preis">39,99 €</div>`, lang: "de", offers: offer("39.99") },
      "39.99 EUR",
    ],
    [
      "a badge Save $5 in the price's box",
      { block: `<div class="price"><span>$24.99</span><span>Save $5</span></div>` },
      "24.99 USD",
    ],
    [
      "a badge and two prices",
      { block: `<div class="price"><em>SAVE £40</em><span>£159.00</span><span>£199.00</span></div>` },
      "159 GBP",
      "199 GBP",
    ],
    [
      "a phone with trade-in first",
      { block: `<div class="price">From €329 with trade-in</div><div>or €829</div>` },
      "829 EUR",
    ],
    [
      "monthly large, whole small",
      { block: `<div class="price"><b>€34.54</b>/mo. for 24 mo.</div><div>or €829.00 before trade-in</div>` },
      "829 EUR",
    ],
    [
      "a code's price",
      { block: `<div class="preis">79,90 €</div><div>63,92 € mit Code SOMMER20</div>`, lang: "de" },
      "79.9 EUR",
    ],
    [
      "members' price larger",
      {
        block: `<div class="price price--member"><b>$15.99</b> <span>Member price</span></div><div class="price">$19.99 <span>Non-member</span></div>`,
      },
      "19.99 USD",
    ],
    [
      "subscribe or once",
      {
        block: `<div><label><input type="radio" checked> Subscribe &amp; save 15% <b>$21.25</b></label></div><div><label><input type="radio"> One-time purchase <b>$25.00</b></label></div>`,
      },
      "25 USD",
    ],
    [
      "German savings plan",
      { block: `<div>Einmalkauf <b>19,99 €</b></div><div>Spar-Abo <b>17,99 €</b></div>`, lang: "de" },
      "19.99 EUR",
    ],
    [
      "free shipping above in the bar, the price below",
      { block: `<div class="bar">Free shipping over $75</div><p class="price">$48.00</p>`, url: "https://shop.com/p" },
      "48 USD",
    ],
    ["only with login", { block: `<div class="price">Log in to see your price</div><div>Shipping €4.90</div>` }, null],
    [
      "gift wrapping and warranty as choices",
      {
        block: `<p class="price">€49.00</p><label><input type="checkbox"> Gift wrap +€3.50</label><label><input type="checkbox"> 2-year warranty €9.90</label>`,
      },
      "49 EUR",
    ],
    ["in the app", { block: `<p class="precio">34,99 €</p><p>29,99 € en la app</p>`, lang: "es" }, "34.99 EUR"],
    [
      "a loyalty price stated by mistake",
      {
        block: `<p class="cena">1 299 Kč</p><p>S klubovou kartou 1 099 Kč</p>`,
        lang: "cs",
        offers: offer("1099", "CZK"),
      },
      "1299 CZK",
    ],
    [
      "doubled text for screen readers",
      {
        block: `<div class="price"><span class="a-offscreen">$89.95</span><span aria-hidden="true"><span>$</span><span>89<span>.</span></span><span>95</span></span></div><div>List: <span class="a-offscreen">$119.95</span><s aria-hidden="true">$119.95</s></div>`,
      },
      "89.95 USD",
    ],
    [
      "price directly before its unit price",
      { block: `<div class="preis"><span>3,49 €</span><span>(6,98 € / 1 kg)</span></div>`, lang: "de" },
      "3.49 EUR",
    ],
    [
      "unit price without a word beside",
      {
        block: `<div class="price"><span>£2.50</span><span class="ppu">£5.00/kg</span></div>`,
        offers: offer("2.50", "GBP"),
      },
      "2.5 GBP",
    ],
    [
      "an old price, then a unit price below the new one",
      { block: `<div class="prix"><s>6,99 €</s> <b>4,99 €</b> <small>1,66 €/100 g</small></div>`, lang: "fr" },
      "4.99 EUR",
      "6.99 EUR",
    ],
  ],
  "stated in the usual broken ways": [
    [
      "comments in the JSON",
      {
        script: `{ // product\n"@type":"Product","name":"Walnut side table", /* offer */ "offers":{"@type":"Offer","price":"64.00","priceCurrency":"EUR"}}`,
      },
      "64 EUR",
    ],
    [
      "an address with slashes and a trailing comma",
      {
        script: `{"@context":"https://schema.org","@type":"Product","name":"Walnut side table","url":"https://shop.example/walnut-side-table","offers":[{"@type":"Offer","price":"64.00","priceCurrency":"EUR"},],}`,
      },
      "64 EUR",
    ],
    [
      "a graph with a page, a trail and the product",
      {
        script: `{"@graph":[{"@type":"WebPage","name":"x"},{"@type":"BreadcrumbList","itemListElement":[]},{"@type":["Product"],"name":"Walnut side table","offers":{"@type":"Offer","price":"1299.00","priceCurrency":"SEK"}}]}`,
      },
      "1299 SEK",
    ],
    [
      "a German number",
      {
        script: `{"@type":"Product","name":"Walnut side table","offers":{"@type":"Offer","price":"1.299,00","priceCurrency":"EUR"}}`,
      },
      "1299 EUR",
    ],
    ["a number with a sign", { offers: offer("€ 1.299,00") }, "1299 EUR"],
    [
      "an aggregate of new offers",
      {
        offers: {
          "@type": "AggregateOffer",
          lowPrice: "19.00",
          highPrice: "24.00",
          priceCurrency: "GBP",
          offerCount: 4,
        },
        block: `<p class="price">£21.00</p>`,
      },
      "21 GBP",
    ],
    [
      "an aggregate alone",
      { offers: { "@type": "AggregateOffer", lowPrice: "19.00", highPrice: "24.00", priceCurrency: "GBP" } },
      "19 GBP",
    ],
    [
      "price only in a specification in a list",
      {
        offers: [
          {
            "@type": "Offer",
            priceSpecification: [{ "@type": "PriceSpecification", price: "88.00", priceCurrency: "CAD" }],
          },
        ],
      },
      "88 CAD",
    ],
    [
      "member price in a specification",
      {
        offers: {
          "@type": "Offer",
          priceSpecification: [
            { "@type": "UnitPriceSpecification", price: 20, priceCurrency: "EUR" },
            {
              "@type": "UnitPriceSpecification",
              price: 16,
              priceCurrency: "EUR",
              validForMemberTier: { "@type": "MemberProgramTier", name: "Gold" },
            },
          ],
        },
      },
      "20 EUR",
    ],
    [
      "two objects one after the other",
      {
        script: `{"@type":"WebSite","name":"x"}{"@type":"Product","name":"Walnut side table","offers":{"@type":"Offer","price":"64.00","priceCurrency":"EUR"}}`,
      },
      "64 EUR",
    ],
    [
      "escaped quotes",
      {
        script: `{&quot;@type&quot;:&quot;Product&quot;,&quot;name&quot;:&quot;Walnut side table&quot;,&quot;offers&quot;:{&quot;@type&quot;:&quot;Offer&quot;,&quot;price&quot;:&quot;64.00&quot;,&quot;priceCurrency&quot;:&quot;EUR&quot;}}`,
      },
      "64 EUR",
    ],
    ["currency by its sign", { offers: offer("64.00", "€") }, "64 EUR"],
    ["currency in small letters", { offers: offer("64.00", "eur") }, "64 EUR"],
    [
      "refurbished stated beside new",
      {
        block: `<p class="price">$399.00</p>`,
        offers: [
          offer(399, "USD", { itemCondition: "NewCondition" }),
          offer(289, "USD", { itemCondition: "RefurbishedCondition" }),
        ],
      },
      "399 USD",
    ],
    ["a product with an Offer of price null", { block: `<p class="price">€30.00</p>`, offers: offer(null) }, "30 EUR"],
  ],
}

for (const [kind, rows] of Object.entries(kinds)) {
  describe(kind, () => {
    testPages(rows, ["former", "rrp"])
  })
}

const lists: readonly ListRow[] = [
  [
    "Chilean results, the card's price first without a word",
    [
      `<ol><li><span>$ 19.990</span></li><li><span>$ 24.990 (Internet)</span></li><li><span>$ 29.990 (Normal)</span></li></ol>`,
      `<ol><li><span>$ 9.990 (Internet)</span></li><li><span>$ 14.990 (Normal)</span></li></ol>`,
      `<ol><li><span>$ 5.990</span></li></ol>`,
    ],
    ["24990 CLP", "9990 CLP", "5990 CLP"],
    { lang: "es-CL", url: "https://tienda.cl/s?q=piso" },
  ],
  [
    "Swedish groceries",
    [
      `<p>2 för 45 kr</p><p>Ord. pris 27,90 kr</p><p>Jfr-pris 55,80 kr/kg</p>`,
      `<p>19<sup>90</sup> /st</p><p>Jfr-pris 39,80 kr/kg</p>`,
      `<p>3 för 2</p><p>24,90 kr</p>`,
    ],
    ["27.9 SEK", "19.9 SEK", "24.9 SEK"],
    { lang: "sv", url: "https://mat.se/s" },
  ],
  [
    "second-hand clothes",
    [
      `<p>M · Sehr gut</p><p>12,00 €</p><p>13,30 € inkl. Käuferschutz</p>`,
      `<p>38 · Neu</p><p>25,00 €</p><p>26,95 € inkl. Käuferschutz</p>`,
      `<p>S · Gut</p><p>4,00 €</p><p>4,90 € inkl. Käuferschutz</p>`,
    ],
    ["12 EUR", "25 EUR", "4 EUR"],
    { lang: "de" },
  ],
  [
    "auctions and purchases",
    [
      `<p>81,00 zł</p><p>licytacja · 5 ofert</p>`,
      `<p>129,00 zł</p><p>kup teraz</p><p>+ 9,99 zł dostawa</p>`,
      `<p>99,00 zł</p><p>darmowa dostawa</p>`,
    ],
    [null, "129 PLN", "99 PLN"],
    { lang: "pl" },
  ],
  [
    "Indian results with coupons",
    [
      `<span class="a-offscreen">₹1,299</span><span aria-hidden="true"><span>₹</span><span>1,299</span></span><span>M.R.P: <s>₹2,999</s></span><span>Save extra with No Cost EMI</span>`,
      `<span>₹499</span><span>₹50 off coupon applied</span>`,
      `<span>₹2,49,999</span>`,
    ],
    ["1299 INR", "499 INR", "249999 INR"],
    { lang: "en-IN" },
  ],
  [
    "cents in elements",
    [
      `<div><span>€</span><span>12</span><span>99</span></div>`,
      `<div><span>€</span><span>8</span><sup>49</sup></div>`,
      `<div><span>€</span><span>120</span><span>,-</span></div>`,
    ],
    ["12.99 EUR", "8.49 EUR", "120 EUR"],
    { lang: "nl" },
  ],
  [
    "phones by the month",
    [
      `<p>From $799</p><p>or $33.29/mo. for 24 mo.</p>`,
      `<p>$19.99/mo.</p><p>$479 full price</p>`,
      `<p>$299</p><p>with 36 mo. plan</p>`,
    ],
    ["799 USD", "479 USD", null],
  ],
  [
    "Taiwan, group of two",
    [`<p>任2件 $499</p><p>單件 $299</p>`, `<p>$1,290</p><p>$1,990</p>`, `<p>折後 $880</p><p>原價 $1,080</p>`],
    ["299 TWD", "1290 TWD", "880 TWD"],
    { lang: "zh-TW", url: "https://mall.com.tw/s" },
  ],
  [
    "Croatian leaflets",
    [
      `<p>Akcija 2,99 €</p><p>Redovna cijena 3,99 €</p><p>5,98 €/kg</p>`,
      `<p>2 kom 5,00 €</p><p>1 kom 2,79 €</p>`,
      `<p>Uz Moj klub 1,49 €</p><p>1,99 €</p>`,
    ],
    ["2.99 EUR", "2.79 EUR", "1.99 EUR"],
    { lang: "hr" },
  ],
  [
    "Turkish results",
    [
      `<div>899,90 TL</div><div>Sepette 719,92 TL</div>`,
      `<div>249,90 TL</div><div>Kargo Bedava</div><div>4.5 (1.203)</div>`,
      `<div><s>1.499 TL</s> 999 TL</div><div>Kuponlu ürün 50 TL</div>`,
    ],
    ["719.92 TRY", "249.9 TRY", "999 TRY"],
    { lang: "tr" },
  ],
  [
    "Russian results with two cards",
    [
      `<p>1 990 ₽</p><p>с картой банка</p><p>2 190 ₽</p><p><s>3 500 ₽</s></p>`,
      `<p>590 ₽</p><p><s>990 ₽</s></p>`,
      `<p>12 000 ₽</p><p>б/у</p>`,
    ],
    // A used one, whose condition the card does not tell for itself.
    ["2190 RUB", "590 RUB", null],
    { lang: "ru" },
  ],
  [
    "Japanese used goods",
    [
      `<p>中古：¥3,300</p><p>新品 ¥5,500</p>`,
      `<p>¥1,980</p><p>(税込)</p>`,
      `<p>希望小売価格 ¥4,400</p><p>販売価格 ¥3,520</p>`,
    ],
    ["5500 JPY", "1980 JPY", "3520 JPY"],
    { lang: "ja" },
  ],
  [
    "accessible texts twice",
    [
      `<span class="sr-only">current price $12.98</span><span aria-hidden="true">Now $12.98</span><span class="sr-only">was $19.98</span><s aria-hidden="true">$19.98</s>`,
      `<span class="sr-only">current price $7.00</span><span aria-hidden="true">$7<sup>00</sup></span>`,
      `<span class="sr-only">from $5.47</span><span aria-hidden="true">From $5.47</span><span>8.2 ¢/fl oz</span>`,
    ],
    ["12.98 USD", "7 USD", "5.47 USD"],
  ],
  [
    "badges",
    [
      `<span>-10 €</span><span>39,99 €</span>`,
      `<span>Spare 5 €</span><span>19,99 €</span><span>24,99 €</span>`,
      `<span>39,99 €</span><span>49,99 €</span><span>-20 %</span>`,
    ],
    ["39.99 EUR", "19.99 EUR", "39.99 EUR"],
    { lang: "de" },
  ],
]

describe("lists of markets", () => {
  notifyLists(lists)
})

describe("the condition on a market", () => {
  it.each([
    [`<p class="price">€80.00</p><dl><dt>Condition</dt><dd>Pre-owned - Excellent</dd></dl>`, "en", "used"],
    [`<p class="price">$240.00</p><p>Condition: Certified - Refurbished</p>`, "en", "refurbished"],
    [`<p class="cena">240 zł</p><table><tr><th>Stan</th><td>Używany</td></tr></table>`, "pl", "used"],
    [`<p class="price">¥3,300</p><dl><dt>商品の状態</dt><dd>中古 - 良い</dd></dl>`, "ja", "used"],
    [`<p class="cijena">90 €</p><ul><li>Stanje: Rabljeno</li></ul>`, "hr", "used"],
    [`<p class="fiyat">900 TL</p><ul><li>Durum: İkinci el</li></ul>`, "tr", "used"],
    [`<p class="preco">R$ 900</p><p>Condição: Usado</p>`, "pt-BR", "used"],
    [`<p class="price">€80.00</p><dl><dt>Condition</dt><dd>New with tags</dd></dl>`, "en", undefined],
    [`<p class="price">€80.00</p><p>We also buy used tables.</p>`, "en", undefined],
  ])("%s", (block, lang, condition) => {
    expect(pageOf({ block, lang }).condition).toBe(condition)
  })
})
