/** Price texts with names: numbers, codes and models that stand beside amounts, and signs that stand between the two. */
import type { PriceTextRow } from "./row"

/** Digits of a word with a hyphen or letters are no thousands of the amount behind it. */
const wordNumbers: readonly PriceTextRow[] = [
  ["Sprühöl XW-60 479,00 €", "479", "EUR", "de"],
  ["BR-80 649,00 €", "649", "EUR", "fr"],
  ["Tronçonneuse MS-26 389,00 €", "389", "EUR", "fr"],
  ["Olej WX-30 219 Kč", "219", "CZK", "cs"],
  ["Borrhammare GBH-18 999 kr", "999", "SEK", "sv"],
  ["Filtr AF-12 145,00 zł", "145", "PLN", "pl"],
  ["Масло ТМ-4 890 ₽", "890", "RUB", "ru"],
  ["Monitor U27 329,00 €", "329", "EUR", "it"],
  ["Honor X70 279,00 €", "279", "EUR", "es"],
  ["Modell QX750 649,00 €", "649", "EUR", "de"],
]

/** A number of its own at the end of a name, where thousands are not set off by blanks, or another amount tells. */
const lastNumbers: readonly PriceTextRow[] = [
  ["Pixel 11 849,00 €", "849", "EUR", "de"],
  ["Formula 24 119,00 €", "119", "EUR", "it"],
  ["Nothing Phone 12 429 €", "429", "EUR", "nl"],
  ["Moto Edge 60 379,00 €", "379", "EUR", "es"],
  ["iPhone 17 949,00 € 1.099,00 €", null, "EUR", "de"],
  ["Bravia 9 749,00 € 899,00 €", null, "EUR", "de"],
  ["Teclast 50 199,00 € 179,00 €", "179", "EUR", "fr", { "199": "was" }],
  ["Redmi 15 649 zł 599 zł", "599", "PLN", "pl", { "649": "was" }],
  ["Realme 14 890 Kč Běžná cena 990 Kč", "890", "CZK", "cs", { "990": "was" }],
]

/** Two readings are as likely as each other, and nothing decides. */
const openNumbers: readonly PriceTextRow[] = [
  ["iPhone 17 949,00 €", null, "EUR", "fr"],
  ["PlayStation 6 649 zł", null, "PLN", "pl"],
  ["HomePod 8 990 Kč", null, "CZK", "cs"],
  ["ThinkPad 14 499 kr", null, "SEK", "sv"],
  ["Lautsprecher 3 249,00 €", null, "EUR", "de"],
  ["Xperia E5 490 kr", null, "NOK", "nb"],
]

/** Thousands that are set off by a blank, whatever stands in front. */
const groupedNumbers: readonly PriceTextRow[] = [
  ["Lednice 14 990 Kč", "14990", "CZK", "cs"],
  ["Pralka 1 499 zł", "1499", "PLN", "pl"],
  ["Soffa 7 995 kr", "7995", "SEK", "sv"],
  ["Apple Watch 4 990 kr", "4990", "SEK", "sv"],
  ["32 GB 8 490 Kč", "8490", "CZK", "cs"],
  ["Canapé 1 290,00 €", "1290", "EUR", "fr"],
  ["Lägenhet 2 450 000 kr", "2450000", "SEK", "sv"],
  ["Холодильник 34 990 ₽", "34990", "RUB", "ru"],
  ["Kanapé 89 900 Ft", "89900", "HUF", "hu"],
  ["iPhone 17 049,00 €", "17049", "EUR", "fr"],
  ["Cena: 14 990 Kč", "14990", "CZK", "cs"],
  ["UVP 1 299,00 €", null, "EUR", "de"],
  ["ab 1 299,00 €", "1299", "EUR", "de"],
  ["iPhone 12 990 Kč 13 990 Kč", null, "CZK", "cs", { "12990": "other" }],
  ["Lednice 14 990 Kč 12 990 Kč", "12990", "CZK", "cs", { "14990": "was" }],
]

