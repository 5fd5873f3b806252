// @vitest-environment happy-dom
/** Product pages of many countries, a fourth set: cards, deposits, pairs and taxes in smaller languages, and amounts whose elements touch. */
import { describe } from "vitest"
import { type ListRow, notifyLists, offer, type ShopRow, testPages } from "./shop-page"

const rows: readonly ShopRow[] = [
  [
    "Slovenian net",
    { block: `<div class="cena"><b>122,00 €</b><small>100,00 € brez DDV</small></div>`, lang: "sl" },
    "122 EUR",
  ],
  [
    "Kazakh instalment",
    {
      block: `<div class="price">189 990 ₸</div><div>Рассрочка 15 833 ₸ x 12 мес</div><div>+ 1 899 бонусов</div>`,
      lang: "ru-KZ",
      url: "https://shop.kz/p/1",
    },
    "189990 KZT",
  ],
  [
    "Peru card",
    {
      block: `<ul><li>S/ 1,299.00 <img alt="tarjeta oh"></li><li>S/ 1,499.00</li></ul><p>Precio lista S/ 1,999.00</p>`,
      lang: "es-PE",
      url: "https://tienda.pe/p/1",
    },
    "1299 PEN",
  ],
  [
    "Colombia sin envio",
    {
      block: `<div class="price"><span>$ 89.900</span></div><p>Envío $ 12.000</p><p>Antes $ 120.000</p>`,
      lang: "es-CO",
      url: "https://tienda.co/p",
    },
    "89900 COP",
    "120000 COP",
  ],
  [
    "Croatia loyalty",
    {
      block: `<div class="price-box"><span class="loyalty">Plavi klub 17,99 €</span><span class="std">19,99 €</span></div>`,
      lang: "hr",
    },
    "19.99 EUR",
  ],
  [
    "Serbian",
    {
      block: `<div class="cena">12.990 RSD</div><div>Ušteda: 3.000 RSD</div><div>MP cena: 15.990 RSD</div>`,
      lang: "sr",
    },
    "12990 RSD",
  ],
  [
    "Korean wow",
    {
      block: `<div class="prod-price"><span class="origin"><s>39,900원</s></span><strong>29,900원</strong> 쿠팡판매가 <em>27,500원</em> 와우할인가</div><p>100g당 2,990원</p>`,
      lang: "ko",
    },
    "29900 KRW",
  ],
  [
    "Thai voucher",
    { block: `<div class="price">฿1,290</div><div>ลดเพิ่ม ฿100 เมื่อซื้อครบ ฿1,500</div>`, lang: "th" },
    "1290 THB",
  ],
  ["Japanese tax pair", { block: `<p class="price">本体価格 3,980円 (税込 4,378円)</p>`, lang: "ja" }, "4378 JPY"],
  [
    "German pfand",
    { block: `<p class="preis">0,99 €</p><p>zzgl. 0,25 € Pfand</p><p>1,32 €/L</p>`, lang: "de" },
    "0.99 EUR",
  ],
  [
    "French eco",
    { block: `<p class="prix">349,00 €</p><p>dont 8,40 € d'éco-participation</p><p>ou 4x 87,25 €</p>`, lang: "fr" },
    "349 EUR",
  ],
  [
    "Swedish pack",
    { block: `<p class="pris">2 för 45 kr</p><p class="ord">Ord. pris 27,90 kr</p>`, lang: "sv" },
    "27.9 SEK",
  ],
  [
    "Polish brutto/netto",
    { block: `<div><span>Cena netto: 81,29 zł</span><span>Cena brutto: 99,99 zł</span></div>`, lang: "pl" },
    "99.99 PLN",
  ],
  [
    "UK was/save",
    {
      block: `<div class="pd__cost"><span>Was £349.99</span> <span>Save £50</span> <strong>£299.99</strong><p>or £12.49 per month</p></div>`,
    },
    "299.99 GBP",
    "349.99 GBP",
  ],
  [
    "NZ multi",
    {
      block: `<p class="price">$4.20<span>ea</span></p><p>Any 2 for $7.00</p><p>$1.05 / 100g</p>`,
      lang: "en-NZ",
      url: "https://shop.co.nz/p",
    },
    "4.2 NZD",
  ],
  [
    "Dutch voor",
    {
      block: `<div class="prijs"><del>24.99</del><ins>17.<sup>49</sup></ins></div>`,
      lang: "nl",
      url: "https://winkel.nl/p",
    },
    "17.49 EUR",
  ],
  [
    "glued del ins",
    { block: `<div class="prijs"><del>24</del><ins>17</ins></div>`, lang: "nl", url: "https://winkel.nl/p" },
    "17 EUR",
    "24 EUR",
  ],
  [
    "glued spans",
    { block: `<div class="price"><span class="old-price">$24.99</span><span class="new-price">$17.49</span></div>` },
    "17.49 USD",
  ],
  [
    "glued bare spans",
    {
      block: `<div class="prijs"><span class="old">24.99</span><span class="new">17.49</span></div>`,
      lang: "nl",
      url: "https://winkel.nl/p",
    },
    "17.49 EUR",
  ],
  [
    "glued bare whole spans",
    {
      block: `<div class="prijs"><span class="old">240</span><span class="new">179</span></div>`,
      lang: "nl",
      url: "https://winkel.nl/p",
    },
    "179 EUR",
  ],
  [
    "glued bare sign behind",
    { block: `<div class="preis"><span>24,99</span><span>17,49</span> €</div>`, lang: "de" },
    "17.49 EUR",
  ],
  [
    "glued number of reviews",
    {
      block: `<div class="price"><b>149</b><i>12</i></div>`,
      lang: "nl",
      url: "https://winkel.nl/p",
      offers: offer("149.12"),
    },
    "149.12 EUR",
  ],
  [
    "Portuguese pix",
    {
      block: `<div><del>R$ 1.999,00</del><strong>R$ 1.599,00</strong> no Pix</div><p>ou R$ 1.777,00 em até 10x de R$ 177,70 sem juros</p>`,
      lang: "pt-BR",
    },
    "1599 BRL",
  ],
  [
    "Indian MRP",
    {
      block: `<p><span class="mrp">MRP ₹<s>1,499</s></span> <span class="offer">₹899</span> <span>(40% OFF)</span></p><p>Get it for ₹809 with coupon</p>`,
      lang: "en-IN",
    },
    "899 INR",
  ],
  [
    "Hebrew club",
    {
      block: `<div class="price">₪249.90</div><div>מחיר לחברי מועדון ₪199.90</div><div>משלוח חינם מעל ₪299</div>`,
      lang: "he",
    },
    "249.9 ILS",
  ],
  [
    "Arabic",
    { block: `<div class="price">٢٤٩ ر.س</div><div>توصيل مجاني للطلبات فوق ٣٠٠ ر.س</div>`, lang: "ar" },
    "249 SAR",
  ],
  ["Bulgarian both", { block: `<div class="price">25,56 € <span>49,99 лв.</span></div>`, lang: "bg" }, "25.56 EUR"],
  [
    "Marketplace with fees",
    {
      block: `<h2>£35.00</h2><p>£37.45 Includes Buyer Protection</p><button>Buy now</button>`,
      url: "https://secondhand.co.uk/items/1",
    },
    "35 GBP",
  ],
  [
    "Ad in Estonian",
    { block: `<div class="hind">450 €</div><div>Seisukord: Kasutatud</div><div>Kuumakse al. 12 €</div>`, lang: "et" },
    "450 EUR",
  ],
  [
    "Used offers beside",
    {
      block: `<p class="price">$129.00</p><div><a href="/used">12 used from $84.50</a></div>`,
      offers: offer("129.00", "USD"),
    },
    "129 USD",
  ],
  [
    "Warehouse from",
    {
      block: `<div><b>1 499 Kč</b></div><div>Rozbaleno od 1 199 Kč</div><div>Splátky od 125 Kč/měs.</div>`,
      lang: "cs",
    },
    "1499 CZK",
  ],
  [
    "Taiwan cash",
    {
      block: `<div class="price">網路價$25,900</div><div>現金優惠價$24,900</div><div>24期x$1,079</div>`,
      lang: "zh-TW",
      url: "https://shop.com.tw/p",
    },
    "25900 TWD",
  ],
  [
    "Ukrainian",
    {
      block: `<p class="product-price__small">12 999 ₴</p><p class="product-price__big">9 999 ₴</p><p>Від 417 ₴/міс</p><p>+ 100 бонусних ₴</p>`,
      lang: "uk",
    },
    "9999 UAH",
  ],
  [
    "Mexican MSI",
    {
      block: `<div><span>$8,999<sup>00</sup></span></div><div>18 MSI de $499.94</div><div>Precio regular $11,499.00</div>`,
      lang: "es-MX",
      url: "https://tienda.com.mx/p",
    },
    "8999 MXN",
  ],

  [
    "cents sup then per month",
    {
      block: `<div class="price"><span>$</span><span>1,299</span><sup>99</sup></div><div>or $54.17/mo. for 24 mo.</div>`,
    },
    "1299.99 USD",
  ],
  [
    "price in data and label",
    { block: `<div class="product__price" data-price="4490">44,90 €</div>`, lang: "fi" },
    "44.9 EUR",
  ],
  ["free", { block: `<p class="price">€0.00</p>` }, null],
  [
    "price on 4-digit year title",
    { title: "Calendar 2026", block: `<p class="price">12,90 €</p><p>2026</p>`, lang: "de" },
    "12.9 EUR",
  ],
  ["thousand by point bare", { block: `<div class="precio"><span>1.299</span> €</div>`, lang: "es" }, "1299 EUR"],
  [
    "split thousand spans",
    {
      block: `<div class="price"><span class="currency">R$</span><span class="integer">1</span><span class="group">.</span><span class="integer">299</span><span class="decimal">,</span><span class="fraction">90</span></div>`,
      lang: "pt-BR",
    },
    "1299.9 BRL",
  ],
  ["rent per day", { block: `<p>€25 / day</p>` }, null],
  ["deposit only", { block: `<p class="price">£899.00</p><p>Pay £89.90 deposit today</p>` }, "899 GBP"],
  [
    "gift card threshold",
    { block: `<p class="price">$120.00</p><p>Get a $20 gift card when you spend $100</p>` },
    "120 USD",
  ],
  [
    "two for in Finnish",
    { block: `<p class="hinta">6,90 €</p><p>2 kpl 10 €</p><p>Plussa-hinta 5,90 €</p>`, lang: "fi" },
    "6.9 EUR",
  ],
  ["points price", { block: `<p class="price">£45.00</p><p>Collect 90 points</p><p>or 4,500 points</p>` }, "45 GBP"],
  [
    "stated out of date, sale shown",
    { block: `<p class="price"><s>€60.00</s> <b class="sale">€45.00</b></p>`, offers: offer("60.00") },
    "45 EUR",
    "60 EUR",
  ],
  [
    "stated member price",
    { block: `<p class="price">€60.00</p><p>Club price €54.00</p>`, offers: offer("54.00") },
    "60 EUR",
  ],
  [
    "stated per kg",
    { block: `<p class="price">4,50 €</p><p>18,00 €/kg</p>`, lang: "it", offers: offer("18.00") },
    "4.5 EUR",
  ],
  [
    "stated net",
    { block: `<p class="cena">121,00 €</p><p>bez DPH 100,00 €</p>`, lang: "sk", offers: offer("100.00") },
    "121 EUR",
  ],
]
describe("pages of many countries", () => {
  testPages(rows, ["former", "rrp"])
})

