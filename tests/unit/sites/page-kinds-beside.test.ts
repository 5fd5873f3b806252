// @vitest-environment happy-dom
/** Product pages and lists on which what stands beside an amount tells what it is: a variant, a label of its own, a mark of choice. */
import { describe, expect, it } from "vitest"
import { type ListRow, notifyLists, pageOf, type ShopRow, seen, testPages } from "./shop-page"

const kinds: Readonly<Record<string, readonly ShopRow[]>> = {
  "a lower price of a variant beside the price": [
    ["Italian", { block: `<p><b>29,90 EUR</b> <b>da 24,90 EUR</b></p>`, lang: "it" }, "29.9 EUR"],
    ["German", { block: `<p><b>49,00 €</b> <small>ab 39,00 €</small></p>`, lang: "de" }, "49 EUR"],
    ["French", { block: `<p>59,90 € <span>dès 54,90 €</span></p>`, lang: "fr" }, "59.9 EUR"],
    ["Czech", { block: `<p><b>590 Kč</b> <i>od 490 Kč</i></p>`, lang: "cs" }, "590 CZK"],
    ["English", { block: `<div><span>£40.00</span><span>from £32.00</span></div>` }, "40 GBP"],
    ["Swedish", { block: `<p><b>299 kr</b> <i>från 249 kr</i></p>`, lang: "sv-SE" }, "299 SEK"],
    ["alone", { block: `<p><b>od 490 Kč</b></p>`, lang: "cs" }, "490 CZK"],
  ],
  "a price after signing in, in a sentence": [
    ["English", { block: `<p><b>Log in to get it for £18.00</b> <b>£22.00</b></p>` }, "22 GBP"],
    ["American", { block: `<p><b>Sign in to see $45.00</b></p><p>$52.00</p>` }, "52 USD"],
    [
      "French",
      { block: `<div><span>Connectez-vous pour 17,90 €</span><span>21,90 €</span></div>`, lang: "fr" },
      "21.9 EUR",
    ],
    [
      "German",
      { block: `<div><b>Jetzt anmelden und für 17,90 € kaufen</b><b>21,90 €</b></div>`, lang: "de" },
      "21.9 EUR",
    ],
    ["Spanish", { block: `<div><b>Inicia sesión y paga 17,90 €</b><b>21,90 €</b></div>`, lang: "es" }, "21.9 EUR"],
    ["Polish", { block: `<div><b>Zaloguj się, cena 89,90 zł</b><b>99,90 zł</b></div>`, lang: "pl" }, "99.9 PLN"],
  ],
  "words that only look like a condition": [
    ["pro and m2 in a name", { block: `<p>iPad Pro M2 <b>1.099 €</b> <b>1.299 €</b></p>`, lang: "de" }, "1099 EUR"],
    ["reviews in Danish", { block: `<p>23 anmeldelser <b>299 kr</b> <b>399 kr</b></p>`, lang: "da" }, "299 DKK"],
    ["an age in Russian", { block: `<p>Игра от 6 лет 1 990 ₽ 2 490 ₽</p>`, lang: "ru" }, "1990 RUB"],
    ["sold in twos in French", { block: `<p>Vendu par 2 9,90 €</p>`, lang: "fr" }, "9.9 EUR"],
    ["without a SIM card", { block: `<p>349 €</p><p>Sans carte SIM 399 €</p>`, lang: "fr" }, "349 EUR"],
    ["without a pencil", { block: `<p>349 €</p><p>ohne Apple Pencil 399 €</p>`, lang: "de" }, "349 EUR"],
    ["taka beside dollars", { block: `<p><b>Tk 1,250 ($10.50)</b></p>` }, "1250 BDT"],
    [
      "a box that is ticked",
      {
        block: `<p><b>24,00 €</b></p><label><input type="checkbox" checked> Geschenkbox 4,99 €</label>`,
        lang: "de",
      },
      "24 EUR",
    ],
  ],
  "a price for each of several, said in front": [
    [
      "Polish",
      {
        block: `<div>przy zakupie 3 szt. <b>2,99 zł</b>/szt.</div><div>cena za 1 szt. <b>3,99 zł</b></div>`,
        lang: "pl",
      },
      "3.99 PLN",
    ],
    ["German", { block: `<p>Beim Kauf von 2 Stück je <b>7,99 €</b></p><p><b>9,99 €</b></p>`, lang: "de" }, "9.99 EUR"],
    ["French", { block: `<p>Par 3, l'unité à <b>4,50 €</b></p><p><b>5,90 €</b></p>`, lang: "fr" }, "5.9 EUR"],
    [
      "Czech",
      { block: `<p>při koupi 2 ks <b>59,90 Kč</b>/ks</p><p>cena za 1 ks <b>69,90 Kč</b></p>`, lang: "cs" },
      "69.9 CZK",
    ],
    ["English", { block: `<p>When you buy 2: <b>£7.50</b> each</p><p><b>£9.00</b></p>` }, "9 GBP"],
    [
      "Italian",
      { block: `<p>Acquistando 2 pezzi <b>3,49 €</b></p><p>Prezzo per 1 pezzo <b>3,99 €</b></p>`, lang: "it" },
      "3.99 EUR",
    ],
  ],
  "several to choose from, of which one is chosen": [
    [
      "by a checked button",
      {
        block: `<div><label><input type="radio" name="s"> 1 l £14.00</label><label><input type="radio" name="s" checked> 2 l £18.00</label></div>`,
      },
      "18 GBP",
    ],
    [
      "by a role",
      {
        block: `<div role="radiogroup"><div role="radio" aria-checked="false">S <b>19,00 €</b></div><div role="radio" aria-checked="true">M <b>24,00 €</b></div></div>`,
        lang: "de",
      },
      "24 EUR",
    ],
    [
      "by a pressed button",
      {
        block: `<div><button aria-pressed="false">30 ml 590 Kč</button><button aria-pressed="true">50 ml 790 Kč</button></div>`,
        lang: "cs",
      },
      "790 CZK",
    ],
    [
      "by a selected option",
      {
        block: `<ul role="listbox"><li role="option">小 1,200円</li><li role="option" aria-selected="true">大 1,800円</li></ul>`,
        lang: "ja",
      },
      "1800 JPY",
    ],
    [
      "none",
      {
        block: `<div><label><input type="radio" name="s"> 1 l 99 zł</label><label><input type="radio" name="s"> 2 l 129 zł</label></div>`,
        lang: "pl",
      },
      null,
    ],
    [
      "none, with the price above",
      {
        block: `<p class="price">129 zł</p><div><label><input type="radio" name="s"> 1 l 99 zł</label><label><input type="radio" name="s"> 2 l 129 zł</label></div>`,
        lang: "pl",
      },
      "129 PLN",
    ],
  ],
  "labels that are elements of their own": [
    [
      "Czech",
      {
        block: `<div><span>Původní cena</span><span>2 499 Kč</span><span>Nejnižší cena za 30 dní</span><span>1 999 Kč</span><span>Cena s DPH</span><span>1 899 Kč</span></div>`,
        lang: "cs",
      },
      "1899 CZK",
    ],
    [
      "German",
      {
        block: `<div><i>UVP</i><b>99,00 €</b><i>Mitgliederpreis</i><b>69,00 €</b><i>Preis</i><b>79,00 €</b></div>`,
        lang: "de",
      },
      "79 EUR",
      "99 EUR",
    ],
    [
      "a list of terms",
      {
        block: `<dl><dt>Precio normal</dt><dd>59,90 €</dd><dt>Precio socio</dt><dd>44,90 €</dd><dt>Oferta</dt><dd>49,90 €</dd></dl>`,
        lang: "es",
      },
      "49.9 EUR",
    ],
    [
      "Korean",
      {
        block: `<dl><dt>정가</dt><dd>59,000원</dd><dt>판매가</dt><dd>49,000원</dd><dt>회원가</dt><dd>45,000원</dd></dl>`,
        lang: "ko",
      },
      "49000 KRW",
    ],
    [
      "a table's row",
      {
        block: `<table><tr><th>Was</th><td>$80.00</td><th>Club price</th><td>$55.00</td><th>Now</th><td>$60.00</td></tr></table>`,
      },
      "60 USD",
      "80 USD",
    ],
    [
      "behind their amounts",
      {
        block: `<div><b>45,00 zł</b><i>z kartą klubową</i><b>55,00 zł</b><i>cena regularna</i></div>`,
        lang: "pl",
      },
      "55 PLN",
    ],
  ],
  "neighbours whose labels touch the price": [
    [
      "Chinese",
      {
        block: `<div><span>¥299</span><span>会员价 ¥279</span><span>券后 ¥259</span></div>`,
        lang: "zh-CN",
      },
      "299 CNY",
    ],
    ["Japanese", { block: `<div><b>3,980円</b><b>会員価格 3,580円</b></div>`, lang: "ja" }, "3980 JPY"],
    [
      "Korean",
      { block: `<div><b>39,000원</b><b>앱 전용가 35,100원</b><b>쿠폰가 33,000원</b></div>`, lang: "ko" },
      "39000 KRW",
    ],
    ["Taiwanese", { block: `<div><b>$990</b><b>會員價 $890</b><b>折價券後 $850</b></div>`, lang: "zh-TW" }, "990 TWD"],
    [
      "a label of the first",
      { block: `<div>会员价 <b>¥279</b><span>售价 ¥299</span></div>`, lang: "zh-CN" },
      "299 CNY",
    ],
  ],
  "services with names of their own below the price": [
    [
      "American",
      { block: `<p>$599.99</p><p>Add 2-Year Protection $89.99</p><p>Add Wall mount $49.99</p>` },
      "599.99 USD",
    ],
    [
      "German, to tick",
      {
        block: `<p>599,00 €</p><label><input type="checkbox"> Aufbauservice 49,99 €</label><label><input type="checkbox"> Altgerätemitnahme 19,99 €</label>`,
        lang: "de",
      },
      "599 EUR",
    ],
    ["Spanish", { block: `<p>599 €</p><p>Seguro 3 años: 79 €</p><p>Instalación: 49 €</p>`, lang: "es" }, "599 EUR"],
    [
      "Japanese",
      { block: `<p>59,800円</p><p>延長保証 2,990円</p><p>設置サービス 5,500円</p>`, lang: "ja" },
      "59800 JPY",
    ],
    ["Polish", { block: `<p>1 299 zł</p><p>Montaż 199 zł</p><p>Ubezpieczenie 149 zł</p>`, lang: "pl" }, "1299 PLN"],
    [
      "above the price",
      { block: `<p>Seguro 3 años: 79 €</p><p>Instalación: 49 €</p><p>599 €</p>`, lang: "es" },
      "599 EUR",
    ],
  ],
  "a lower amount with an unknown name above the price": [
    ["Portuguese", { block: `<p>Tarifa Andorinha 7,99 €</p><p>9,99 €</p>`, lang: "pt" }, "9.99 EUR"],
    ["Norwegian", { block: `<p>Fjordpris 79,90 kr</p><p>99,90 kr</p>`, lang: "nb" }, "99.9 NOK"],
    ["German", { block: `<p>Smartpreis 17,99 €</p><p>19,99 €</p>`, lang: "de" }, "19.99 EUR"],
    ["Turkish", { block: `<p>Yıldız fiyatı 349 TL</p><p>399 TL</p>`, lang: "tr" }, "399 TRY"],
    [
      "named as the sale price",
      { block: `<p class="sale-price">Wochenheld 17,99 €</p><p>19,99 €</p>`, lang: "de" },
      "17.99 EUR",
    ],
    [
      "with a saving that fits",
      { block: `<p>Wochenheld 17,99 €</p><p>19,99 €</p><p>-10 %</p>`, lang: "de" },
      "17.99 EUR",
    ],
  ],
  "a price per kilo or litre, said in front": [
    ["Italian", { block: `<p>al kg € 32,90</p><p>€ 3,95</p>`, lang: "it" }, "3.95 EUR"],
    ["French", { block: `<p>le kg 12,90 €</p><p>4,30 €</p>`, lang: "fr" }, "4.3 EUR"],
    ["Dutch", { block: `<p>per liter € 2,38</p><p>€ 1,19</p>`, lang: "nl" }, "1.19 EUR"],
    ["Portuguese", { block: `<p>por kg 9,90 €</p><p>2,48 €</p>`, lang: "pt" }, "2.48 EUR"],
    ["Czech", { block: `<p>za litr 39,80 Kč</p><p>19,90 Kč</p>`, lang: "cs" }, "19.9 CZK"],
  ],
  "a price for one means of payment": [
    [
      "Turkish, below a list price",
      { block: `<p>Piyasa fiyatı 4.999 TL</p><p>Havale ile 3.799 TL</p>`, lang: "tr" },
      null,
    ],
    ["German, below a list price", { block: `<p>UVP 129,00 €</p><p>Bei Vorkasse 99,00 €</p>`, lang: "de" }, null],
    ["Brazilian, alone", { block: `<p><b>R$ 90,00</b> no Pix</p>`, lang: "pt-BR" }, "90 BRL"],
    ["German, beside the price", { block: `<p>109,00 €</p><p>Bei Vorkasse 99,00 €</p>`, lang: "de" }, "109 EUR"],
    ["Hungarian, beside the price", { block: `<p>49 990 Ft</p><p>Utalással 48 990 Ft</p>`, lang: "hu" }, "49990 HUF"],
  ],
  "Rand, with a sign that is a letter": [
    ["plain", { block: `<p>R 1 299.00</p>`, lang: "en-ZA" }, "1299 ZAR"],
    ["with a comma", { block: `<p>R1,299.00</p>`, lang: "en-ZA" }, "1299 ZAR"],
    ["small", { block: `<p>R49.99</p>`, lang: "en-ZA" }, "49.99 ZAR"],
    ["reduced", { block: `<p><b>R899.00</b> <s>R1,299.00</s></p>`, lang: "en-ZA" }, "899 ZAR", "1299 ZAR"],
    ["a model is none", { block: `<p>Model R 50</p><p>£899.00</p>`, lang: "en-GB" }, "899 GBP"],
  ],
  "the price without a card below one that has a picture": [
    ["Russian", { block: `<p>999 ₽</p><p>1 099 ₽ без карты</p>`, lang: "ru" }, "1099 RUB"],
    ["Slovak", { block: `<p>4,99 €</p><p>Bez karty 6,99 €</p>`, lang: "sk" }, "6.99 EUR"],
    ["German", { block: `<p>4,99 €</p><p>Ohne Karte 5,99 €</p>`, lang: "de" }, "5.99 EUR"],
    ["French", { block: `<p>4,99 €</p><p>5,99 € sans carte</p>`, lang: "fr" }, "5.99 EUR"],
    ["English", { block: `<p>£3.00</p><p>Non-members £4.00</p>` }, "4 GBP"],
    ["a card by its name", { block: `<p>49 Kč</p><p>59 Kč bez Clubcard</p>`, lang: "cs" }, "59 CZK"],
  ],
  "a sign that stands only beside words": [
    [
      "Swedish",
      { block: `<p><b>Nu 899 kr</b> <b>Ord. pris 1 299 kr</b></p>`, lang: "sv", url: "https://shop.example/p" },
      "899 SEK",
      "1299 SEK",
    ],
    ["Danish", { block: `<p><b>Nu 899 kr.</b> <b>Før 1.299 kr.</b></p>`, lang: "da" }, "899 DKK", "1299 DKK"],
    ["Norwegian", { block: `<p><b>Nå 899 kr</b> <b>Før 1 299 kr</b></p>`, lang: "nb" }, "899 NOK", "1299 NOK"],
    ["Icelandic", { block: `<p><b>Nú 8.990 kr</b></p>`, lang: "is" }, "8990 ISK"],
    [
      "Swedish, for members",
      { block: `<p><b>Medlemspris 299 kr</b> <b>Ordinarie pris 399 kr</b></p>`, lang: "sv" },
      "399 SEK",
    ],
  ],
}

