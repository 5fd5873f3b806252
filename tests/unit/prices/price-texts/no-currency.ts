/** Texts that name no currency, most of them no price at all. */
import type { PriceTextRow } from "./row"

export const noCurrency: readonly PriceTextRow[] = [
  ["Før 499,- Nå 349,-", "349", null],
  ["4.5 out of 5 stars", null, null],
  ["1,234 ratings", null, null],
  ["Only 3 left in stock", null, null],
  ["20% off", null, null],
  ["Ends in 02:15:30", null, null],
  ["Item model number: 12345", null, null],
  ["Sold out", null, null],
  ["Pris: 1 299:-", "1299", null],
  ["1 299:-", "1299", null],
  ["49.95 inkl. MwSt.", "49.95", null],
  ["¥3.5万", null, null],
  ["5만원", null, null],
  ["39ポイント(1%)", null, null],
  ["满199减50", null, null],
  ["Spar 40% Før 499,95 Nu 299,95", "299.95", null],
  ["5,490,000 تومان", "5490000", null],
  ["Price on request", null, null],
  ["Auf Anfrage", null, null],
  ["Updated 12/05/2024", null, null],
  ["Size 42", null, null],
]