const lists: readonly ListRow[] = [
  [
    "bare touching spans",
    [
      `<div class="price"><span>249</span><span>199</span></div>`,
      `<div class="price"><span>99</span></div>`,
      `<div class="price"><span>49</span></div>`,
    ],
    ["199 SEK", "99 SEK", "49 SEK"],
    { lang: "sv", url: "https://butik.se/s" },
  ],
  [
    "per night",
    [`<p>€89 per night</p><p>€178 total</p>`, `<p>€99 per night</p>`, `<p>€59 per night</p>`],
    ["89 EUR", "99 EUR", "59 EUR"],
    {},
  ],
  [
    "year and km",
    [
      `<b>15 900 zł</b><p>2012 · 184 000 km</p>`,
      `<b>22 500 zł</b><p>2015 · 98 000 km</p>`,
      `<b>9 900 zł</b><p>2008 · 210 000 km</p>`,
    ],
    ["15900 PLN", "22500 PLN", "9900 PLN"],
    { lang: "pl" },
  ],
  [
    "bids and buy now",
    [`<p>£12.00</p><p>3 bids · 2d 4h</p>`, `<p>£30.00</p><p>Buy it now</p>`, `<p>£25.00</p><p>or Best Offer</p>`],
    [null, "30 GBP", "25 GBP"],
    {},
  ],
  [
    "from with instalment",
    [`<p>Từ 1.290.000₫</p><p>Trả góp 0%</p>`, `<p>2.490.000₫ <s>2.990.000₫</s></p>`, `<p>890.000₫</p>`],
    ["1290000 VND", "2490000 VND", "890000 VND"],
    { lang: "vi" },
  ],
  [
    "club below",
    [`<p>39,90 kr</p><p>Medlem 29,90 kr</p>`, `<p>19,90 kr</p>`, `<p>2 for 50 kr</p><p>29,90 kr</p>`],
    ["39.9 NOK", "19.9 NOK", "29.9 NOK"],
    { lang: "no" },
  ],
  [
    "colours from",
    [`<p>From €20.00 to €35.00</p>`, `<p>€12.00 / pair</p>`, `<p>€9.99 ea.</p>`],
    ["20 EUR", "12 EUR", "9.99 EUR"],
    {},
  ],
  [
    "Croatian",
    [
      `<p>39,99 €</p><p>Najniža cijena u 30 dana: 34,99 €</p>`,
      `<p><s>59,99 €</s> 44,99 €</p>`,
      `<p>Cijena za članove 17,99 €</p><p>19,99 €</p>`,
    ],
    ["39.99 EUR", "44.99 EUR", "19.99 EUR"],
    { lang: "hr" },
  ],
]

describe("lists of many countries", () => {
  notifyLists(lists)
})
