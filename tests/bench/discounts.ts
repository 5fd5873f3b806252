/**
 * Compares the claim check's figures with written scenarios: `npm run bench:discounts -- --cases FILE [--json FILE]`.
 * Every expected number and yes/no counts. The suggested verdict names are compared separately, because no law defines
 * them.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { type DiscountScenario, figuresOf } from "./discounts-scenario"

const { values } = parseArgs({ options: { cases: { type: "string" }, json: { type: "string" } } })
if (!values.cases) throw new Error("--cases FILE is missing")

/** These are remarks, not results. */
const REMARKS = new Set(["note", "needs", "verdict"])

const { scenarios } = JSON.parse(readFileSync(values.cases, "utf8")) as { scenarios: DiscountScenario[] }
let total = 0
let right = 0
const verdicts = { total: 0, right: 0 }
for (const scenario of scenarios) {
  const { verdict, ...figures } = figuresOf(scenario)
  for (const [name, expected] of Object.entries(scenario.expected)) {
    if (REMARKS.has(name)) continue
    const got = (figures as Record<string, number | boolean | null>)[name] ?? null
    const isRight = typeof expected === "boolean" ? got === expected : got !== null && Number(got) === Number(expected)
    total += 1
    if (isRight) right += 1
    else console.log(`${scenario.id}: ${name} expected ${expected}, got ${got}`)
  }
  if (scenario.expected.verdict !== undefined) {
    verdicts.total += 1
    if (scenario.expected.verdict === verdict) verdicts.right += 1
    else console.log(`${scenario.id}: verdict expected ${scenario.expected.verdict}, got ${verdict}`)
  }
}
console.log(`numbers   ${right} of ${total}`)
console.log(`verdicts  ${verdicts.right} of ${verdicts.total}`)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ total, right, verdicts }, null, 2)}\n`)
