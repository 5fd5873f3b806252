/**
 * Cases made from public bug reports about similar tools: `npm run bench:reports -- --cases DIR [--json FILE]
 * [--misses]`. Prints how many are right, by area and kind, and how many got a wrong price: no price is better than a
 * wrong one.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { nodeEngine } from "./pages-engines"
import { loadReports } from "./reports-cases"
import { type ReportScore, scoreReport } from "./reports-score"

const { values } = parseArgs({
  options: { cases: { type: "string" }, json: { type: "string" }, misses: { type: "boolean", default: false } },
})
if (!values.cases) {
  console.error("Usage: npm run bench:reports -- --cases DIR [--json FILE] [--misses]")
  process.exit(2)
}

const engine = await nodeEngine()
const scores: ReportScore[] = []
try {
  for (const one of loadReports(values.cases)) scores.push(await scoreReport(one, engine.read))
} finally {
  await engine.close()
}

interface Share {
  total: number
  right: number
  share: number
}

const shareOf = (some: readonly ReportScore[]): Share => {
  const right = some.filter((score) => score.right).length
  return { total: some.length, right, share: right / Math.max(1, some.length) }
}

function by(nameOf: (score: ReportScore) => string | null): Record<string, Share> {
  const names = [...new Set(scores.map(nameOf))].filter((name) => name !== null).sort()
  return Object.fromEntries(names.map((name) => [name, shareOf(scores.filter((score) => nameOf(score) === name))]))
}

const result = {
  ...shareOf(scores),
  wrongPrice: scores.filter(({ wrongPrice }) => wrongPrice).length,
  byArea: by(({ area }) => area),
  byKind: by(({ kind }) => kind),
  cases: scores.map(({ id, area, kind, right, expected, got }) => ({ id, area, kind, right, expected, got })),
}

const line = (name: string, { total, right, share }: Share): string =>
  `${name.padEnd(10)} ${right} of ${total} (${(share * 100).toFixed(0)} %)`
console.log(line("right", result))
console.log(`wrong price ${result.wrongPrice}`)
for (const [name, share] of [...Object.entries(result.byArea), ...Object.entries(result.byKind)])
  console.log(`  ${line(name, share)}`)
if (values.misses) {
  for (const { id, kind, right, wrongPrice, expected, got } of scores) {
    if (!right)
      console.log(
        `${id} ${kind ?? "-"}${wrongPrice ? " WRONG PRICE" : ""}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
      )
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
