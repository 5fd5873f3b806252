/** Price texts with names, programmes and packs: what only looks like part of a number, a price of now, or a former price. */
import type { PriceTextRow } from "./row"

/** The digits of a name are no thousands of the amount behind it. */
const nameNumbers: readonly PriceTextRow[] = [
  ["Xperia V 849 €", "849", "EUR", "de"],
  ["Moto G84 249 €", "249", "EUR", "fr"],
  ["1 290 Kč s kódem PODZIM15 990 Kč", "1290", "CZK", "cs", { "990": "coupon" }],
  ["899 zł z kodem JESIEN10 809 zł", "899", "PLN", "pl", { "809": "coupon" }],
  ["ThinkPad T14 999 €", "999", "EUR", "it"],
  ["EUR1 299", "1299", "EUR", "de"],
  ["CENA12 990 Kč", "12990", "CZK", "cs"],
  ["Kč12 990", "12990", "CZK", "cs"],
  ["cena12 990 Kč", "12990", "CZK", "cs"],
]

/** A badge, a size or a unit touches the price. */
const badges: readonly PriceTextRow[] = [
  ["LETÁK24 490 Kč", "24490", "CZK", "cs"],
  ["NYTT2 199 kr", "2199", "SEK", "sv"],
  ["АКЦИЯ18 490 ₽", "18490", "RUB", "ru"],
  ["XXL1 099 kr", "1099", "SEK", "sv"],
  ["64 GB8 490 Kč", "8490", "CZK", "cs"],
  ["Skjorta S1 099 kr", "1099", "SEK", "sv"],
  ["Kappa S14 490 kr", "14490", "SEK", "sv"],
  ["Konzole Series S14 490 Kč", "14490", "CZK", "cs"],
]

/** The currency touches the price, whatever stands behind. */
const marksInFront: readonly PriceTextRow[] = [
  ["EUR2 150 ($2 300)", "2150", "EUR", "en-IE"],
  ["R2 150 L", "2150", "ZAR", "en-ZA"],
  ["R2 150 S/M", "2150", "ZAR", "en-ZA"],
  ["R2 150 ZAR", "2150", "ZAR", "en-ZA"],
  ["PLN2 150 zł", "2150", "PLN", "pl"],
]

/** Only who takes another one pays so much for it. */
const secondOnes: readonly PriceTextRow[] = [
  ["$ 2.400,00 2da unidad al 70%: $ 720,00", "2400", "ARS", "es-AR", { "720": "multibuy" }],
  ["R$ 40,00 2ª unidade por R$ 20,00", "40", "BRL", "pt-BR", { "20": "multibuy" }],
  ["8,50 € le 2e à 4,25 €", "8.5", "EUR", "fr", { "4.25": "multibuy" }],
  ["12,00 € das zweite Paar 6,00 €", "12", "EUR", "de", { "6": "multibuy" }],
  ["12,00 € das zweite 6,00 €", "12", "EUR", "de", { "6": "multibuy" }],
  ["£30 2nd item for £15", "30", "GBP", "en-GB", { "15": "multibuy" }],
  ["19,99 zł druga sztuka za 9,99 zł", "19.99", "PLN", "pl", { "9.99": "multibuy" }],
  ["120 kr andra för 60 kr", "120", "SEK", "sv", { "60": "multibuy" }],
  ["Echo Dot 2nd Gen $39.99", "39.99", "USD", "en-US"],
  ["2. Teil 8,49 €", "8.49", "EUR", "de"],
  ["Der Ring - Zweiter Teil: 8,49 €", "8.49", "EUR", "de"],
  ["Drugi produkt 25 zł", "25", "PLN", "pl"],
  ["Drugi produkt za 25 zł", null, "PLN", "pl"],
  ["Zweiter Artikel 8,49 €", "8.49", "EUR", "de"],
  ["The Second 12,99 €", "12.99", "EUR", "en"],
]

const numberWords: readonly PriceTextRow[] = [
  ["Two for £5", null, "GBP", "en-GB"],
  ["Dinner for two for £30", "30", "GBP", "en-GB"],
  ["£3.00 or two for £5.00", "3", "GBP", "en-GB", { "5": "multibuy" }],
  ["Drei für 10 €", null, "EUR", "de"],
  ["3,99 € deux pour 6,99 €", "3.99", "EUR", "fr", { "6.99": "multibuy" }],
  ["4,50 € dos por 7,00 €", "4.5", "EUR", "es", { "7": "multibuy" }],
  ["25 kr tre för 60 kr", "25", "SEK", "sv", { "60": "multibuy" }],
  // Part of a title.
  ["Rayman Three for £14", "14", "GBP", "en-GB"],
  ["Escapade à deux pour 74,00 €", "74", "EUR", "fr"],
  ["Karte Freunde drei für 36 €", "36", "EUR", "de"],
]

