// @vitest-environment happy-dom
/** Product pages and lists by the kind of mistake that they invite: a second set, of other shops, written before the rules were widened. */
import { describe, expect, it } from "vitest"
import { type ListRow, notifyLists, offer, pageOf, type ShopRow, testPages } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "A a price directly before its unit price": [
    ["one element", { block: `<div class="price">3,50 €<br>3,50 €/kg</div>`, lang: "de" }, "3.5 EUR"],
    ["spans", { block: `<div class="price"><span>£2.00</span><span>40p/100g</span></div>` }, "2 GBP"],
    ["spans, same sign", { block: `<div class="price"><span>£2.00</span><span>£4.00/kg</span></div>` }, "2 GBP"],
    [
      "unit in an element of its own",
      { block: `<div class="hinta"><b>2,45 €</b><div>4,90<span>€/kg</span></div></div>`, lang: "fi" },
      "2.45 EUR",
    ],
    [
      "unit first",
      { block: `<div class="pris"><small>Jfr-pris 98,00 kr/kg</small><strong>49,00 kr</strong></div>`, lang: "sv" },
      "49 SEK",
    ],
    [
      "a loose unit word",
      { block: `<div class="cena"><span>12,99 zł</span> <span>64,95 zł / kg</span></div>`, lang: "pl" },
      "12.99 PLN",
    ],
    [
      "equals",
      { block: `<p class="preis">1,79 €</p><p class="info">1 kg = 7,16 €</p>`, lang: "de", offers: offer("1.79") },
      "1.79 EUR",
    ],
    [
      "Korean",
      { block: `<p class="price">12,900원</p><p>(100g당 1,290원)</p>`, lang: "ko", url: "https://shop.kr/p/1" },
      "12900 KRW",
    ],
    ["Japanese", { block: `<p class="price">398円</p><p>(100gあたり199円)</p>`, lang: "ja" }, "398 JPY"],
    [
      "half a litre",
      { block: `<p class="fiyat">74,90 TL</p><p>149,80 TL/L</p>`, lang: "tr", offers: offer("74.90", "TRY") },
      "74.9 TRY",
    ],
  ],
  "B savings": [
    [
      "a badge",
      { block: `<div class="cena"><span class="tag">-200 Kč</span><b>799 Kč</b></div>`, lang: "cs" },
      "799 CZK",
    ],
    ["words behind", { block: `<p class="ar">12 990 Ft</p><p>Megtakarítás: 3 000 Ft</p>`, lang: "hu" }, "12990 HUF"],
    [
      "three amounts",
      { block: `<div class="hinta"><b>79 €</b> <span>99 €</span> <i>Säästät 20 €</i></div>`, lang: "fi" },
      "79 EUR",
      "99 EUR",
    ],
    ["Japanese", { block: `<p class="price">¥3,980</p><p>500円OFF</p>`, lang: "ja" }, "3980 JPY"],
    ["Romanian", { block: `<p class="pret">199 lei</p><p>Economisești 50 lei</p>`, lang: "ro" }, "199 RON"],
    ["Greek", { block: `<p class="timi">49,90 €</p><p>Κερδίζετε 10,00 €</p>`, lang: "el" }, "49.9 EUR"],
    ["Thai", { block: `<p class="price">฿799</p><p>ประหยัด ฿200</p>`, lang: "th" }, "799 THB"],
    ["voucher", { block: `<p class="price">€149.00</p><p>€10 voucher on your next order</p>` }, "149 EUR"],
  ],
  "C two amounts that nothing marks": [
    [
      "stated and shown, a lower one beside",
      { block: `<p><b>NT$1,290</b> <i>NT$990</i></p>`, offers: offer(1290, "TWD") },
      "1290 TWD",
    ],
    [
      "a protection plan",
      { block: `<p class="price">$899.00</p><label><input type="checkbox"> 2-year protection $79.00</label>` },
      "899 USD",
    ],
    [
      "a deposit",
      { block: `<p class="pris">24,95 kr</p><p>+ pant 1,50 kr</p>`, lang: "da", offers: offer("24.95", "DKK") },
      "24.95 DKK",
    ],
    [
      "an accessory",
      { block: `<p class="preis">129,00 €</p><div>Passende Hülle 19,90 €</div>`, lang: "de" },
      "129 EUR",
    ],
    ["gift wrap", { block: `<p class="prix">45,00 €</p><label>Emballage cadeau 3,50 €</label>`, lang: "fr" }, "45 EUR"],
    ["assembly", { block: `<p class="prijs">€ 349,-</p><label>Montage € 89,-</label>`, lang: "nl" }, "349 EUR"],
  ],
  "raised or separate cents": [
    ["sup", { block: `<p class="pret">173<sup>34</sup> Lei</p>`, lang: "ro" }, "173.34 RON"],
    ["sup with sign in it", { block: `<p class="prix">249<sup>€99</sup></p>`, lang: "fr" }, "249.99 EUR"],
    ["sup with comma", { block: `<p class="prezzo">249<sup>,99</sup> €</p>`, lang: "it" }, "249.99 EUR"],
    [
      "a span of the fraction",
      { block: `<p class="price"><span>€</span><span class="whole">64</span><span class="fraction">95</span></p>` },
      "64.95 EUR",
    ],
    [
      "spans of any name",
      {
        block: `<p class="prijs"><span class="a">64</span><span class="b">95</span></p>`,
        lang: "nl",
        url: "https://winkel.nl/p",
        offers: offer("64.95"),
      },
      "64.95 EUR",
    ],
    [
      "dash for cents",
      { block: `<p class="prijs"><span>64</span><sup>-</sup></p>`, lang: "nl", url: "https://winkel.nl/p" },
      "64 EUR",
    ],
    [
      "sign between",
      { block: `<p class="prix"><span>59</span><span>€</span><span>90</span></p>`, lang: "fr" },
      "59.9 EUR",
    ],
    ["small", { block: `<p class="cena">129<small>,99</small> zł</p>`, lang: "pl" }, "129.99 PLN"],
    ["thousands and sup", { block: `<p class="price"><span>$</span>1,327<sup>49</sup></p>` }, "1327.49 USD"],
    ["sub", { block: `<p class="price">£7<sub>.50</sub></p>` }, "7.5 GBP"],
    [
      "cents with grosze name",
      {
        block: `<div class="cena"><span class="zl">1 299</span><span class="gr">00</span><span>zł</span></div>`,
        lang: "pl",
      },
      "1299 PLN",
    ],
    [
      "before and now",
      { block: `<p class="price"><s>$19<sup>99</sup></s> <b>$12<sup>49</sup></b></p>` },
      "12.49 USD",
      "19.99 USD",
    ],
    [
      "a comma element",
      { block: `<p class="preis"><span>39</span><span>,</span><span>90</span><span>€</span></p>`, lang: "de" },
      "39.9 EUR",
    ],
    [
      "hidden whole copy",
      {
        block: `<p class="price"><span class="sr-only">$24.50</span><span aria-hidden="true"><span>$</span><span>24</span><sup>50</sup></span></p>`,
      },
      "24.5 USD",
    ],
  ],
  "text doubled for screen readers": [
    [
      "glued",
      { block: `<p class="price"><span class="visually-hidden">$11.99</span><span>$11.99</span></p>` },
      "11.99 USD",
    ],
    [
      "with words",
      {
        block: `<p class="price"><span class="sr-only">Current price: </span><span>€45.00</span><span class="sr-only">Original price: </span><s>€60.00</s></p>`,
      },
      "45 EUR",
      "60 EUR",
    ],
    [
      "now and was",
      {
        block: `<p class="price"><span class="sr-only">Was £30.00, now £20.00</span><span aria-hidden="true"><s>£30.00</s> £20.00</span></p>`,
      },
      "20 GBP",
    ],
    [
      "minor units",
      {
        block: `<p class="price" aria-label="45 kroner"><span>45,-</span></p>`,
        lang: "no",
        url: "https://butikk.no/p",
      },
      "45 NOK",
    ],
    [
      "three times",
      { block: `<div class="price"><span>₹499</span><span>₹499</span><span>₹499</span></div>` },
      "499 INR",
    ],
  ],
  "H names of boxes": [
    ["saved", { block: `<div class="saved-items-product"><p class="price">£42.00</p></div>` }, "42 GBP"],
    ["normal", { block: `<p class="font-normal price">£42.00</p>` }, "42 GBP"],
    ["regular font", { block: `<p class="text-regular price">€42.00</p>` }, "42 EUR"],
    ["through", { block: `<div class="click-through"><p class="price">€42.00</p></div>` }, "42 EUR"],
    [
      "unit grid",
      { block: `<div class="size-unit"><div class="unit-1-2"><p class="price">€42.00</p></div></div>` },
      "42 EUR",
    ],
    ["club in the shop's name", { block: `<div class="bookclub-product"><p class="price">€42.00</p></div>` }, "42 EUR"],
    [
      "delivery block",
      {
        block: `<div class="buy-and-delivery"><p class="price">€42.00</p><button type="submit">Add to cart</button></div>`,
      },
      "42 EUR",
    ],
    [
      "compare widget",
      {
        block: `<div class="product-compare-wrapper"><p class="product-price">€42.00</p><button type="submit">Add to cart</button></div>`,
      },
      "42 EUR",
    ],
    ["credit card icons", { block: `<div class="payment-card-info"><p class="price">€42.00</p></div>` }, "42 EUR"],
    [
      "options group",
      { block: `<form class="variant-options"><span class="price">zł42.00</span></form>`, lang: "pl" },
      "42 PLN",
    ],
  ],
  "I the condition of the goods": [
    [
      "a refurbished offer beside",
      {
        block: `<p class="price">€499</p><div class="other"><span>Reconditionné dès</span> <b>€349</b></div>`,
        lang: "fr",
        offers: offer("499"),
      },
      "499 EUR",
    ],
    [
      "a used tab",
      {
        block: `<div><span>Neuf</span> <b class="price">59,00 €</b></div><div><span>Occasion</span> <b class="price">32,00 €</b></div>`,
        lang: "fr",
      },
      "59 EUR",
    ],
    [
      "two conditions stated",
      {
        offers: [
          offer("15", "GBP", { itemCondition: "UsedCondition" }),
          offer("35", "GBP", { itemCondition: "http://schema.org/NewCondition" }),
        ],
      },
      "35 GBP",
    ],
    [
      "damaged",
      { offers: [offer("90", "EUR", { itemCondition: "https://schema.org/DamagedCondition" }), offer("120")] },
      "120 EUR",
    ],
    ["Japanese", { block: `<p class="price">新品 ¥5,480</p><p>中古品 ¥2,300より</p>`, lang: "ja" }, "5480 JPY"],
    ["Swedish", { block: `<p class="pris">1 490 kr</p><p>Begagnad från 890 kr</p>`, lang: "sv" }, "1490 SEK"],
  ],
  "J which variant": [
    [
      "the selected option's own price",
      {
        block: `<div class="sizes"><button>S €20</button><button aria-pressed="true">L €28</button></div><p class="price">€28.00</p>`,
      },
      "28 EUR",
    ],
    [
      "stated by sku in the address",
      {
        url: "https://shop.example/table?sku=TBL-88",
        offers: [offer("80", "EUR", { sku: "TBL-44" }), offer("120", "EUR", { sku: "TBL-88" })],
      },
      "120 EUR",
    ],
    [
      "a range and the chosen one",
      {
        block: `<p class="price">20,00 € – 45,00 €</p><div class="variation-price">45,00 €</div>`,
        lang: "de",
        offers: { "@type": "AggregateOffer", lowPrice: 20, highPrice: 45, priceCurrency: "EUR" },
      },
      "45 EUR",
    ],
    [
      "swatches with other prices",
      {
        block: `<ul class="swatches"><li>1 L <b>£4.00</b></li><li class="selected">2 L <b>£7.00</b></li></ul><p class="price">£7.00</p>`,
        offers: offer("7.00", "GBP"),
      },
      "7 GBP",
    ],
    [
      "variants of which the heading names one",
      {
        title: "Rug 160 × 230",
        script: JSON.stringify([
          { "@type": "Product", name: "Rug 80 × 150", offers: offer("59") },
          { "@type": "Product", name: "Rug 160 × 230", offers: offer("149") },
        ]),
      },
      "149 EUR",
    ],
    [
      "a range shown as from",
      {
        block: `<p class="price">Ab 19,90 €</p>`,
        lang: "de",
        offers: { "@type": "AggregateOffer", lowPrice: "19.90", highPrice: "39.90", priceCurrency: "EUR" },
      },
      "19.9 EUR",
    ],
  ],
  "L stated data as search engines read it": [
    [
      "a trailing comma",
      { script: `{"@type":"Product","name":"Oak","offers":{"price":"9.50","priceCurrency":"EUR",},}` },
      "9.5 EUR",
    ],
    [
      "single quotes",
      { script: `{'@type':'Product','name':'Oak','offers':{'price':'9.50','priceCurrency':'EUR'}}` },
      "9.5 EUR",
    ],
    [
      "a raw line break in a text",
      {
        script: `{"@type":"Product","name":"Oak","description":"Line\none","offers":{"price":"9.50","priceCurrency":"EUR"}}`,
      },
      "9.5 EUR",
    ],
    [
      "CDATA",
      {
        script: `//<![CDATA[\n{"@type":"Product","name":"Oak","offers":{"price":"9.50","priceCurrency":"EUR"}}\n//]]>`,
      },
      "9.5 EUR",
    ],
    [
      "an HTML comment",
      { script: `<!-- {"@type":"Product","name":"Oak","offers":{"price":"9.50","priceCurrency":"EUR"}} -->` },
      "9.5 EUR",
    ],
    [
      "a semicolon behind",
      { script: `{"@type":"Product","name":"Oak","offers":{"price":"9.50","priceCurrency":"EUR"}};` },
      "9.5 EUR",
    ],
    ["currency by its sign", { script: `{"@type":"Product","name":"Oak","offers":{"price":"€ 9,50"}}` }, "9.5 EUR"],
    [
      "Product in lower case with a namespace",
      {
        script: `{"@type":"http://schema.org/Product","name":"Oak","offers":{"@type":"http://schema.org/Offer","price":9.5,"priceCurrency":"EUR"}}`,
      },
      "9.5 EUR",
    ],
    [
      "price in a specification",
      {
        offers: {
          "@type": "Offer",
          priceSpecification: { "@type": "PriceSpecification", price: 9.5, priceCurrency: "EUR" },
        },
      },
      "9.5 EUR",
    ],
    [
      "two specifications, list and sale",
      {
        offers: {
          "@type": "Offer",
          priceSpecification: [
            {
              "@type": "UnitPriceSpecification",
              priceType: "https://schema.org/ListPrice",
              price: 12,
              priceCurrency: "EUR",
            },
            {
              "@type": "UnitPriceSpecification",
              priceType: "https://schema.org/SalePrice",
              price: 9.5,
              priceCurrency: "EUR",
            },
          ],
        },
      },
      "9.5 EUR",
    ],
    [
      "a sale price in meta tags",
      {
        head: `<meta property="og:type" content="product"><meta property="product:price:amount" content="60.00"><meta property="product:price:currency" content="EUR"><meta property="product:sale_price:amount" content="48.00"><meta property="product:sale_price:currency" content="EUR">`,
        block: `<p><s>€60.00</s> <b>€48.00</b></p>`,
      },
      "48 EUR",
      "60 EUR",
    ],
    [
      "an offer in a list in a graph",
      {
        script: `{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"Product","name":"Oak","offers":[{"@type":"Offer","price":"9.50","priceCurrency":"EUR"}]}]}`,
      },
      "9.5 EUR",
    ],
  ],
  "R and countries: a shop without a sign, or with one that several share": [
    ["Taiwan", { block: `<p class="price">$1,290</p>`, lang: "zh-TW", url: "https://shop.com.tw/p/1" }, "1290 TWD"],
    [
      "Taiwan, suggested and special",
      {
        block: `<p class="price">建議售價 $1,990</p><p class="price">促銷價 <b>1,290</b> 元</p>`,
        lang: "zh-Hant",
        url: "https://shop.com.tw/p/1",
      },
      "1290 TWD",
    ],
    [
      "Taiwan, data only",
      { offers: offer("1290", "TWD"), block: `<ul><li>網路價<b>$1,290</b></li></ul>`, lang: "zh-TW" },
      "1290 TWD",
    ],
    [
      "Russia",
      {
        block: `<div class="price"><span>4 990</span> <span>руб.</span></div>`,
        lang: "ru",
        url: "https://magazin.ru/stol",
      },
      "4990 RUB",
    ],
    [
      "Russia, rouble font",
      {
        block: `<div class="price">4 990 <span class="rub">Р</span></div>`,
        lang: "ru",
        url: "https://magazin.ru/stol",
      },
      "4990 RUB",
    ],
    [
      "Russia, no sign",
      {
        block: `<div class="price">4 990</div><s class="old-price">6 500</s>`,
        lang: "ru",
        url: "https://magazin.ru/stol",
      },
      "4990 RUB",
      "6500 RUB",
    ],
    [
      "Croatia, two currencies",
      { block: `<div class="cijena">19,99 € <span>(150,61 kn)</span></div>`, lang: "hr" },
      "19.99 EUR",
    ],
    [
      "Croatia, card price",
      { block: `<div class="cijena">MPC 29,99 €</div><div>Uz karticu 24,99 €</div>`, lang: "hr" },
      "29.99 EUR",
    ],
    [
      "Chile",
      {
        block: `<div class="price">$24.990</div><div class="price-normal">Normal $34.990</div>`,
        lang: "es-CL",
        url: "https://tienda.cl/mesa",
      },
      "24990 CLP",
      "34990 CLP",
    ],
    [
      "Chile, stated",
      {
        block: `<div class="precio"><span>$</span><span>24.990</span></div>`,
        offers: offer("24990", "CLP"),
        lang: "es",
      },
      "24990 CLP",
    ],
    [
      "Chile, stated with a point",
      { block: `<div class="precio">$24.990</div>`, offers: offer("24.990", "CLP"), lang: "es" },
      "24990 CLP",
    ],
    [
      "Chile, card",
      {
        block: `<ol><li class="cmr">$19.990 <i>Tarjeta</i></li><li class="internet">$24.990 <i>Internet</i></li><li class="normal">$34.990 <i>Normal</i></li></ol>`,
        lang: "es-CL",
        url: "https://tienda.cl/mesa",
      },
      "24990 CLP",
    ],
    [
      "Argentina",
      { block: `<div class="precio">$ 129.999<sup>00</sup></div>`, lang: "es-AR", url: "https://tienda.com.ar/mesa" },
      "129999 ARS",
    ],
    [
      "Hungary, no sign",
      { block: `<div class="ar price">12 990</div>`, lang: "hu", url: "https://bolt.hu/asztal" },
      "12990 HUF",
    ],
    ["Sweden", { block: `<div class="price">1 299:-</div>`, lang: "sv", url: "https://butik.se/bord" }, "1299 SEK"],
    ["Denmark", { block: `<div class="price">1.299,-</div>`, lang: "da", url: "https://butik.dk/bord" }, "1299 DKK"],
    [
      "Vietnam",
      { block: `<div class="price">1.290.000đ</div><del>1.590.000đ</del>`, lang: "vi", url: "https://shop.vn/ban" },
      "1290000 VND",
      "1590000 VND",
    ],
    ["Indonesia", { block: `<div class="price">Rp1.290.000</div>`, lang: "id" }, "1290000 IDR"],
    ["Kuwait, stated", { offers: offer("12.500", "KWD"), block: `<p class="price">12.500 KD</p>` }, "12.5 KWD"],
    [
      "Bulgaria, both currencies",
      { block: `<div class="price">19,90 € <small>38,92 лв.</small></div>`, lang: "bg" },
      "19.9 EUR",
    ],
    [
      "Israel",
      { block: `<div class="price"><span>₪</span>129.90</div><div>מחיר מועדון ₪99.90</div>`, lang: "he" },
      "129.9 ILS",
    ],
    ["Slovakia", { block: `<div class="cena">24,90</div>`, lang: "sk", url: "https://nabytok.sk/stol" }, "24.9 EUR"],
    [
      "Mexico",
      { block: `<div class="price">$1,299.00</div>`, lang: "es-MX", url: "https://tienda.com.mx/mesa" },
      "1299 MXN",
    ],
    [
      "Korea",
      { block: `<div class="price"><strong>129,000</strong>원</div><del>159,000원</del>`, lang: "ko" },
      "129000 KRW",
      "159000 KRW",
    ],
  ],
  "S and V conditions and personal prices": [
    [
      "a threshold in Polish",
      { block: `<p class="cena">89,00 zł</p><p class="cena-info">Darmowa dostawa od 199 zł</p>`, lang: "pl" },
      "89 PLN",
    ],
    [
      "a threshold in Hungarian",
      {
        block: `<p class="price">4 990 Ft</p><p class="price-note">Ingyenes szállítás 15 000 Ft felett</p>`,
        lang: "hu",
      },
      "4990 HUF",
    ],
    [
      "a threshold in Danish, above",
      { block: `<p class="pris-info">Fri fragt over 399 kr.</p><p class="pris">249 kr.</p>`, lang: "da" },
      "249 DKK",
    ],
    [
      "a threshold in Japanese",
      { block: `<p class="price">¥1,280</p><p>3,980円以上で送料無料</p>`, lang: "ja" },
      "1280 JPY",
    ],
    [
      "a threshold in Turkish",
      { block: `<p class="fiyat">249,90 TL</p><p>500 TL ve üzeri kargo bedava</p>`, lang: "tr" },
      "249.9 TRY",
    ],
    ["club points", { block: `<p class="hinta">24,90 €</p><p>+ 25 Plussa-pistettä</p>`, lang: "fi" }, "24.9 EUR"],
    [
      "club price below",
      { block: `<p class="hinta">24,90 €</p><p class="hinta">Kanta-asiakkaille 19,90 €</p>`, lang: "fi" },
      "24.9 EUR",
    ],
    [
      "club price above",
      {
        block: `<div class="pris"><span>Medlemspris</span><b>199 kr</b></div><div class="pris"><span>Ordinarie pris</span><b>249 kr</b></div>`,
        lang: "sv",
      },
      "249 SEK",
    ],
    [
      "Japanese members",
      { block: `<p>会員価格 <b>2,480円</b></p><p>通常価格 <b>2,980円</b></p>`, lang: "ja" },
      "2980 JPY",
    ],
    [
      "Portuguese Pix and card",
      { block: `<p class="preco">R$ 199,90</p><p>10x de R$ 19,99 sem juros</p>`, lang: "pt-BR" },
      "199.9 BRL",
    ],
    [
      "instalments in Greek",
      { block: `<p class="timi">899,00 €</p><p>ή 24 δόσεις των 37,46 €</p>`, lang: "el" },
      "899 EUR",
    ],
    [
      "instalments in Ukrainian",
      { block: `<p class="price">12 990 ₴</p><p>від 1 083 ₴/міс</p>`, lang: "uk" },
      "12990 UAH",
    ],
    [
      "subscription",
      {
        block: `<label><input type="radio" checked> One-time purchase <b>$32.00</b></label><label><input type="radio"> Subscribe &amp; save <b>$28.80</b></label>`,
      },
      "32 USD",
    ],
    ["first order", { block: `<p class="price">€45.00</p><p>€40.50 with code FIRST10</p>` }, "45 EUR"],
    ["two for", { block: `<p class="price">£4.50</p><p class="promo">2 for £7.00</p>` }, "4.5 GBP"],
    ["three for in Czech", { block: `<p class="cena">39 Kč</p><p>Při koupi 3 ks 99 Kč</p>`, lang: "cs" }, "39 CZK"],
    [
      "each when buying more",
      { block: `<p class="prijs">€ 9,99</p><p>Vanaf 3 stuks € 8,49 per stuk</p>`, lang: "nl" },
      "9.99 EUR",
    ],
    ["price of a set", { block: `<p class="price">€45.00 <small>per set</small></p>` }, "45 EUR"],
    ["cashback", { block: `<p class="price">£449.00</p><p>£399.00 after £50 cashback</p>` }, "449 GBP"],
    ["login for the price", { block: `<p>Log in to see the price</p>` }, null],
    ["price on request", { block: `<p class="price">Price on request</p><p>Shipping €5.00</p>` }, null],
    [
      "without tax first",
      {
        block: `<div class="price"><b>€100.00</b> <small>excl. VAT</small><br><b>€121.00</b> <small>incl. VAT</small></div>`,
      },
      "121 EUR",
    ],
    [
      "without tax, German",
      { block: `<div class="preis"><span>84,03 € netto</span> <span>99,99 € inkl. MwSt.</span></div>`, lang: "de" },
      "99.99 EUR",
    ],
  ],
  "classifieds and marketplaces": [
    [
      "a classified ad",
      {
        block: `<p>2 750 kr</p><dl><dt>Skick</dt><dd>Begagnad</dd></dl><button>Skicka meddelande</button>`,
        lang: "sv",
        url: "https://annonser.se/bord-123456",
      },
      "2750 SEK",
    ],
    [
      "negotiable",
      { block: `<h2>450 € VB</h2><p>Abholung in Köln</p>`, lang: "de", url: "https://anzeigen.de/tisch" },
      "450 EUR",
    ],
    ["price in a heading", { block: `<h3>120 €</h3><ul><li>Stan: używany</li></ul>`, lang: "pl" }, "120 EUR"],
    [
      "with a member since",
      { block: `<strong>1 200 Kč</strong><p>Prodejce od 2015</p><p>Zobrazeno 1 240×</p>`, lang: "cs" },
      "1200 CZK",
    ],
    [
      "a marketplace's price and shipping",
      { block: `<div>Price: <b>US $14.50</b></div><div>Shipping: US $6.20</div><button>Buy It Now</button>` },
      "14.5 USD",
    ],
    [
      "a converted price",
      { block: `<div><b>GBP 42.00</b></div><div>Approximately <b>EUR 49.10</b></div><button>Add to basket</button>` },
      "42 GBP",
    ],
    [
      "other sellers",
      {
        block: `<p class="price">€89.00</p><button>Add to cart</button>`,
        behind: `<section class="other-sellers"><div>€79.00 <a href="/s/1">Shop A</a></div><div>€82.00 <a href="/s/2">Shop B</a></div></section>`,
      },
      "89 EUR",
    ],
    ["an ad with its old price", { block: `<p><b>350 €</b> <s>400 €</s></p>`, lang: "fr" }, "350 EUR", "400 EUR"],
    ["rent", { block: `<p><b>€1,450</b> per month</p>` }, null],
    ["a price comparison", { block: `<p>ab <b>219,00 €</b> in 14 Shops</p>`, lang: "de" }, "219 EUR"],
    [
      "stated with the seller's offers",
      {
        offers: {
          "@type": "AggregateOffer",
          lowPrice: "219.00",
          highPrice: "299.00",
          offerCount: 14,
          priceCurrency: "EUR",
        },
        block: `<p>ab <b>219,00 €</b></p>`,
        lang: "de",
      },
      "219 EUR",
    ],
  ],
}

