/**
 * bench:snippets: how close the chosen sentences come to people's own summaries of the reviews, how long choosing
 * takes, and how many products with ordinary reviews get a signal.
 *   npm run bench:snippets -- --cases DIR [--json FILE]
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Review } from "../../src/model/review"
import { reviewSignals } from "../../src/reviews/signals"
import { chooseSnippets, type SnippetBudget } from "../../src/reviews/snippets"
import { reviewView } from "../../src/ui/reviews/review-view"
import { readCases } from "./snippets-cases"
import { cleanProduct } from "./snippets-clean"
import { type Rouge, rougeOf } from "./snippets-rouge"

/** The 60 words of published comparisons; otherwise as in the panel, but without its limit of one snippet each. */
const extractBudget: SnippetBudget = { words: 60, wordsPerSide: 0, perRole: 60 }

const { values } = parseArgs({ options: { cases: { type: "string" }, json: { type: "string" } } })
if (!values.cases) {
  console.error("Usage: bench:snippets -- --cases DIR [--json FILE]")
  process.exit(2)
}

function extractOf(reviews: Review[]): string {
  const { for: speaksFor, mentioned, against } = chooseSnippets(reviews, null, extractBudget)
  return [...speaksFor, ...mentioned, ...against].map(({ text }) => text).join(" ")
}

/** Median of `runs` runs, in milliseconds. */
function medianMs(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[runs >> 1] ?? 0
}

/** `count` reviews, each made of `bodies` of the bodies at hand. */
function manyReviews(pool: readonly Review[], count: number, bodies: number): Review[] {
  return Array.from({ length: count }, (_, index) => ({
    ...pool[index % pool.length]!,
    id: `many-${index}`,
    body: Array.from({ length: bodies }, (_, part) => pool[(index * 7 + part) % pool.length]?.body).join(" "),
  }))
}

const cases = readCases(values.cases)
if (cases.length === 0) {
  console.error(`No amazon_*.csv with products in ${values.cases}`)
  process.exit(2)
}
const scores = cases.map(({ reviews, summaries }) => rougeOf(extractOf(reviews), summaries))
const mean = (pick: (score: Rouge) => number) => scores.reduce((sum, score) => sum + pick(score), 0) / scores.length

const pool = cases.flatMap(({ reviews }) => reviews)
const hundred = manyReviews(pool, 100, 1)
const flood = manyReviews(pool, 5000, 2)
const longOnes = manyReviews(pool, 5000, 20)

const CLEAN_PRODUCTS = 1000
const falseAlarms = Array.from({ length: CLEAN_PRODUCTS }, (_, seed) =>
  reviewSignals(cleanProduct(seed + 1), null).filter(({ outcome }) => outcome === "noted"),
).filter((noted) => noted.length > 0)

const result = {
  products: cases.length,
  rouge1: mean(({ rouge1 }) => rouge1),
  rouge2: mean(({ rouge2 }) => rouge2),
  rougeL: mean(({ rougeL }) => rougeL),
  millisecondsPer100Reviews: medianMs(60, () => chooseSnippets(hundred, null)),
  millisecondsFor5000Reviews: medianMs(9, () => chooseSnippets(flood, null)),
  millisecondsFor5000LongReviews: medianMs(9, () => chooseSnippets(longOnes, null)),
  cleanProducts: CLEAN_PRODUCTS,
  cleanProductsWithSignal: falseAlarms.length,
  millisecondsForPanelOf5000LongReviews: medianMs(9, () => reviewView(longOnes, null)),
  millisecondsForSignalsOf300Reviews: medianMs(9, () => reviewSignals(flood.slice(0, 300), null)),
}
console.log(`${result.products} products, 60-word extracts against ${cases[0]?.summaries.length} summaries each`)
console.log(
  `ROUGE-1 ${result.rouge1.toFixed(2)}   ROUGE-2 ${result.rouge2.toFixed(2)}   ROUGE-L ${result.rougeL.toFixed(2)}`,
)
console.log(`100 reviews: ${result.millisecondsPer100Reviews.toFixed(2)} ms`)
console.log(`5,000 reviews of some 110 words: ${result.millisecondsFor5000Reviews.toFixed(1)} ms`)
console.log(`5,000 reviews of some 1,100 words: ${result.millisecondsFor5000LongReviews.toFixed(1)} ms`)
console.log(`Everything in the panel for those: ${result.millisecondsForPanelOf5000LongReviews.toFixed(1)} ms`)
console.log(`Signals of 300 reviews: ${result.millisecondsForSignalsOf300Reviews.toFixed(1)} ms`)
const alarms = falseAlarms.flat().map(({ name }) => name)
const names = [...new Set(alarms)]
  .map((name) => `${name} ${alarms.filter((other) => other === name).length}`)
  .join(", ")
console.log(`Signals on ${CLEAN_PRODUCTS} clean products: ${falseAlarms.length}${names && ` (${names})`}`)
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
