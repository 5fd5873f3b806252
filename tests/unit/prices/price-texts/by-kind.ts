/** Price texts by the kind of mistake that they invite. */
import type { PriceTextRow } from "./row"

const perAnything: readonly PriceTextRow[] = [
  ["4,29 € (0,43 €/Beutel)", "4.29", "EUR"],
  ["24,90 zł (1,25 zł/saszetka)", "24.9", "PLN"],
  ["$18.99 $0.63 per pod", "18.99", "USD"],
  ["₺149,90 (₺7,50/yaprak)", "149.9", "TRY"],
  ["€ 8,49 (€ 0,28 / wasbeurt)", "8.49", "EUR"],
  ["14,99 €9,99 €/kg", "14.99", "EUR"],
  ["za 100 ml 12,50 zł", null, "PLN"],
  ["£1.00 per 100g £2.50", "2.5", "GBP"],
]

const savings: readonly PriceTextRow[] = [
  ["-15 € 64,99 €", "64.99", "EUR"],
  ["349 kr (-50 kr)", "349", null],
  ["59,90 € vous économisez 20 €", "59.9", "EUR"],
  ["Reduziert um 5 € auf 24,99 €", "24.99", "EUR"],
  ["Down by $15 to $84.99", "84.99", "USD"],
  ["129,00 zł (-30 zł) 159,00 zł", "129", "PLN"],
]

const betweenTwoAmounts: readonly PriceTextRow[] = [
  ["€349,00 Tweedehands vanaf €289,00", "349", "EUR"],
  ["24,99 € in der App 19,99 €", "24.99", "EUR"],
  ["$19.990 Tarjeta CMR $24.990", "24990", "CLP", "es-CL"],
  ["849,50 zł zamiast 999,00", "849.5", "PLN"],
  ["249 zł z kodem LATO 199 zł", "249", "PLN"],
]

const decimalMarks: readonly PriceTextRow[] = [
  ["-,59 €", "0.59", "EUR"],
  [",95 zł", "0.95", "PLN"],
  ["–,45 CHF", "0.45", "CHF"],
  ["USD 2,345.678", "2345.678", "USD"],
  ["€ 12.345,678", "12345.678", "EUR"],
]

const wordsOfOtherLanguages: readonly PriceTextRow[] = [
  ["Yours for £25", "25", "GBP"],
  ["Just for you $20.00", "20", "USD"],
  ["$30 for $22.50", "22.5", "USD"],
  ["Nu 199 kr før 299 kr", "199", null],
  ["Now yours for NZ$45", "45", "NZD"],
]

const usedGoods: readonly PriceTextRow[] = [
  ["Renewed £279", null, "GBP"],
  ["Begagnad 1 290 kr", null, null],
  ["Rozbaleno 3 490 Kč", null, "CZK"],
  ["Reconditionné dès 249,00 €", null, "EUR"],
  ["₩1,290,000 리퍼 ₩990,000", "1290000", "KRW"],
]

const conditional: readonly PriceTextRow[] = [
  ["£899 or £649 with trade-in", "899", "GBP"],
  ["1.299 € oder 999 € bei Eintausch", "1299", "EUR"],
  ["Livraison offerte dès 49 € d'achat", null, "EUR"],
  ["Doprava zdarma pro objednávky nad 1500 Kč", null, "CZK"],
  ["Ilmainen toimitus yli 50 € tilauksille", null, "EUR"],
  ["满$499免運", null, "TWD", "zh-TW"],
]

const magnitudes: readonly PriceTextRow[] = [
  ["₹2.5 Lakh", null, "INR"],
  ["$12k", null, "USD"],
  ["1,2 Mio. €", null, "EUR"],
  ["₹ 85 Lacs", null, "INR"],
  ["€3m", null, "EUR"],
]

const lowestOf30Days: readonly PriceTextRow[] = [
  ["Lowest price in 30 days: €45.00", null, "EUR"],
  ["39,00 € Nejnižší cena: 35,00 €", "39", "EUR"],
  ["Najniža cijena u zadnjih 30 dana: 12,99 €", null, "EUR"],
  ["Bedste pris de sidste 30 dage 249 kr", null, null],
  ["Ostatnia najniższa cena 89,00 zł", null, "PLN"],
]

const personal: readonly PriceTextRow[] = [
  ["3 490 Kč po přihlášení 3 290 Kč", "3490", "CZK"],
  ["S$58.00 S$45.00 after login", "58", "SGD"],
  ["89,00 € nach Anmeldung 79,00 €", "89", "EUR"],
  ["Après connexion : 19,90 €", null, "EUR"],
  ["ログイン後 ¥2,980", null, "JPY"],
  ["5,000원Login 4,000원", "5000", "KRW", "ko", { "4000": "member" }],
]

export const byKind = [
  ...perAnything,
  ...savings,
  ...betweenTwoAmounts,
  ...decimalMarks,
  ...wordsOfOtherLanguages,
  ...usedGoods,
  ...conditional,
  ...magnitudes,
  ...lowestOf30Days,
  ...personal,
]
