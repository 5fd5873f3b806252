/**
 * `npm run bench:pages -- --pages DIR [--engine chromium|node] [--json FILE] [--wrong]`: runs the readers on saved
 * pages and compares the results with their labels. `--wrong` lists every field that was not read correctly.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { loadCases } from "./pages-cases"
import { chromiumEngine, type Engine, nodeEngine } from "./pages-engines"
import type { PageRead } from "./pages-reader"
import { type CaseScore, scoreCase } from "./pages-score"

const { values: options } = parseArgs({
  options: {
    pages: { type: "string" },
    engine: { type: "string", default: "chromium" },
    json: { type: "string" },
    wrong: { type: "boolean", default: false },
  },
})
if (!options.pages || !/^(?:chromium|node)$/.test(options.engine)) {
  console.error("Usage: npm run bench:pages -- --pages DIR [--engine chromium|node] [--json FILE] [--wrong]")
  process.exit(2)
}

const cases = loadCases(options.pages)
const engine = options.engine === "node" ? await nodeEngine() : await chromiumEngine()
const reads = await readAll(engine)
const scores = cases.map((one, index) => scoreCase(one, reads[index]!))
const differences = options.engine === "node" ? await differencesFromChromium() : null
const result = { engine: engine.name, ...summarise(scores, cases[0]?.kind === "page"), differences, cases: scores }
print(scores)
if (options.json) writeFileSync(options.json, `${JSON.stringify(result, null, 2)}\n`)

async function readAll(by: Engine): Promise<PageRead[]> {
  const all: PageRead[] = []
  try {
    for (const one of cases) all.push(await by.read(one.html, one.url, one.kind === "page" && one.isSearch))
  } finally {
    await by.close()
  }
  return all
}

/** Fields that the two engines read differently. Chromium is what users have; null if it is not installed. */
async function differencesFromChromium() {
  let chromium: Engine
  try {
    chromium = await chromiumEngine()
  } catch {
    return null
  }
  const theirs = await readAll(chromium)
  return cases.flatMap((one, index) => {
    const expected = scoreCase(one, theirs[index]!).fields
    return scores[index]!.fields.flatMap(({ field, read }, at) =>
      read === expected[at]?.read ? [] : [{ name: one.name, field, node: read, chromium: expected[at]?.read ?? "" }],
    )
  })
}

function priceFigures(counted: readonly CaseScore[]) {
  const sum = { tp: 0, fp: 0, fn: 0 }
  for (const { price } of counted) {
    sum.tp += price?.tp ?? 0
    sum.fp += price?.fp ?? 0
    sum.fn += price?.fn ?? 0
  }
  const precision = sum.tp / (sum.tp + sum.fp) || 0
  const recall = sum.tp / (sum.tp + sum.fn) || 0
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) || 0 }
}

function summarise(all: readonly CaseScore[], arePages: boolean) {
  const fields = all.flatMap((score) => score.fields)
  const right = fields.filter(({ outcome }) => outcome === "right").length
  const times = all.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other)
  const amazon = all.filter(({ isAmazon }) => isAmazon)
  return {
    fields: arePages ? { right, labelled: fields.length, share: right / fields.length } : null,
    wrongKindOnAmazon: arePages ? amazon.filter(({ wrongKind }) => wrongKind !== null).length : null,
    price: priceFigures(all),
    priceKnownLabelErrorsApart: all.some(({ labelError }) => labelError)
      ? priceFigures(all.filter(({ labelError }) => !labelError))
      : arePages
        ? null
        : priceFigures(all),
    msPerPageMedian: times[Math.floor(times.length / 2)] ?? null,
  }
}

function print(all: readonly CaseScore[]): void {
  const names = [...new Set(all.flatMap((score) => score.fields.map(({ field }) => field)))]
  console.log(`${all.length} pages, engine ${engine.name}\n`)
  console.log("field            right  wrong  missing")
  for (const name of names) {
    const outcomes = all.flatMap((score) =>
      score.fields.filter(({ field }) => field === name).map(({ outcome }) => outcome),
    )
    const count = (outcome: string) => String(outcomes.filter((one) => one === outcome).length).padStart(6)
    console.log(`${name.padEnd(16)}${count("right")} ${count("wrong")} ${count("missing")}`)
  }
  const { fields, wrongKindOnAmazon, price, priceKnownLabelErrorsApart: apart, msPerPageMedian } = result
  const figures = ({ precision, recall, f1 }: typeof price) =>
    `F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`
  if (fields) console.log(`\nfields ${fields.right} of ${fields.labelled} (${fields.share.toFixed(3)})`)
  if (wrongKindOnAmazon !== null) console.log(`prices of a wrong kind on Amazon pages: ${wrongKindOnAmazon}`)
  console.log(`price  ${figures(price)}`)
  if (apart) console.log(`       ${figures(apart)} with known label errors apart`)
  console.log(`${msPerPageMedian?.toFixed(1)} ms per page (median of the pages, fastest of three reads each)`)
  if (engine.name === "node") printDifferences()
  if (!options.wrong) return
  for (const { name, url, fields: read, milliseconds } of all) {
    for (const { field, outcome, expected, read: value } of read) {
      if (outcome !== "right")
        console.log(
          `${name} ${outcome} ${field}: expected ${expected}, read ${value} (${url.slice(0, 60)}, ${milliseconds.toFixed(0)} ms)`,
        )
    }
  }
}

function printDifferences(): void {
  if (!differences) {
    console.log("no Chromium on this machine: differences are not listed")
    return
  }
  console.log(`fields that Chromium reads differently: ${differences.length}`)
  for (const { name, field, node, chromium } of differences)
    console.log(`${name} ${field}: node ${node}, Chromium ${chromium}`)
}
