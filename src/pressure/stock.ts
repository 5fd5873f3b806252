/**
 * "Only 3 left": what a text says is left, and whether that number behaves like a stock. A stock falls with sales and
 * rises with a delivery; one that stands for hours of a show, or rises without a word, is worth knowing of.
 */
import { type Observation, seriesByLabel } from "./series"

const MAX_TEXT = 300
/** Larger numbers hurry nobody. */
const MAX_LEFT = 10_000

const NUMBER = "(\\d{1,3}(?:[.,]\\d{3})*|\\d{1,5})"
const ONE_WORD = "one|a single|ein|eine|einen|einer|un|une|uno|una"
const COUNT = `(?:${NUMBER}|(${ONE_WORD}))(?!\\s*(?:\\+|%|[.,]?\\d))`
const THINGS =
  "(?:items?|pieces?|pcs|units?|pairs?|sets?|stücke?|stk\\.?|artikel|exemplare?|paare?|articles?|exemplaires?|pièces?|unités?|paires?|unidad(?:es)?|artículos?|piezas?|pares?)"
/** Followed by one of these, "5 left" is about time or tries, not about stock. */
const NOT_THINGS =
  "(?!\\s*(?:min|sec|hour|hr|day|week|month|std|stunde|tag|woche|sek|heure|jour|semaine|seg|hora|día|dia|h\\b|m\\b|s\\b|d\\b|%))"

const PATTERNS: readonly RegExp[] = [
  // English: "only 3 left", "3 items left in stock", "just 2 remaining", "hurry, 4 available"
  `(?:only|just)\\s+${COUNT}${NOT_THINGS}(?:\\s+${THINGS})?(?:\\s+(?:are|is))?\\s+(?:left|remaining|remain|available|in stock)(?![-\\p{L}])`,
  `${NUMBER}${NOT_THINGS}(?:\\s+${THINGS})?\\s+(?:left|remaining)(?![-\\p{L}])(?!\\s*(?:to\\b|of the (?:sale|deal)|until))`,
  `last\\s+${COUNT}${NOT_THINGS}\\s+${THINGS}`,
  // German: "nur noch 3 verfügbar", "noch 2 Stück auf Lager", "nur 1 übrig"
  `(?:nur noch|nur|noch)\\s+${COUNT}${NOT_THINGS}(?:\\s+${THINGS})?\\s*(?:verfügbar|vorrätig|übrig|auf lager|am lager|erhältlich|da\\b)`,
  `(?:nur noch|noch)\\s+${COUNT}\\s+${THINGS}`,
  // French: "plus que 3 en stock", "il ne reste que 2 articles", "il reste 4 exemplaires"
  `plus que\\s+${COUNT}${NOT_THINGS}(?:\\s+${THINGS})?\\s*(?:en stock|disponibles?|restante?s?)`,
  `(?:il ne reste (?:plus )?que|il n'en reste (?:plus )?que|il reste)\\s+${COUNT}${NOT_THINGS}(?:\\s+${THINGS}|\\s+en stock|\\s*[.!]|\\s*$)`,
  // Spanish: "solo quedan 3", "quedan 2 unidades", "sólo 1 disponible"
  `(?:(?:sólo|solo)\\s+)?quedan?\\s+(?:(?:sólo|solo)\\s+)?${COUNT}${NOT_THINGS}(?:\\s+${THINGS}|\\s+en stock|\\s+disponibles?|\\s*[.!]|\\s*$)`,
  `(?:sólo|solo)\\s+${COUNT}${NOT_THINGS}(?:\\s+${THINGS})?\\s+(?:disponibles?|en stock)`,
  `últim[ao]s?\\s+${COUNT}\\s+${THINGS}`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\d.,-])${pattern}`, "iu"))

const LAST_ONE =
  /(?<!\p{L})(?:last one(?: left)?|last (?:item|piece|unit|pair) (?:left|in stock|available)|letztes (?:stück|exemplar)|dernier (?:exemplaire|article)|dernière (?:pièce|unité)|última unidad|último artículo)(?!\p{L})/iu

/** Number of pieces that a text says are left; null where it states none ("in stock", "10+ available", "3 min left"). */
export function readStock(text: string): number | null {
  const clean = text.slice(0, MAX_TEXT).replace(/\s+/g, " ").trim()
  for (const pattern of PATTERNS) {
    const match = pattern.exec(clean)
    if (!match) continue
    const [, digits, word] = match
    const left = word !== undefined ? 1 : Number(digits?.replace(/[.,]/g, ""))
    if (Number.isInteger(left) && left <= MAX_LEFT) return left
  }
  return LAST_ONE.test(clean) ? 1 : null
}

/** `label` tells this product and variant from others and is the same at the next visit. */
export interface StockObservation extends Observation {
  left: number
  /** The page says that it was stocked up ("back in stock"). */
  restocked?: boolean
}

export interface StockSignal {
  label: string
  /** `stands`: the same low number all the time; `rises`: more than before, without a word of a delivery. */
  kind: "stands" | "rises"
  observations: number
  /** Between the first and the last observation that it rests on. */
  spanSeconds: number
  /** For `stands` the number twice; for `rises` the numbers before and after, at the first such time. */
  from: number
  to: number
  /** How often it rose; 0 for `stands`. */
  rises: number
}

/** A number that stands is told only after this long and this often. */
const MIN_SPAN_SECONDS = 2 * 3600
const MIN_OBSERVATIONS = 3
/** "200 left" may well stand. */
const LOW = 20

/** What is odd about each label's numbers; the order of the observations does not matter. */
export function stockSignals(observations: readonly StockObservation[]): StockSignal[] {
  const signals: StockSignal[] = []
  for (const [label, series] of seriesByLabel(observations.filter(({ left }) => left >= 0))) {
    const first = series[0]!
    const last = series.at(-1)!
    const spanSeconds = (last.at - first.at) / 1000
    const rises = series.slice(1).flatMap((now, index) => {
      const before = series[index]!
      return now.left > before.left && !now.restocked ? [{ from: before.left, to: now.left }] : []
    })
    const base = { label, observations: series.length, spanSeconds }
    if (rises[0]) signals.push({ ...base, ...rises[0], kind: "rises", rises: rises.length })
    const stands = first.left > 0 && first.left <= LOW && series.every(({ left }) => left === first.left)
    if (stands && series.length >= MIN_OBSERVATIONS && spanSeconds >= MIN_SPAN_SECONDS) {
      signals.push({ ...base, kind: "stands", from: first.left, to: last.left, rises: 0 })
    }
  }
  return signals
}
