// @vitest-environment happy-dom
/** Product pages of many countries, a fourth set: cards, deposits, pairs and taxes in smaller languages, and amounts whose elements touch. */
import { describe, expect, it } from "vitest"
import { offer, pageOf, type ShopRow, say, seen } from "./shop-page"

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
  ["Swedish pack", { block: `<p class="pris">2 för 45 kr</p><p class="ord">Ord. pris 27,90 kr</p>`, lang: "sv" }, null],
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
]
describe("pages of many countries", () => {
  it.each(rows.map((row) => ({ name: row[0], row })))("$name", ({ row: [, shop, price, former] }) => {
    const read = seen(pageOf(shop))
    expect(say(read?.current)).toBe(price)
    if (former)
      expect(say(read?.references.find(({ kind }) => kind === "former" || kind === "rrp")?.price)).toBe(former)
  })
})
