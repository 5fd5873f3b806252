/** Price texts of which nothing but a ratio or an unknown name tells what they are, and names that are written in another way. */
import type { PriceTextRow } from "./row"

/** The lower of two, with a name that may be a card's. */
const unknownNames: readonly PriceTextRow[] = [
  ["Smart! 49,99 zł 54,99 zł", null, "PLN", "pl"],
  ["Fjordkort 399 kr 499 kr", null, "NOK", "nb-NO"],
  ["Aurora+ 12,99 € 15,99 €", null, "EUR", "de"],
  ["Pantera 1 790 Kč 1 990 Kč", null, "CZK", "cs"],
  ["Halcyon £18.00 £22.50", null, "GBP", "en-GB"],
  ["Fjordkort 499 kr 399 kr", "399", "NOK", "nb-NO"],
]

/** Further apart than goods are reduced without a word. */
const farApart: readonly PriceTextRow[] = [
  ["49,99 € 12,50 €", null, "EUR", "de"],
  ["$30.00 $120.00", null, "USD", "en-US"],
  ["1 290 Kč 390 Kč", null, "CZK", "cs"],
  ["₹4,999 ₹1,499", null, "INR", "en-IN"],
  ["15,000원 60,000원", null, "KRW", "ko"],
  ["49,99 € 19,99 €", "19.99", "EUR", "de"],
]

/** Taka elsewhere; in Estonian pieces. */
const estonianPieces: readonly PriceTextRow[] = [
  ["Komplekt 6 tk 24,90 €", "24.9", "EUR", "et"],
  ["10 tk 3,99 €", "3.99", "EUR", "et"],
  ["Pakk 4 tk 7,20 €", "7.2", "EUR", "et"],
  ["4,15 €/tk", "4.15", "EUR", "et"],
  ["1 200 tk", "1200", "BDT", "bn-BD"],
]

const hyphens: readonly PriceTextRow[] = [
  ["39,95 kr Stk.-pris 13,32 kr", "39.95", "DKK", "da", { "13.32": "unit" }],
  ["249 kr Ordinarie-pris 299 kr", "249", "SEK", "sv"],
  ["Ikea Family-pris 249 kr Ord-pris 299 kr", "299", "SEK", "sv", { "249": "member" }],
  ["Früher-Preis 29,90 € Jetzt 24,90 €", "24.9", "EUR", "de", { "29.9": "was" }],
  ["Pre owned from £40 Buy-now £60", "60", "GBP", "en-GB"],
]

const personal: readonly PriceTextRow[] = [
  ["Ваша персональная цена 1 790 ₽ 1 990 ₽", "1990", "RUB", "ru", { "1790": "member" }],
  ["Your personal price £17.00 £20.00", "20", "GBP", "en-GB", { "17": "member" }],
  ["Ihr persönlicher Preis 17,00 € 20,00 €", "20", "EUR", "de", { "17": "member" }],
  ["Votre prix personnalisé 17,00 € 20,00 €", "20", "EUR", "fr", { "17": "member" }],
  ["Il tuo prezzo personalizzato 17,00 € 20,00 €", "20", "EUR", "it", { "17": "member" }],
]

/** A card in one word with its name, and who has none. */
const cards: readonly PriceTextRow[] = [
  ["Cena s Clubcard 39,90 Kč Cena bez Clubcard 54,90 Kč", "54.9", "CZK", "cs", { "39.9": "member" }],
  ["1 290 ₽ 1 490 ₽ без карты", "1490", "RUB", "ru"],
  ["1,99 € 1,49 € uz Lipa karticu", "1.99", "EUR", "hr", { "1.49": "member" }],
  ["Med Nordkortet 199 kr Uten kort 249 kr", "249", "NOK", "nb-NO", { "199": "member" }],
  ["17,00 € mit Talkarte 20,00 € ohne Talkarte", "20", "EUR", "de", { "17": "member" }],
  ["29,00 € mit Speicherkarte", "29", "EUR", "de"],
]

const each: readonly PriceTextRow[] = [
  ["£3.00 £0.75 each", "3", "GBP", "en-GB", { "0.75": "unit" }],
  ["$12.00 ($2.00 each)", "12", "USD", "en-US", { "2": "unit" }],
  ["9,00 € 1,50 € cada uno", "9", "EUR", "es", { "1.5": "unit" }],
  ["€ 9,00 € 1,50 per stuk", "9", "EUR", "nl", { "1.5": "unit" }],
  ["£0.75 each", "0.75", "GBP", "en-GB"],
]

/** A word of saving that is about another amount, or about no money. */
const savings: readonly PriceTextRow[] = [
  ["$1,290 折價券折抵 $100", "1290", "TWD", "zh-TW", { "100": "saving" }],
  ["Earn 250 points $25.00", "25", "USD", "en-US"],
  ["Spara 120 poäng 249 kr", "249", "SEK", "sv"],
  ["€ 20,- korting € 129,-", "129", "EUR", "nl", { "20": "saving" }],
  ["$2,490 現折 $300", "2490", "TWD", "zh-TW", { "300": "saving" }],
  ["Rp199.000 Cashback 5rb", "199000", "IDR", "id"],
  ["20€ gespart 179,00€ UVP 199,00€", "179", "EUR", "de", { "20": "saving", "199": "rrp" }],
  ["Diferență: 100,00 Lei 299,99 Lei", "299.99", "RON", "ro", { "100": "saving" }],
]

const lows: readonly PriceTextRow[] = [
  ["Alin hinta 30 pv ennen alennusta 14,90 € 12,90 €", "12.9", "EUR", "fi", { "14.9": "low30" }],
  ["Alin 30 vrk hinta 9,90 € Nyt 7,90 €", "7.9", "EUR", "fi", { "9.9": "low30" }],
]

/** The rest is paid in points. */
const points: readonly PriceTextRow[] = [
  ["₹199 or Pay ₹150 + 50 Coins", "199", "INR", "en-IN", { "150": "member" }],
  ["$25.00 or $15.00 + 1,000 points", "25", "USD", "en-US", { "15": "member" }],
  ["24,90 € oder 9,90 € + 1.500 Punkte", "24.9", "EUR", "de", { "9.9": "member" }],
  ["24,90 € o 9,90 € + 1.500 puntos", "24.9", "EUR", "es", { "9.9": "member" }],
  ["249 kr eller 99 kr + 1500 poeng", "249", "NOK", "nb-NO", { "99": "member" }],
]

export const byKindUnmarked = {
  points,
  estonianPieces,
  unknownNames,
  farApart,
  hyphens,
  personal,
  cards,
  each,
  savings,
  lows,
}