/** A number behind a word for an item's number is one, whatever its length, and says nothing of the amounts. */
const itemNumbers: readonly PriceTextRow[] = [
  ["Artikelnr.: 730215 18,49 € 22,99 €", "18.49", "EUR", "de", { "22.99": "was" }],
  ["Bestell-Nr. 8821-04 18,49 € 22,99 €", "18.49", "EUR", "de", { "22.99": "was" }],
  ["SKU 730215 $18.49 $22.99", "18.49", "USD", "en-US", { "22.99": "was" }],
  ["SKU: QT-7302 £22.99 £18.49", "18.49", "GBP", "en-GB", { "22.99": "was" }],
  ["Item #730215 $22.99 $18.49", "18.49", "USD", "en-US", { "22.99": "was" }],
  ["Model: TQ-900XS $218 $262", "218", "USD", "en-US", { "262": "was" }],
  ["Code 730215 £18.49 £22.99", "18.49", "GBP", "en-GB", { "22.99": "was" }],
  ["Réf. : 730215 18,49 € 22,99 €", "18.49", "EUR", "fr", { "22.99": "was" }],
  ["Cod. art. 730215 18,49 € 22,99 €", "18.49", "EUR", "it", { "22.99": "was" }],
  ["Referencia 730215 22,99 € 18,49 €", "18.49", "EUR", "es", { "22.99": "was" }],
  ["Nr kat. 730215 184 zł 229 zł", "184", "PLN", "pl", { "229": "was" }],
  ["Katalogové číslo: 730215 1 840 Kč 2 290 Kč", "1840", "CZK", "cs", { "2290": "was" }],
  ["Артикул: 730 890 ₽ 1 190 ₽", "890", "RUB", "ru", { "1190": "was" }],
  ["Varenr. 730 218 kr", "218", "DKK", "da"],
  ["Art.nr 730 218 kr 262 kr", "218", "SEK", "sv", { "262": "was" }],
  ["Tuotenumero: 730215 18,49 € 22,99 €", "18.49", "EUR", "fi", { "22.99": "was" }],
  ["Stok kodu: 730215 184,90 TL 229,90 TL", "184.9", "TRY", "tr", { "229.9": "was" }],
  ["EAN 4011234567893 18,49 € 22,99 €", "18.49", "EUR", "de", { "22.99": "was" }],
  // A model that is shown without a word for it takes no sign.
  ["TQ900 $218 $262", null, "USD", "en-US", { "218": "other", "262": "other" }],
  ["TQ900 £262 £218", "218", "GBP", "en-GB", { "262": "was" }],
]