const lists: readonly ListRow[] = [
  [
    "variants, clubs and several in one",
    [
      `<p><b>9,90 €</b> <i>ab 7,90 €</i></p>`,
      `<p><b>Mit Anmeldung 7,90 €</b> <b>9,90 €</b></p>`,
      `<p>Beim Kauf von 2 Stück je <b>7,99 €</b></p><p><b>9,99 €</b></p>`,
    ],
    ["9.9 EUR", "9.9 EUR", "9.99 EUR"],
    { lang: "de" },
  ],
  [
    "labels of their own",
    [
      `<p><i>原价</i><b>¥99</b><i>会员价</i><b>¥79</b><i>活动价</i><b>¥89</b></p>`,
      `<p><b>¥99</b><span>会员价 ¥79</span></p>`,
      `<p><b>¥59</b></p>`,
    ],
    ["89 CNY", "99 CNY", "59 CNY"],
    { lang: "zh-CN" },
  ],
]

for (const [kind, rows] of Object.entries(kinds)) describe(kind, () => testPages(rows, ["former", "rrp"]))
describe("lists", () => notifyLists(lists))

it("doubts a price below one that seems to be for members: its label may be the other's", () => {
  const block = `<div><span>Offer</span><b>£3.00</b><i>with Clubcard</i><b>£4.00</b></div>`
  expect(seen(pageOf({ block }))?.sightings[0]).toMatchObject({ amountMinor: 300, doubtful: true })
})
