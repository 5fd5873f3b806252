/** Price texts with prices for larger quantities, and with the unit of sale right behind the price. */
import type { PriceTextRow } from "./row"

const quantityBreaks: readonly PriceTextRow[] = [
  ["$2.15 Buy 48 or more $1.89", "2.15", "USD", "en-US", { "1.89": "multibuy" }],
  ["£6.40 Buy 12+ £5.75", "6.4", "GBP", "en-GB", { "5.75": "multibuy" }],
  ["$3.20 each 25+ $2.95 each", "3.2", "USD", "en-US", { "2.95": "multibuy" }],
  ["25+ $2.95 each", null, "USD", "en-US"],
  ["A$8.90 50 or more A$7.40", "8.9", "AUD", "en-AU", { "7.4": "multibuy" }],
  ["7,99 € ab 20 Stück 6,49 €", "7.99", "EUR", "de", { "6.49": "multibuy" }],
  ["7,99 € ab 150 Stück 5,99 €", "7.99", "EUR", "de", { "5.99": "multibuy" }],
  ["ab 5 Stk. je 3,80 €", null, "EUR", "de"],
  ["3,10 € à partir de 12 : 2,70 €", "3.1", "EUR", "fr", { "2.7": "multibuy" }],
  ["à partir de 24 : 2,55 €", null, "EUR", "fr"],
  ["3,10 € dès 10 unités 2,80 €", "3.1", "EUR", "fr", { "2.8": "multibuy" }],
  ["2,80 € 12 o más: 2,35 €", "2.8", "EUR", "es", { "2.35": "multibuy" }],
  ["10 o más: 1,95 €", null, "EUR", "es"],
  ["4,60 € 10 o più 4,10 €", "4.6", "EUR", "it", { "4.1": "multibuy" }],
  ["R$ 9,90 10 ou mais R$ 8,50", "9.9", "BRL", "pt-BR", { "8.5": "multibuy" }],
  ["€ 5,25 vanaf 10 stuks € 4,75", "5.25", "EUR", "nl", { "4.75": "multibuy" }],
  ["5,90 zł od 20 szt. 4,90 zł", "5.9", "PLN", "pl", { "4.9": "multibuy" }],
  ["59 kr 10 st eller fler 49 kr", "59", "SEK", "sv", { "49": "multibuy" }],
  ["120 Kč od 100 ks 105 Kč", "120", "CZK", "cs", { "105": "multibuy" }],
  ["320 ₽ от 10 шт. 290 ₽", "320", "RUB", "ru", { "290": "multibuy" }],
  // In the rows of a table.
  ["1–24 $6.50 25–99 $5.80 100+ $5.20", "6.5", "USD", "en-US", { "5.8": "multibuy", "5.2": "multibuy" }],
  ["1-9 8,20 € 10-49 7,60 €", "8.2", "EUR", "de", { "7.6": "multibuy" }],
  ["1 - 4 £3.30 5 - 19 £3.05 20+ £2.85", "3.3", "GBP", "en-GB", { "3.05": "multibuy" }],
  ["1–11 $7.20 / 12–35 $6.90 / 36+ $6.40", "7.2", "USD", "en-US", { "6.9": "multibuy", "6.4": "multibuy" }],
  ["10–49 pcs $4.10", null, "USD", "en-US"],
  // Names, sizes and ages have such numbers, too.
  ["Nachtcreme 50+ 14,99 €", "14.99", "EUR", "de"],
  ["Sonnenmilch LSF 50+ 12,49 €", "12.49", "EUR", "de"],
  ["Kids 3–6 $18.00", "18", "USD", "en-US"],
  ["Ages 10+ $24.99", "24.99", "USD", "en-US"],
  ["ab 12 Jahren 19,99 €", "19.99", "EUR", "de"],
  ["Galaxy S10+ $249", "249", "USD", "en-US"],
  ["Multivitamin 50+ $19.99 $14.99", "14.99", "USD", "en-US"],
]

const unitsOfSale: readonly PriceTextRow[] = [
  ["$18.49/each", "18.49", "USD", "en-US"],
  ["$18.49 / ea ($0.58/lb)", "18.49", "USD", "en-US", { "0.58": "unit" }],
  ["$18.49/each ($0.58/oz)", "18.49", "USD", "en-US", { "0.58": "unit" }],
  ["£3.20/each £1.60/kg", "3.2", "GBP", "en-GB", { "1.6": "unit" }],
  ["6,49 €/Stück", "6.49", "EUR", "de"],
  ["6,49 €/Stück (12,98 €/kg)", "6.49", "EUR", "de", { "12.98": "unit" }],
  ["4,20 €/pièce", "4.2", "EUR", "fr"],
  ["4,20 €/l'unité", "4.2", "EUR", "fr"],
  ["3,15 €/unidad", "3.15", "EUR", "es"],
  ["2,90 €/al pezzo", "2.9", "EUR", "it"],
  ["R$ 12,90/cada", "12.9", "BRL", "pt-BR"],
  ["€ 2,49/per stuk", "2.49", "EUR", "nl"],
  ["12,50 zł/sztuka", "12.5", "PLN", "pl"],
  ["45 kr/styck", "45", "SEK", "sv"],
  ["79 Kč/kus", "79", "CZK", "cs"],
  ["1 290 Ft/darab", "1290", "HUF", "hu"],
  ["890 ₽/штука", "890", "RUB", "ru"],
  ["$1.20/lb", null, "USD", "en-US"],
  ["0,89 €/100 g", null, "EUR", "de"],
  // A size and a price, and no thousands.
  ["Strl 38–41 525 kr/styck", null, "SEK", "sv"],
]

export const byKindQuantities = { quantityBreaks, unitsOfSale }