const codes: readonly PriceTextRow[] = [
  ["Kod VINTER20 559 kr Ord. pris 699 kr", "699", "SEK", "sv", { "559": "coupon" }],
  ["Rabattcode: HERBST 44,90 € 49,90 €", "49.9", "EUR", "de", { "44.9": "coupon" }],
  ["$60.00 Code FALL15: $51.00", "60", "USD", "en-US", { "51": "coupon" }],
  ["89,00 € Código OTOÑO 79,00 €", "89", "EUR", "es", { "79": "coupon" }],
  // Codes of things.
  ["Artikelkod A123 199 kr 249 kr", "199", "SEK", "sv", { "249": "was" }],
  ["Produktcode ABC12 19,90 € 24,90 €", "19.9", "EUR", "de", { "24.9": "was" }],
  ["Kód: QT720 1 250 Kč", "1250", "CZK", "cs"],
  ["Kod: QT720 425 zł 510 zł", "425", "PLN", "pl", { "510": "was" }],
  ["Kód produktu: QT720 1 250 Kč", "1250", "CZK", "cs"],
  ["Code: QT720 £42.50 £51.00", "42.5", "GBP", "en-GB", { "51": "was" }],
  ["Kod: QT720 425 kr", "425", "SEK", "sv"],
  ["Ürün kodu: QT720 4.250,00 TL 5.100,00 TL", "4250", "TRY", "tr", { "5100": "was" }],
  ["3 990 ₽ Промокод ОСЕНЬ10 3 590 ₽", "3990", "RUB", "ru", { "3590": "coupon" }],
]

/** Less for who has what is named between the two. */
const programmes: readonly PriceTextRow[] = [
  ["CHF 8.95 mit Cumulus CHF 7.15", "8.95", "CHF", "de-CH", { "7.15": "member" }],
  ["5,49 zł z Moją Żabką 3,99 zł", "5.49", "PLN", "pl", { "3.99": "member" }],
  ["$6.99 with Kroger Plus $5.49", "6.99", "USD", "en-US", { "5.49": "member" }],
  ["4,20 € con Mercado Socios 3,60 €", "4.2", "EUR", "es", { "3.6": "member" }],
  ["34,90 Kč s Albert Bonus 24,90 Kč", "34.9", "CZK", "cs", { "24.9": "member" }],
  ["99,00 € mit Treue Bonus 10,00 €", "99", "EUR", "de", { "10": "saving" }],
  ["29,95 € mit 10 % Rabatt 26,95 €", "26.95", "EUR", "de"],
  ["50% off Linen shirt £34.00 £68.00", "34", "GBP", "en-GB", { "68": "was" }],
  ["20 % Rabatt Gartenschere 19,99 € 24,99 €", "19.99", "EUR", "de"],
  ["30% de descuento Vestido largo 27,90 € 39,90 €", "27.9", "EUR", "es"],
  ["25% sconto Macinacaffè 59,90 € 79,90 €", "59.9", "EUR", "it"],
  ["-40% rabat Krzesło 299 zł 499 zł", "299", "PLN", "pl"],
  ["5 % Rabatt auf Schuhe ab 50 €", null, "EUR", "de"],
  ["-33% RTX 4070 Art.nr. 75234 € 617,95 € 926,95 incl. btw", "617.95", "EUR", "nl"],
  ["-20% Kopfhörer 79,90 € 99,90 € inkl. MwSt.", "79.9", "EUR", "de"],
  ["199,00 € 236,81 € inkl. MwSt.", "236.81", "EUR", "de"],
  ["99,00 € zzgl. MwSt. 117,81 € inkl. MwSt.", "117.81", "EUR", "de"],
  ["Jeans W32 L34 £69.00", "69", "GBP", "en-GB"],
  ["Omega 3 120 caps £12.99", "12.99", "GBP", "en-GB"],
  ["Filter 2 500 ml 9,99 €", "9.99", "EUR", "de"],
  ["Nokia 105 SIM-Free £24.90", "24.9", "GBP", "en-GB"],
  ["Canon EOS R50 869,49 € Livraison standard", "869.49", "EUR", "fr"],
  ["Free UK delivery Lamp £19.99", "19.99", "GBP", "en-GB"],
  ["Lampe 49,99 € kostenlose Standardlieferung", "49.99", "EUR", "de"],
  ["$30.00 with stand $25.00", "25", "USD", "en-US"],
  ["850 zł z Rabatem 720 zł", "720", "PLN", "pl"],
  ["850 Kč s Dopravou Zdarma 720 Kč", "720", "CZK", "cs"],
  ["8 500 ₽ с Бесплатной Доставкой 7 200 ₽", "7200", "RUB", "ru"],
  ["$850 With Offer $720", "720", "USD", "en-US"],
  ["85,00 € mit Tasche 72,00 €", "72", "EUR", "de"],
]