for (const [kind, rows] of Object.entries(kinds)) {
  describe(kind, () => {
    testPages(rows, ["former"])
  })
}

const lists: readonly ListRow[] = [
  ["bare prices", [`<p>€19</p>`, `<p>€29</p>`, `<p>€39</p>`], ["19 EUR", "29 EUR", "39 EUR"]],
  ["struck prices", [`<s>€30</s> <b>€19</b>`, `<b>€29</b>`, `<s>€45</s> <b>€39</b>`], ["19 EUR", "29 EUR", "39 EUR"]],
  [
    "raised cents",
    [`<p>19<sup>90</sup> €</p>`, `<p>29<sup>90</sup> €</p>`, `<p>39<sup>90</sup> €</p>`],
    ["19.9 EUR", "29.9 EUR", "39.9 EUR"],
  ],
  [
    "unit prices",
    [`<p>1,99 €</p><p>3,98 €/kg</p>`, `<p>2,99 €</p><p>5,98 €/kg</p>`, `<p>3,99 €</p><p>7,98 €/kg</p>`],
    ["1.99 EUR", "2.99 EUR", "3.99 EUR"],
    { lang: "de" },
  ],
  [
    "member prices",
    [`<p>249 kr</p><p>Medlemspris 199 kr</p>`, `<p>349 kr</p>`, `<p>449 kr</p>`],
    ["249 SEK", "349 SEK", "449 SEK"],
    { lang: "sv" },
  ],
  ["from prices", [`<p>ab 19 €</p>`, `<p>29 €</p>`, `<p>ab 39 €</p>`], ["19 EUR", "29 EUR", "39 EUR"], { lang: "de" }],
  [
    "instalments",
    [
      `<p>R$ 199,90</p><p>10x R$ 19,99</p>`,
      `<p>R$ 299,90</p><p>10x R$ 29,99</p>`,
      `<p>R$ 399,90</p><p>10x R$ 39,99</p>`,
    ],
    ["199.9 BRL", "299.9 BRL", "399.9 BRL"],
    { lang: "pt-BR" },
  ],
  [
    "classifieds",
    [
      `<div>Stockholm</div><div>2 750 kr</div>`,
      `<div>Malmö</div><div>1 200 kr</div>`,
      `<div>Lund</div><div>900 kr</div>`,
    ],
    ["2750 SEK", "1200 SEK", "900 SEK"],
    { lang: "sv" },
  ],
  [
    "ratings and sales",
    [`<p>4.8 (1,204)</p><p>$19.00</p><p>3k sold</p>`, `<p>4.1 (88)</p><p>$29.00</p>`, `<p>5.0 (2)</p><p>$39.00</p>`],
    ["19 USD", "29 USD", "39 USD"],
  ],
  [
    "shipping",
    [`<p>£19.00</p><p>+ £3.99 postage</p>`, `<p>£29.00</p><p>Free postage</p>`, `<p>£39.00</p><p>+ £3.99 postage</p>`],
    ["19 GBP", "29 GBP", "39 GBP"],
  ],
  [
    "Taiwan",
    [`<p>$1,290</p><p>原價 $1,990</p>`, `<p>$2,290</p>`, `<p>$3,290</p>`],
    ["1290 TWD", "2290 TWD", "3290 TWD"],
    { lang: "zh-TW", url: "https://shop.com.tw/search" },
  ],
  [
    "savings",
    [`<p>79 €</p><p>Spare 20 €</p>`, `<p>89 €</p><p>Spare 10 €</p>`, `<p>99 €</p>`],
    ["79 EUR", "89 EUR", "99 EUR"],
    { lang: "de" },
  ],
  ["a sold-out card", [`<p>€19</p><p>Sold out</p>`, `<p>€29</p>`, `<p>€39</p>`], ["19 EUR", "29 EUR", "39 EUR"]],
  [
    "a card without a price",
    [`<p>€19</p>`, `<p>3 colours</p>`, `<p>€39</p>`, `<p>€49</p>`],
    ["19 EUR", "39 EUR", "49 EUR"],
  ],
]

