// @vitest-environment happy-dom
/** Product pages and lists by the kind of mistake that they invite: a third set, in the markup of the large shop systems and marketplaces. */
import { describe } from "vitest"
import { type ListRow, notifyLists, offer, type ShopRow, testPages } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "shop systems": [
    [
      "WooCommerce, reduced",
      {
        block: `<p class="price"><del aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi>1.249,00&nbsp;<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span></del> <span class="screen-reader-text">Ursprünglicher Preis war: 1.249,00&nbsp;&euro;</span><ins aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi>999,00&nbsp;<span class="woocommerce-Price-currencySymbol">&euro;</span></bdi></span></ins><span class="screen-reader-text">Aktueller Preis ist: 999,00&nbsp;&euro;.</span></p><p class="wc-gzd-additional-info">inkl. MwSt.</p>`,
        lang: "de-DE",
      },
      "999 EUR",
      "1249 EUR",
    ],
    [
      "WooCommerce, variants as a range",
      {
        block: `<p class="price"><span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">kr</span>149</bdi></span> &ndash; <span class="woocommerce-Price-amount amount"><bdi><span class="woocommerce-Price-currencySymbol">kr</span>299</bdi></span></p>`,
        lang: "nb-NO",
        url: "https://garn.no/p/ull",
      },
      "149 NOK",
    ],
    [
      "WooCommerce, with and without tax",
      {
        block: `<p class="price"><span class="woocommerce-Price-amount amount"><bdi>826,45&nbsp;<span>Kč</span></bdi></span> <small class="woocommerce-price-suffix">bez DPH (1 000,00&nbsp;Kč s DPH)</small></p>`,
        lang: "cs-CZ",
      },
      "1000 CZK",
    ],
    [
      "Shopify, sale and regular, the other form hidden",
      {
        block: `<div class="price price--on-sale"><div class="price__container"><div class="price__regular"><span class="visually-hidden">Regular price</span><span class="price-item price-item--regular">$74.00 CAD</span></div><div class="price__sale"><span class="visually-hidden">Regular price</span><span><s class="price-item price-item--regular">$92.00 CAD</s></span><span class="visually-hidden">Sale price</span><span class="price-item price-item--sale price-item--last">$74.00 CAD</span></div><small class="unit-price hidden"><span class="visually-hidden">Unit price</span><span>/<span>&nbsp;per&nbsp;</span></span></small></div></div>`,
        url: "https://mugs.ca/products/mug",
        lang: "en",
      },
      "74 CAD",
      "92 CAD",
    ],
    [
      "Shopify, with a unit price",
      {
        block: `<div class="price"><dl class="price__regular"><dt>Prix habituel</dt><dd><span class="price-item">€18,90 EUR</span></dd></dl><small class="unit-price caption"><span class="visually-hidden">Prix unitaire</span><span class="price-item price-item--last"><span>€75,60</span><span aria-hidden="true">/</span><span class="visually-hidden">&nbsp;par&nbsp;</span><span>kg</span></span></small></div>`,
        lang: "fr",
      },
      "18.9 EUR",
    ],
    [
      "Magento, special price",
      {
        block: `<div class="product-info-price"><div class="price-box price-final_price"><span class="special-price"><span class="price-container"><span class="price-label">Specialpris</span><span data-price-amount="449" data-price-type="finalPrice" class="price-wrapper"><span class="price">449,00 kr</span></span></span></span><span class="old-price"><span class="price-container"><span class="price-label">Ord. pris</span><span data-price-amount="599" data-price-type="oldPrice" class="price-wrapper"><span class="price">599,00 kr</span></span></span></span></div></div>`,
        lang: "sv",
      },
      "449 SEK",
      "599 SEK",
    ],
    [
      "Magento, tier prices",
      {
        block: `<div class="price-box price-final_price"><span class="price-container"><span class="price-wrapper" data-price-type="finalPrice"><span class="price">£12.60</span></span></span></div><ul class="prices-tier items"><li class="item">Buy 6 for <span class="price">£11.34</span> each and <strong>save 10%</strong></li><li class="item">Buy 12 for <span class="price">£10.08</span> each</li></ul>`,
      },
      "12.6 GBP",
    ],
    [
      "Magento, both taxes",
      {
        block: `<div class="price-box"><span class="price-wrapper price-including-tax" data-label="Incl. Tax"><span class="price">€60.50</span></span><span class="price-wrapper price-excluding-tax" data-label="Excl. Tax"><span class="price">€50.00</span></span></div>`,
      },
      "60.5 EUR",
    ],
    [
      "PrestaShop, discount",
      {
        block: `<div class="product-prices js-product-prices"><div class="product-discount"><span class="regular-price">129,90 zł</span></div><div class="product-price h5 has-discount"><div class="current-price"><span class="current-price-value" content="97.43">97,43 zł</span><span class="discount discount-percentage">Oszczędź 25%</span></div></div><div class="tax-shipping-delivery-label">Brutto</div></div>`,
        lang: "pl",
      },
      "97.43 PLN",
      "129.9 PLN",
    ],
    [
      "PrestaShop, a unit price and eco tax",
      {
        block: `<div class="product-prices"><div class="product-price h5"><div class="current-price"><span content="24.9">24,90&nbsp;€</span></div><p class="product-unit-price sub">(49,80&nbsp;€ al litro)</p></div><p class="price-ecotax">Di cui 0,20&nbsp;€ per l'ecotassa</p></div>`,
        lang: "it",
      },
      "24.9 EUR",
    ],
    [
      "Shopware, list price and reference",
      {
        block: `<div class="product-detail-price-container"><p class="product-detail-price with-list-price">79,95&nbsp;€*<span class="list-price-badge">%</span><span class="product-detail-list-price-wrapper"><span class="list-price-price">99,95&nbsp;€*</span><span class="list-price-percentage">(20.01% gespart)</span></span></p><div class="product-detail-price-unit"><span class="price-unit-label">Inhalt:</span><span class="price-unit-content">0.75 Liter</span><span class="price-unit-reference-content">(106,60&nbsp;€* / 1 Liter)</span></div></div>`,
        lang: "de-DE",
      },
      "79.95 EUR",
      "99.95 EUR",
    ],
    [
      "Shopware, block prices",
      {
        block: `<table class="product-block-prices-grid"><tr><td>Bis <span>9</span></td><td><div>4,90&nbsp;€*</div></td></tr><tr><td>Ab <span>10</span></td><td><div>4,50&nbsp;€*</div></td></tr><tr><td>Ab <span>50</span></td><td><div>3,90&nbsp;€*</div></td></tr></table>`,
        offers: { "@type": "AggregateOffer", lowPrice: "3.90", highPrice: "4.90", priceCurrency: "EUR" },
        lang: "de-DE",
      },
      "4.9 EUR",
    ],
    [
      "Salesforce, struck value in a content attribute",
      {
        block: `<div class="prices"><div class="price"><span><del><span class="strike-through list"><span class="value" content="3499.00"><span class="sr-only">Price reduced from</span>฿3,499<span class="sr-only">to</span></span></span></del><span class="sales"><span class="value" content="2449.00">฿2,449</span></span></span></div></div>`,
        lang: "th-TH",
        url: "https://shop.co.th/p/1",
      },
      "2449 THB",
      "3499 THB",
    ],
    [
      "OpenCart, list items",
      {
        block: `<ul class="list-unstyled"><li><span style="text-decoration: line-through;">₹2,450.00</span></li><li><h2>₹1,960.00</h2></li><li>Ex Tax: ₹1,661.02</li><li>Price in reward points: 400</li><li>5 or more ₹1,850.00</li></ul>`,
        lang: "en-in",
      },
      "1960 INR",
      "2450 INR",
    ],
    [
      "BigCommerce, MSRP and saving",
      {
        block: `<div class="productView-price"><div class="price-section price-section--withoutTax rrp-price--withoutTax">MSRP: <span data-product-rrp-price-without-tax class="price price--rrp">$45.00</span></div><div class="price-section price-section--withoutTax non-sale-price--withoutTax" style="display: none;">Was: <span class="price price--non-sale"></span></div><div class="price-section price-section--withoutTax"><span class="price-now-label" style="display: none;">Now:</span><span class="price price--withoutTax price--main">$36.00</span></div><div class="price-section price-section--saving price">(You save <span class="price price--saving">$9.00</span>)</div></div>`,
      },
      "36 USD",
    ],
  ],
  marketplaces: [
    [
      "an offer page with instalments and delivery",
      {
        block: `<div aria-label="cena 1 349,00 zł"><span>1 349,<span>00</span> zł</span></div><div>z kredytem <span>62,45 zł</span> x 24 raty</div><div>najniższa cena z 30 dni: 1 299,00 zł</div><div>Dostawa od 8,99 zł</div><button>Dodaj do koszyka</button>`,
        lang: "pl",
        url: "https://oferty.pl/oferta/stolik-12345678901",
      },
      "1349 PLN",
    ],
    [
      "Latin American, the cents in an element",
      {
        block: `<div class="ui-pdp-price__main-container"><s class="andes-money-amount andes-money-amount--previous" aria-label="Antes: 189990 pesos"><span class="andes-money-amount__currency-symbol">$</span><span class="andes-money-amount__fraction">189.990</span></s><div class="ui-pdp-price__second-line"><span class="andes-money-amount" aria-label="142492 pesos con 50 centavos"><span class="andes-money-amount__currency-symbol">$</span><span class="andes-money-amount__fraction">142.492</span><span class="andes-money-amount__cents">50</span></span><span class="andes-money-amount__discount">25% OFF</span></div><p>en 6x <span class="andes-money-amount"><span>$</span><span class="andes-money-amount__fraction">23.748</span><span class="andes-money-amount__cents">75</span></span> sin interés</p></div>`,
        lang: "es-AR",
        url: "https://articulo.com.ar/MLA-123456789-mesa",
      },
      "142492.5 ARS",
      "189990 ARS",
    ],
    [
      "Chile, price with the shop's card first",
      {
        block: `<ol class="prices"><li data-cmr-price="$ 149.990"><span>$ 149.990</span><span>Tarjeta CMR</span></li><li data-internet-price="$ 169.990"><span>$ 169.990</span></li><li data-normal-price="$ 219.990"><span class="crossed">$ 219.990</span></li></ol>`,
        lang: "es-CL",
        url: "https://tienda.cl/product/1234567/mesa",
      },
      "169990 CLP",
    ],
    [
      "Chile, web price with points",
      {
        block: `<div class="price"><p>Precio oferta <b>$ 24.990</b></p><p>Precio normal <span>$ 34.990</span></p><p>Acumula 249 puntos</p><p>12 cuotas de $ 2.083</p></div>`,
        lang: "es-CL",
        url: "https://almacen.cl/mesa/p",
      },
      "24990 CLP",
    ],
    [
      "Russia, price with the shop's own card",
      {
        block: `<div><div><span>1 849 ₽</span><span>с Ozon Картой</span></div><div><span>1 990 ₽</span><span style="text-decoration:line-through">3 500 ₽</span><span>без Ozon Карты</span></div></div><button>Добавить в корзину</button>`,
        lang: "ru",
        url: "https://market.ru/product/stolik-123456789/",
      },
      "1990 RUB",
      "3500 RUB",
    ],
    [
      "Russia, wallet price",
      {
        block: `<div class="price-block"><span class="price-block__wallet-price">1 216 ₽</span><span> с WB Кошельком</span><ins class="price-block__final-price">1 254 ₽</ins><del class="price-block__old-price">4 200 ₽</del></div>`,
        lang: "ru",
        url: "https://yagody.ru/catalog/12345678/detail.aspx",
      },
      "1254 RUB",
      "4200 RUB",
    ],
    [
      "Russia, credit and bonus points",
      {
        block: `<div class="product-buy"><div class="price">34 999 ₽</div><div class="credit">от 1 750 ₽/мес.</div><div class="bonus">+1 050 бонусов</div><div class="delivery">Доставка от 299 ₽</div></div>`,
        lang: "ru",
        url: "https://tekhnika.ru/product/1",
      },
      "34999 RUB",
    ],
    [
      "Croatia, lowest price and two currencies",
      {
        block: `<div class="cijena"><span class="product-price">39,<sup>99</sup> €</span><div>Najniža cijena u zadnjih 30 dana: 34,99 €</div><div>Fiksni tečaj konverzije 1 € = 7,53450 kn</div><div>301,30 kn</div></div>`,
        lang: "hr",
        url: "https://trgovina.hr/stol",
      },
      "39.99 EUR",
    ],
    [
      "Croatia, cash price and instalments",
      {
        block: `<div><span>Cijena za gotovinu</span> <b>239,00 €</b></div><div>Redovna cijena 265,55 €</div><div>Na 12 rata: 22,13 € mjesečno</div>`,
        lang: "hr",
        url: "https://namjestaj.hr/stol",
      },
      "239 EUR",
    ],
    [
      "Taiwan, promotional price and points",
      {
        block: `<ul class="prdPrice"><li class="priceArea">市售價 <del>$3,990</del></li><li class="special">促銷價 <b class="price">2,680</b>元</li><li>折價券 登記送mo幣500</li><li>刷卡最高回饋 $200</li><li>分期 0利率 12期 223元/期</li></ul>`,
        lang: "zh-Hant-TW",
        url: "https://shop.com.tw/goods/1234567",
      },
      "2680 TWD",
      "3990 TWD",
    ],
    [
      "Taiwan, a range and a threshold",
      {
        block: `<div class="page-product__price"><div class="old">$590 - $1,180</div><div class="now">$390 - $780</div></div><div>滿 $1,500 折 $100</div><div>運費: $0 - $60 滿$99免運費</div>`,
        lang: "zh-TW",
        url: "https://mall.tw/stool-i.1234.5678",
      },
      "390 TWD",
    ],
    [
      "Japan, points and delivery beside",
      {
        block: `<div id="priceCalculationConfig"><span class="price2">12,800円</span> <span class="tax_postage">送料無料</span></div><div class="point">128ポイント(1倍)</div><div>39ショップ 3,980円以上で送料無料</div>`,
        lang: "ja",
        url: "https://item.example.co.jp/shop/stool/",
      },
      "12800 JPY",
    ],
    [
      "Japan, a price with a coupon",
      {
        block: `<div class="ItemPrice"><p><span>8,980</span><span>円</span><small>(税込)</small></p><p class="coupon">クーポン利用で <b>8,082円</b></p></div><p>メーカー希望小売価格 11,000円</p>`,
        lang: "ja",
        url: "https://store.example.co.jp/shop/stool.html",
      },
      "8980 JPY",
    ],
    [
      "India, offers below",
      {
        block: `<div class="Nx9bqj">₹13,499</div><div class="yRaY8j">₹<!-- -->21,990</div><div class="UkUFwK"><span>38% off</span></div><div>+ ₹99 Secured Packaging Fee</div><ul><li><span>Bank Offer</span><span>₹750 off on SBI Credit Card EMI Transactions on orders of ₹14,990 and above</span></li></ul><div>No cost EMI ₹2,250/month</div>`,
        lang: "en-IN",
      },
      "13499 INR",
    ],
    [
      "an auction house's buy now beside its bid",
      {
        block: `<div class="x-bin-price"><div class="x-price-primary"><span class="ux-textspans">EUR 54,90</span></div><div class="x-price-approx"><span>Ca.</span> <span>US $59.10</span></div></div><div><span>Versand:</span> <span>EUR 5,49</span></div><button>Sofort-Kaufen</button>`,
        lang: "de-DE",
        url: "https://auktion.de/itm/123456789012",
      },
      "54.9 EUR",
    ],
    [
      "an ad with facts in numbers",
      {
        block: `<h2>15 900 zł</h2><ul><li>Rok produkcji: 2012</li><li>Przebieg: 184 000 km</li><li>Pojemność: 1 598 cm3</li></ul><p>Dodano 12 listopada 2025, 14:32</p>`,
        lang: "pl",
        url: "https://ogloszenia.pl/d/oferta/auto-ID1a2b3.html",
      },
      "15900 PLN",
    ],
    [
      "an ad whose price was cut",
      {
        block: `<div class="ad-price"><p data-qa="price">12&nbsp;500&nbsp;€</p><p>Prix en baisse de 400&nbsp;€</p></div><p>Livraison : à partir de 4,99&nbsp;€</p><p>Paiement en 4x : 3 125 €</p>`,
        lang: "fr",
        url: "https://annonces.fr/ad/meubles/2876543210",
      },
      "12500 EUR",
    ],
    [
      "an ad, price and service fee",
      {
        block: `<div><p>24,00 €</p><button>25,90 € inkl. Käuferschutz</button></div><p>Zustand: Sehr gut</p><button>Kaufen</button>`,
        lang: "de",
        url: "https://flohmarkt.de/items/4567890123-tisch",
      },
      "24 EUR",
    ],
  ],
  "cents of all kinds": [
    [
      "cents in a sibling of another depth",
      {
        block: `<div class="price-now"><span class="euros"><span>17</span></span><span class="cents"><sup>95</sup></span></div>`,
        lang: "nl",
        url: "https://bouwmarkt.nl/p/9",
      },
      "17.95 EUR",
    ],
    [
      "whole with its comma, cents raised",
      { block: `<p class="preis"><span class="int">249,</span><sup class="dec">-</sup><span>€</span></p>`, lang: "de" },
      "249 EUR",
    ],
    [
      "Argentine cents raised without a mark",
      {
        block: `<p class="precio"><span>$</span>24.999<sup>00</sup></p>`,
        lang: "es-AR",
        url: "https://tienda.com.ar/p",
      },
      "24999 ARS",
    ],
    [
      "the sign between whole and cents",
      {
        block: `<div class="prix"><span class="whole">1 299</span><sup><span>€</span><span>99</span></sup></div>`,
        lang: "fr",
      },
      "1299.99 EUR",
    ],
    [
      "Hungarian without cents",
      { block: `<div class="ar"><span>24 990</span><sup>Ft</sup></div>`, lang: "hu" },
      "24990 HUF",
    ],
    [
      "Greek cents in a span",
      {
        block: `<div class="price"><span class="leftdec">129</span><span class="rightdec">,90</span><span>€</span></div>`,
        lang: "el",
      },
      "129.9 EUR",
    ],
    [
      "a Czech price with a dash",
      { block: `<div class="cena"><b>3&nbsp;490</b><span>,-</span></div>`, lang: "cs", url: "https://obchod.cz/p/5" },
      "3490 CZK",
    ],
    [
      "a Slovenian price of bare cents",
      { block: `<p class="cena"><span>0</span><sup>89</sup> €</p><p class="enota">4,45 €/kg</p>`, lang: "sl" },
      "0.89 EUR",
    ],
  ],
  "several, sets, thresholds and points": [
    [
      "three for two",
      { block: `<p class="pris">79,90 kr</p><p>Ta 3 betal för 2</p><p>3 för 159,80 kr</p>`, lang: "sv" },
      "79.9 SEK",
    ],
    ["a Lithuanian two for", { block: `<p class="kaina">4,99 €</p><p>2 už 7,99 €</p>`, lang: "lt" }, "4.99 EUR"],
    [
      "an Estonian pair",
      { block: `<p class="hind">12,50 €</p><p>2 tk 20,00 €</p><p>Kliendikaardiga 11,25 €</p>`, lang: "et" },
      "12.5 EUR",
    ],
    [
      "a Latvian threshold",
      { block: `<p class="cena">39,90 €</p><p>Bezmaksas piegāde pasūtījumiem virs 30 €</p>`, lang: "lv" },
      "39.9 EUR",
    ],
    [
      "a Slovak club price with points",
      {
        block: `<p class="cena">18,90 €</p><p>Klubová cena 16,90 €</p><p>Za nákup získate 19 bodov</p><p>Doprava zdarma od 49 €</p>`,
        lang: "sk",
      },
      "18.9 EUR",
    ],
    [
      "a Slovenian member price",
      {
        block: `<p class="cena">29,99 €</p><p>Cena s kartico 24,99 €</p><p>Brezplačna dostava nad 50 €</p>`,
        lang: "sl",
      },
      "29.99 EUR",
    ],
    [
      "a Romanian threshold",
      {
        block: `<p class="pret">149,99 Lei</p><p>Livrare gratuită la comenzi de peste 250 Lei</p><p>Primești 15 puncte</p>`,
        lang: "ro",
      },
      "149.99 RON",
    ],
    [
      "a Hungarian point price",
      {
        block: `<p class="ar">8 990 Ft</p><p>Törzsvásárlói ár: 7 990 Ft</p><p>Ingyenes szállítás 20 000 Ft felett</p>`,
        lang: "hu",
      },
      "8990 HUF",
    ],
    [
      "a Bulgarian club card",
      {
        block: `<p class="cena">24,99 лв.</p><p>С клубна карта: 19,99 лв.</p><p>Безплатна доставка над 80 лв.</p>`,
        lang: "bg",
      },
      "24.99 BGN",
    ],
    [
      "a Danish member price first",
      {
        block: `<p class="pris"><span>Medlemspris</span> <b>199,-</b></p><p class="pris"><span>Ikke-medlem</span> <b>249,-</b></p>`,
        lang: "da",
        url: "https://butik.dk/bord",
      },
      "249 DKK",
    ],
    [
      "a Vietnamese coupon and instalment",
      {
        block: `<div class="price">2.490.000₫</div><div>Giảm thêm 100.000₫ cho đơn từ 3.000.000₫</div><div>Trả góp 0% chỉ từ 415.000₫/tháng</div>`,
        lang: "vi",
      },
      "2490000 VND",
    ],
    [
      "an Indonesian threshold",
      {
        block: `<div class="price">Rp189.000</div><div>Gratis ongkir min. belanja Rp150.000</div><div>Cicilan mulai Rp15.750/bln</div>`,
        lang: "id",
      },
      "189000 IDR",
    ],
    [
      "a set of four chairs, price of one beside",
      { block: `<p class="price">€396.00 <small>for a set of 4</small></p><p>€99.00 per chair</p>` },
      "396 EUR",
    ],
    [
      "Turkish price in the basket, which everybody gets",
      {
        block: `<p class="fiyat"><span>899,90 TL</span></p><p>Sepette 719,92 TL</p><p>300 TL ve üzeri kargo bedava</p>`,
        lang: "tr",
      },
      "719.92 TRY",
    ],
  ],
  "stated and shown": [
    [
      "stated price with the old one shown first",
      {
        block: `<div class="p"><span class="compare">€80</span><span class="now">€60</span></div>`,
        offers: offer("60"),
      },
      "60 EUR",
    ],
    ["stated in cents by mistake", { block: `<p class="price">€34.50</p>`, offers: offer("3450") }, "34.5 EUR"],
    ["stated price of nothing", { block: `<p class="price">£18.00</p>`, offers: offer("0.00", "GBP") }, "18 GBP"],
    ["stated as text with a sign and words", { offers: offer("from $1,299.00", "USD") }, "1299 USD"],
    [
      "a price specification with list and sale price",
      {
        offers: {
          "@type": "Offer",
          priceCurrency: "SEK",
          priceSpecification: [
            {
              "@type": "UnitPriceSpecification",
              priceType: "https://schema.org/ListPrice",
              price: 1290,
              priceCurrency: "SEK",
            },
            {
              "@type": "UnitPriceSpecification",
              priceType: "https://schema.org/SalePrice",
              price: 990,
              priceCurrency: "SEK",
            },
          ],
        },
      },
      "990 SEK",
      "1290 SEK",
    ],
    [
      "a strikethrough price in the specification",
      {
        offers: {
          "@type": "Offer",
          price: 45,
          priceCurrency: "CHF",
          priceSpecification: {
            "@type": "UnitPriceSpecification",
            priceType: "https://schema.org/StrikethroughPrice",
            price: 60,
            priceCurrency: "CHF",
          },
        },
      },
      "45 CHF",
      "60 CHF",
    ],
    [
      "unit price specification",
      {
        offers: {
          "@type": "Offer",
          price: 5.4,
          priceCurrency: "EUR",
          priceSpecification: {
            "@type": "UnitPriceSpecification",
            price: 10.8,
            priceCurrency: "EUR",
            referenceQuantity: { "@type": "QuantitativeValue", value: 1, unitCode: "KGM" },
          },
        },
      },
      "5.4 EUR",
    ],
    [
      "new and used offers",
      {
        offers: [
          offer(85, "EUR", { itemCondition: "https://schema.org/UsedCondition" }),
          offer(120, "EUR", { itemCondition: "https://schema.org/NewCondition" }),
        ],
      },
      "120 EUR",
    ],
    [
      "JSON-LD with a trailing comma",
      {
        script: `{"@type":"Product","name":"Walnut side table","offers":{"@type":"Offer","price":"74.90","priceCurrency":"PLN",},}`,
      },
      "74.9 PLN",
    ],
    [
      "JSON-LD in an HTML comment",
      {
        script: `<!-- {"@type":"Product","name":"Walnut side table","offers":{"@type":"Offer","price":"74.90","priceCurrency":"RON"}} -->`,
      },
      "74.9 RON",
    ],
    [
      "JSON-LD with line breaks in a text",
      {
        script: `{"@type":"Product","name":"Walnut side table","description":"One\ntwo","offers":{"@type":"Offer","price":74.90,"priceCurrency":"HUF"}}`,
      },
      "74.9 HUF",
    ],
    [
      "microdata only",
      {
        block: `<div itemscope itemtype="http://schema.org/Product"><span itemprop="name">Walnut side table</span><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><meta itemprop="priceCurrency" content="NOK"><span itemprop="price" content="1299.00">1 299,-</span></div></div>`,
        lang: "nb",
      },
      "1299 NOK",
    ],
  ],
}