const packs: readonly PriceTextRow[] = [
  ["9,60 € pour 6 unités (1,60 €/unité)", "9.6", "EUR", "fr", { "1.6": "unit" }],
  ["11,97 € por 3 unidades (3,99 €/unidad)", "11.97", "EUR", "es", { "3.99": "unit" }],
  ["$7.20 for 24 count ($0.30/count)", "7.2", "USD", "en-US", { "0.3": "unit" }],
  ["$18.60 for 60 ct (31¢/ct)", "18.6", "USD", "en-US", { "0.31": "unit" }],
  ["$18.60 for 60 count $0.31 each", "18.6", "USD", "en-US", { "0.31": "unit" }],
  ["$18.60 for 60 count Was $21.00", "18.6", "USD", "en-US", { "21": "was" }],
  ["£6 Pack of 4 Was £9", "6", "GBP", "en-GB", { "9": "was" }],
  // Nothing says what one alone costs.
  ["3 for £9.00 (£3.00 each)", null, "GBP", "en-GB"],
  ["8,97 € für 3 Stück (2,99 €/Stück)", null, "EUR", "de"],
  ["10 for $10 $1.00 each", "1", "USD", "en-US"],
  ["$1.50 each or 2 for $3.00", "1.5", "USD", "en-US"],
  ["£2.50 each, 3 for £6.00", "2.5", "GBP", "en-GB"],
  ["₹249 Pack of 2 ₹449", "249", "INR", "en-IN", { "449": "other" }],
  ["£4.50 Box of 12 £8.00", "4.5", "GBP", "en-GB", { "8": "other" }],
  ["€ 3,20 doos van 6 € 14,00", "3.2", "EUR", "nl", { "14": "other" }],
  ["6,50 € al pezzo", "6.5", "EUR", "it"],
]

/** A word that also says what the amount before it is leads in the next one, with "from" behind it. */
const usedFrom: readonly PriceTextRow[] = [
  ["Neuf 25,00 € Occasion dès 18,00 €", "25", "EUR", "fr", { "18": "other" }],
  ["Neuf 41,00 € Occasion à partir de 30,00 €", "41", "EUR", "fr", { "30": "other" }],
  ["Nuevo 25,00 € Usado desde 18,00 €", "25", "EUR", "es", { "18": "other" }],
  ["Neu 25,00 € Gebraucht ab 18,00 €", "25", "EUR", "de", { "18": "other" }],
  ["New £25.00 Pre-owned from £18.00", "25", "GBP", "en-GB", { "18": "other" }],
]

/** A list price in front of "from" is about the amount before it. */
const listFrom: readonly PriceTextRow[] = [
  ["£480 RRP from £390", "390", "GBP", "en-GB", { "480": "was" }],
  ["480 € UVP ab 390 €", "390", "EUR", "de", { "480": "was" }],
  ["£480 was from £390", "390", "GBP", "en-GB", { "480": "was" }],
]

const fromSeveral: readonly PriceTextRow[] = [
  ["£2.20 each when you buy 4 or more £2.90", "2.9", "GBP", "en-GB", { "2.2": "multibuy" }],
  ["$1.75 each when you buy 6 $2.25", "2.25", "USD", "en-US", { "1.75": "multibuy" }],
  ["14,00 € À partir de 5 unités : 12,50 €", "14", "EUR", "fr", { "12.5": "multibuy" }],
  ["8,00 € à partir de 3 pièces 7,00 €", "8", "EUR", "fr", { "7": "multibuy" }],
  ["£2.90 £2.20 each when you buy 4", "2.9", "GBP", "en-GB", { "2.2": "multibuy" }],
]