describe("lists of products", () => {
  notifyLists(lists)
})

describe("availability abroad", () => {
  it.each([
    ["a buy button in Polish", `<button>Do koszyka</button>`, "in-stock", "pl"],
    ["a buy button in Hungarian", `<button>Kosárba</button>`, "in-stock", "hu"],
    ["a buy button in Greek", `<button>Προσθήκη στο καλάθι</button>`, "in-stock", "el"],
    ["a buy button in Japanese", `<button>カートに入れる</button>`, "in-stock", "ja"],
    ["a buy button in Korean", `<button>장바구니 담기</button>`, "in-stock", "ko"],
    ["a buy button in Russian", `<button>В корзину</button>`, "in-stock", "ru"],
    ["a buy button in Turkish", `<button>Sepete Ekle</button>`, "in-stock", "tr"],
    ["a buy button in Danish", `<button>Læg i kurv</button>`, "in-stock", "da"],
    ["a buy button in Romanian", `<button>Adaugă în coș</button>`, "in-stock", "ro"],
    ["a buy button in Chinese", `<button>加入購物車</button>`, "in-stock", "zh-TW"],
    ["a buy button in Bulgarian", `<button>Добави в количката</button>`, "in-stock", "bg"],
    ["sold out in Polish", `<p>Produkt niedostępny</p>`, "out-of-stock", "pl"],
    ["sold out in Finnish", `<p>Loppuunmyyty</p>`, "out-of-stock", "fi"],
    ["sold out in Dutch", `<p>Uitverkocht</p>`, "out-of-stock", "nl"],
    [
      "sold out in Spanish, dead button",
      `<p>Agotado</p><button disabled>Añadir al carrito</button>`,
      "out-of-stock",
      "es",
    ],
    [
      "a size sold out beside a buy button",
      `<label>S <i>Slutsåld</i></label><label>M</label><button>Lägg i varukorgen</button>`,
      "in-stock",
      "sv",
    ],
    ["a wishlist button alone", `<button>Add to wishlist</button>`, "unknown", "en"],
    ["notify me", `<p>Out of stock</p><button>Notify me</button>`, "out-of-stock", "en"],
  ])("%s", (_, block, expected, lang) => {
    expect(pageOf({ block: `<p class="price">€20.00</p>${block}`, lang }).availability).toBe(expected)
  })
})