/** Delivery that costs nothing more between two amounts makes no delivery cost of the second. */
const includedDelivery: readonly PriceTextRow[] = [
  ["£24.50 with free delivery £19.75", "19.75", "GBP", "en-GB", { "24.5": "was" }],
  ["£19.75 with free delivery £24.50", "19.75", "GBP", "en-GB", { "24.5": "was" }],
  ["$24.50 Free shipping $19.75", "19.75", "USD", "en-US", { "24.5": "was" }],
  ["24,50 € kostenloser Versand 19,75 €", "19.75", "EUR", "de", { "24.5": "was" }],
  ["19,75 € versandkostenfrei 24,50 €", "19.75", "EUR", "de", { "24.5": "was" }],
  ["19,75 € inkl. Versand 24,50 €", "19.75", "EUR", "de", { "24.5": "was" }],
  ["24,50 € inkl. Versand 19,75 €", null, "EUR", "de"],
  ["UVP 24,50 € inkl. Versand 19,75 €", "19.75", "EUR", "de", { "24.5": "rrp" }],
  ["24,50 € frais de port offerts 19,75 €", "19.75", "EUR", "fr", { "24.5": "was" }],
  ["24,50 € livraison gratuite 19,75 €", "19.75", "EUR", "fr", { "24.5": "was" }],
  ["24,50 € envío gratis 19,75 €", "19.75", "EUR", "es", { "24.5": "was" }],
  ["24,50 € spedizione gratuita 19,75 €", "19.75", "EUR", "it", { "24.5": "was" }],
  ["€ 24,50 gratis verzending € 19,75", "19.75", "EUR", "nl", { "24.5": "was" }],
  ["245 zł darmowa dostawa 198 zł", "198", "PLN", "pl", { "245": "was" }],
  ["245 Kč doprava zdarma 198 Kč", "198", "CZK", "cs", { "245": "was" }],
  ["245 kr fri frakt 198 kr", "198", "SEK", "sv", { "245": "was" }],
  ["R$ 245,00 frete grátis R$ 198,00", "198", "BRL", "pt-BR", { "245": "was" }],
  ["2 450 ₽ бесплатная доставка 1 980 ₽", "1980", "RUB", "ru", { "2450": "was" }],
  ["245,00 TL kargo bedava 198,00 TL", "198", "TRY", "tr", { "245": "was" }],
  ["2,450円 送料無料 1,980円", "1980", "JPY", "ja", { "2450": "was" }],
  // What it would cost, or what it costs.
  ["24,50 € inkl. Versand 4,90 €", "24.5", "EUR", "de", { "4.9": "shipping" }],
  ["£24.50 free delivery £3.95", "24.5", "GBP", "en-GB", { "3.95": "shipping" }],
  ["24,50 € zzgl. Versand 9,90 €", "24.5", "EUR", "de", { "9.9": "shipping" }],
]

/** A sign in front of its amount, behind a name that ends with a number. */
const signsBehindNames: readonly PriceTextRow[] = [
  ["XR7 € 629,00", "629", "EUR", "nl"],
  ["Dyson V12 € 449,00", "449", "EUR", "it"],
  ["XW-60 € 9,49", "9.49", "EUR", "de-AT"],
  ["TQ4 CHF 629.00", "629", "CHF", "de-CH"],
  ["TQ4 kr 6 290", "6290", "NOK", "nb"],
  ["TQ4 EUR 629,00", "629", "EUR", "de"],
  ["TQ4 $629.00 $749.00", null, "USD", "en-US"],
  ["TQ4 € 749,00 € 629,00", "629", "EUR", "nl", { "749": "was" }],
  ["Pixel 11 € 849,00", "849", "EUR", "nl"],
  ["Pixel 11 CHF 849.00", "849", "CHF", "fr-CH"],
  ["Duplo 10977 € 34,99", "34.99", "EUR", "nl"],
  ["Duplo 10977 ₺ 1.349,90", "1349.9", "TRY", "tr"],
  ["Duplo 10977 RM 134.90", "134.9", "MYR", "ms"],
  ["Windows 12 kr 1.490,00", "1490", "DKK", "da"],
  // An amount, and what belongs to it.
  ["Lieferung 5 € 34,99", null, "EUR", "de", { "5": "shipping" }],
  ["Kaffee 12 € 500 g", "12", "EUR", "de"],
  ["Tasse 12 € 24 Bewertungen", "12", "EUR", "de"],
  ["Tasse 12 € 15 € ", null, "EUR", "de"],
  ["now 15 € 20 €", "15", "EUR", "en", { "20": "was" }],
]