/** A delivery that one orders once, beside one that comes again and again. */
const onceOnly: readonly PriceTextRow[] = [
  ["Einmalige Lieferung: 24,99 € Spar-Abo: 22,49 €", "24.99", "EUR", "de", { "22.49": "subscription" }],
  ["One-time delivery fee $5.00 $20.00", "20", "USD", "en-US", { "5": "shipping" }],
  ["£24.50 One-time delivery £3.95", "24.5", "GBP", "en-GB", { "3.95": "shipping" }],
  ["£24.50 Auto-delivery available. One-time delivery £3.95", "24.5", "GBP", "en-GB", { "3.95": "shipping" }],
  ["62 € einmalige Lieferung 3,95 €", "62", "EUR", "de", { "3.95": "shipping" }],
  ["One-time delivery $31.00 Autoship $29.45", "31", "USD", "en-US", { "29.45": "subscription" }],
  ["Achat unique 14,90 € Abonnement 13,40 €", "14.9", "EUR", "fr", { "13.4": "subscription" }],
  ["Compra única 22,00 € Suscripción 19,80 €", "22", "EUR", "es", { "19.8": "subscription" }],
  ["Engångsköp 199 kr Prenumeration 179 kr", "199", "SEK", "sv", { "179": "subscription" }],
]

/** Lowered by so much: the price follows. */
const loweredBy: readonly PriceTextRow[] = [
  ["Preis um 12 € gesenkt: 67,90 €", "67.9", "EUR", "de", { "12": "saving" }],
  ["Cena obniżona o 30,00 zł 149,00 zł", "149", "PLN", "pl", { "30": "saving" }],
  ["Precio rebajado en 12 €: 67,90 €", "67.9", "EUR", "es", { "12": "saving" }],
  ["Sänkt med 120 kr 679 kr", "679", "SEK", "sv", { "120": "saving" }],
  ["Ribassato di 12 € 67,90 €", "67.9", "EUR", "it", { "12": "saving" }],
  ["Met € 12,- verlaagd: € 67,90", "67.9", "EUR", "nl", { "12": "saving" }],
  ["Rebajado de 80,00 € a 67,90 €", "67.9", "EUR", "es"],
]

/** The rate of a number of months, or the whole price. */
const orWhole: readonly PriceTextRow[] = [
  ["27,90 €/mes durante 24 meses o 649 €", "649", "EUR", "es", { "27.9": "instalment" }],
  ["R$ 75,90 em 12 vezes ou R$ 799,00", "799", "BRL", "pt-BR", { "75.9": "instalment" }],
  ["27,90 € in 24 Monatsraten oder 649 €", "649", "EUR", "de", { "27.9": "instalment" }],
  ["12 cuotas de 30 € o 349 €", "349", "EUR", "es", { "30": "instalment" }],
  ["299 Kč 10 splátek nebo 2 790 Kč", "2790", "CZK", "cs", { "299": "instalment" }],
  ["R$ 799,00 em 12x", "799", "BRL", "pt-BR"],
]

/** Of who takes a plan; beside its rate the full price is the price. */
const fullPrice: readonly PriceTextRow[] = [
  ["$25.00/mo. Full price $600.00", "600", "USD", "en-US", { "25": "instalment" }],
  ["Full price £48.00 Now £36.00", "36", "GBP", "en-GB", { "48": "rrp" }],
  ["£36.00 full price £48.00", "36", "GBP", "en-GB", { "48": "rrp" }],
  ["Full price $129.00", "129", "USD", "en-US"],
]

const turkishCodes: readonly PriceTextRow[] = [
  ["799,00 TL 699,00 TL BAHAR koduyla", "799", "TRY", "tr", { "699": "coupon" }],
  ["1.250,00 TL 1.000,00 TL kuponuyla", "1250", "TRY", "tr", { "1000": "coupon" }],
]

export const byKindSeveral = {
  badges,
  marksInFront,
  listFrom,
  nameNumbers,
  secondOnes,
  numberWords,
  codes,
  programmes,
  packs,
  usedFrom,
  fromSeveral,
  onceOnly,
  loweredBy,
  orWhole,
  fullPrice,
  turkishCodes,
}