describe("the condition in words", () => {
  it.each([
    [`<p class="price">€120</p><dl><dt>Condition</dt><dd>Used – very good</dd></dl>`, "en", "used"],
    [`<p class="preis">120 €</p><p>Zustand: Gebraucht</p>`, "de", "used"],
    [`<p class="prix">120 €</p><ul><li>État : Reconditionné</li></ul>`, "fr", "refurbished"],
    [`<p class="pris">1 200 kr</p><dl><dt>Skick</dt><dd>Begagnad</dd></dl>`, "sv", "used"],
    [`<p class="cena">120 zł</p><div><span>Stan</span><span>Używany</span></div>`, "pl", "used"],
    [`<p class="precio">120 €</p><p>Estado: Segunda mano</p>`, "es", "used"],
    [
      `<p class="prezzo">120 €</p><table><tr><th>Condizione</th><td>Ricondizionato</td></tr></table>`,
      "it",
      "refurbished",
    ],
    [`<p class="price">¥3,500</p><dl><dt>商品の状態</dt><dd>中古</dd></dl>`, "ja", "used"],
    [`<p class="price">€120</p><dl><dt>Condition</dt><dd>New</dd></dl>`, "en", undefined],
    [`<p class="price">€120</p><p>Our used goods are sold elsewhere.</p>`, "en", undefined],
    [`<p class="price">€120</p><a href="/used">Used from €80</a>`, "en", undefined],
  ])("%s", (block, lang, condition) => {
    expect(pageOf({ block, lang }).condition).toBe(condition)
  })

  it("stands in the heading", () => {
    expect(pageOf({ title: "Phone 12 64 GB (refurbished)", block: `<p class="price">€220</p>` }).condition).toBe(
      "refurbished",
    )
    expect(pageOf({ title: "Tischsäge, gebraucht", block: `<p class="preis">220 €</p>`, lang: "de" }).condition).toBe(
      "used",
    )
  })

  it("gives way to what is stated", () => {
    const offers = offer("120", "EUR", { itemCondition: "https://schema.org/NewCondition" })
    expect(pageOf({ offers, block: `<p>Condition: used</p>` }).condition).toBeUndefined()
  })
})