for (const [kind, rows] of Object.entries(kinds)) {
  describe(kind, () => {
    testPages(rows, ["former", "rrp"])
  })
}

const lists: readonly ListRow[] = [
  [
    "WooCommerce items",
    [
      `<span class="price"><del><span class="amount">£40.00</span></del> <ins><span class="amount">£30.00</span></ins></span>`,
      `<span class="price"><span class="amount">£25.00</span></span>`,
      `<span class="price"><span class="amount">£10.00</span> – <span class="amount">£15.00</span></span>`,
    ],
    ["30 GBP", "25 GBP", "10 GBP"],
  ],
  [
    "Shopify items with sale and sold out",
    [
      `<div class="price price--on-sale"><span class="visually-hidden">Regular price</span><s>$60.00</s><span class="visually-hidden">Sale price</span><span>$48.00</span></div>`,
      `<div class="price price--sold-out"><span class="visually-hidden">Regular price</span><span>$35.00</span><span class="badge">Sold out</span></div>`,
      `<div class="price"><span class="visually-hidden">Regular price</span><span>From $20.00</span></div>`,
    ],
    ["48 USD", "35 USD", "20 USD"],
  ],
  [
    "Latin American results",
    [
      `<div><s><span>$</span><span>12.990</span></s></div><div><span><span>$</span><span>9.990</span></span><span>23% OFF</span></div><div>en 3 cuotas de <span>$ 3.330</span></div><div>Envío gratis</div>`,
      `<div><span><span>$</span><span>19.990</span></span></div><div>12x $ 1.666</div>`,
      `<div><span><span>$</span><span>7.490</span></span></div><div>Llega mañana</div>`,
    ],
    ["9990 CLP", "19990 CLP", "7490 CLP"],
    { lang: "es-CL", url: "https://listado.cl/pisos" },
  ],
  [
    "Russian tiles",
    [
      `<div><span>1 254 ₽</span> <del>4 200 ₽</del> <span>-70%</span></div><div>4,8 · 1 203 оценки</div><button>Завтра</button>`,
      `<div><span>899 ₽</span></div><div>4,5 · 12 отзывов</div>`,
      `<div><span>2 310 ₽</span> <del>2 990 ₽</del></div>`,
    ],
    ["1254 RUB", "899 RUB", "2310 RUB"],
    { lang: "ru" },
  ],
  [
    "Polish offers with delivery",
    [
      `<div><span>129,<span>90</span> zł</span></div><div>137,89 zł z dostawą</div><div>1 204 osoby kupiły</div>`,
      `<div><span>89,<span>00</span> zł</span></div><div>darmowa dostawa</div>`,
      `<div><span>149,<span>99</span> zł</span></div><div>157,98 zł z dostawą</div>`,
    ],
    ["129.9 PLN", "89 PLN", "149.99 PLN"],
    { lang: "pl", item: `<article class="mx7m_1">` },
  ],
  [
    "Japanese results with points",
    [
      `<div>3,980円 送料無料</div><div>36ポイント(1倍)</div>`,
      `<div>12,800円</div><div>116ポイント(1倍)</div>`,
      `<div>2,480円〜</div><div>送料別</div>`,
    ],
    ["3980 JPY", "12800 JPY", "2480 JPY"],
    { lang: "ja" },
  ],
  [
    "Indian tiles",
    [
      `<div>₹1,299</div><div>₹2,999</div><div>56% off</div><div>Free delivery</div>`,
      `<div>₹899</div><div>₹1,799</div><div>50% off</div>`,
      `<div>₹2,150</div><div>Bank Offer</div>`,
    ],
    ["1299 INR", "899 INR", "2150 INR"],
    { lang: "en-IN" },
  ],
  [
    "an auction house's results",
    [
      `<div><span>EUR 24,90</span></div><div>oder Preisvorschlag</div><div>+ EUR 5,49 Versand</div>`,
      `<div><span>EUR 12,00</span> bis <span>EUR 18,00</span></div><div>Kostenloser Versand</div>`,
      `<div><span>EUR 31,50</span></div><div>Ursprünglicher Preis: <s>EUR 39,90</s></div>`,
    ],
    ["24.9 EUR", "12 EUR", "31.5 EUR"],
    { lang: "de" },
  ],
  [
    "groceries with unit and member prices",
    [
      `<p>€1.79</p><p>€3.58/kg</p><p>Clubcard price €1.29</p>`,
      `<p>€2.25</p><p>€9.00/l</p>`,
      `<p>2 for €5</p><p>€2.80</p>`,
    ],
    ["1.79 EUR", "2.25 EUR", "2.8 EUR"],
  ],
  [
    "Taiwanese tiles with discounts",
    [
      `<div><del>$1,980</del><b>$1,280</b></div><div>已售出 1,200</div>`,
      `<div><b>$680</b></div><div>滿$999折$100</div>`,
      `<div><b>$2,390</b></div><div>免運</div>`,
    ],
    ["1280 TWD", "680 TWD", "2390 TWD"],
    { lang: "zh-TW", url: "https://shop.com.tw/search/凳" },
  ],
]

describe("lists of products", () => {
  notifyLists(lists)
})