/** So much less: the price is the other one. */
const savings: readonly PriceTextRow[] = [
  ["Price dropped $85 $340", "340", "USD", "en-US", { "85": "saving" }],
  ["Price cut £15 £64.99", "64.99", "GBP", "en-GB", { "15": "saving" }],
  ["Price down $85 $340", "340", "USD", "en-US", { "85": "saving" }],
  ["$85 price drop $340", "340", "USD", "en-US", { "85": "saving" }],
  ["Preis gesenkt 15 € 64,99 €", "64.99", "EUR", "de", { "15": "saving" }],
  ["Preissenkung 15 € 64,99 €", "64.99", "EUR", "de", { "15": "saving" }],
  ["15 € Preisvorteil 64,99 €", "64.99", "EUR", "de", { "15": "saving" }],
  ["Preisnachlass 35 € 64,99 €", "64.99", "EUR", "de", { "35": "saving" }],
  // A price, or so much less.
  ["Price drop $200 $340", null, "USD", "en-US"],
  ["Price dropped $140 $340", null, "USD", "en-US"],
  ["Preissenkung 30 € 64,99 €", null, "EUR", "de"],
  ["Bajada de precio 15 € 64,99 €", "64.99", "EUR", "es", { "15": "saving" }],
  ["Prix en baisse 15 € 64,99 €", "64.99", "EUR", "fr", { "15": "saving" }],
  ["Ribasso 15 € 64,99 €", "64.99", "EUR", "it", { "15": "saving" }],
  ["Prijsverlaging € 15 € 64,99", "64.99", "EUR", "nl", { "15": "saving" }],
  ["Prissänkning 150 kr 649 kr", "649", "SEK", "sv", { "150": "saving" }],
  ["Prisfald 150 kr 649 kr", "649", "DKK", "da", { "150": "saving" }],
  ["Prisavslag 150 kr 649 kr", "649", "NOK", "nb", { "150": "saving" }],
  ["Nå 150 kr rabatt 649 kr", "649", "NOK", "nb", { "150": "saving" }],
  ["Ušteđujete 15 € 64,99 €", "64.99", "EUR", "hr", { "15": "saving" }],
  ["Цена снижена 150 ₽ 649 ₽", "649", "RUB", "ru", { "150": "saving" }],
  // What it costs now.
  ["Price dropped to $340", "340", "USD", "en-US"],
  ["Price drop: $340 was $425", "340", "USD", "en-US", { "425": "was" }],
  ["Price dropped $340 $425", "340", "USD", "en-US", { "425": "was" }],
  ["Price drop $340 $425", "340", "USD", "en-US", { "425": "was" }],
  ["Price drop $85 Now $340", "340", "USD", "en-US", { "85": "saving" }],
  ["Preis gesenkt: 64,99 € 79,99 €", "64.99", "EUR", "de"],
]

/** What several cost together is no former price of one. */
const severalTogether: readonly PriceTextRow[] = [
  ["Multibuy £9 £3.50", "3.5", "GBP", "en-GB", { "9": "multibuy" }],
  ["Les 2 : 6 € 3,49 €", "3.49", "EUR", "fr", { "6": "multibuy" }],
  ["2 achetés 6 € 3,49 €", "3.49", "EUR", "fr", { "6": "multibuy" }],
  ["2 pezzi 6 € 3,49 €", "3.49", "EUR", "it", { "6": "multibuy" }],
  ["2 по 110 ₽ 59 ₽", "59", "RUB", "ru", { "110": "multibuy" }],
  ["2 darab 1 100 Ft 590 Ft", "590", "HUF", "hu", { "1100": "multibuy" }],
  ["2 zum Preis von 6 € 3,49 €", "3.49", "EUR", "de", { "6": "multibuy" }],
  ["Pick 2 $6 $3.49", "3.49", "USD", "en-US", { "6": "multibuy" }],
  ["Buy 2 get £2 off £7.49", "7.49", "GBP", "en-GB", { "2": "multibuy" }],
  // Said before, and still so.
  ["4 for £9 £2.75 each", "2.75", "GBP", "en-GB", { "9": "multibuy" }],
  ["3 für 9 € 3,49 €", "3.49", "EUR", "de", { "9": "multibuy" }],
  ["3 pour 9 € 3,49 €", "3.49", "EUR", "fr", { "9": "multibuy" }],
  ["12x 25,00 € 279,00 €", "279", "EUR", "es", { "25": "instalment" }],
]

export const byKindNames = {
  wordNumbers,
  lastNumbers,
  openNumbers,
  groupedNumbers,
  itemNumbers,
  includedDelivery,
  signsBehindNames,
  savings,
  severalTogether,
}
