/**
 * How well and how fast money is read: `npm run bench:prices -- --cases FILE [--json FILE] [--misses]`. Prints exact
 * matches per kind, currency matches and the time per string, and how long the paths of a long chart take.
 */
import { readFileSync, writeFileSync } from "node:fs"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { DAY_MS } from "~model/time"
import type { PriceStep } from "~prices/history/steps"
import { chartScale, linePaths } from "~ui/chart/geometry"
import { type PriceCase, readCase, type Scored, scoreCase } from "./prices-cases"

const { values } = parseArgs({
  options: { cases: { type: "string" }, json: { type: "string" }, misses: { type: "boolean", default: false } },
})
if (!values.cases) throw new Error("--cases FILE is missing")

/** The fastest pass counts: the first ones also compile, and other programs can only slow a pass down. */
const PASSES = 100
const CHART_STEPS = 5_000

const { cases } = JSON.parse(readFileSync(values.cases, "utf8")) as { cases: PriceCase[] }
const scored = cases.map(scoreCase)
const core = scored.filter(({ group }) => group === "core")
const upstream = scored.filter(({ group }) => group === "upstream-failure")

const result = {
  total: core.length,
  right: core.filter(({ amountRight }) => amountRight).length,
  share: core.filter(({ amountRight }) => amountRight).length / Math.max(1, core.length),
  byKind: byKind(core),
  currency: { total: core.length, right: core.filter(({ currencyRight }) => currencyRight).length },
  // Both amount and currency must be right: several of these fail on the currency alone.
  upstreamFailures: {
    total: upstream.length,
    right: upstream.filter(({ amountRight, currencyRight }) => amountRight && currencyRight).length,
  },
  microsecondsPerString: microsecondsPerString(cases),
  chartMilliseconds: chartMilliseconds(),
  cases: scored,
}

console.log(`exact amounts        ${result.right} of ${result.total} (${(result.share * 100).toFixed(1)} %)`)
for (const [kind, { total, right }] of Object.entries(result.byKind))
  console.log(`  ${kind.padEnd(36)} ${right} of ${total}`)
console.log(`currencies           ${result.currency.right} of ${result.currency.total}`)
console.log(`upstream's failures  ${result.upstreamFailures.right} of ${result.upstreamFailures.total}`)
for (const apart of ["hard", "malformed"] as const) {
  const group = scored.filter((one) => one.group === apart)
  if (group.length > 0)
    console.log(`${apart}, not counted   ${group.filter((one) => one.amountRight).length} of ${group.length}`)
}
console.log(`time per string      ${result.microsecondsPerString.toFixed(1)} µs`)
console.log(`paths of a chart of ${CHART_STEPS} steps  ${result.chartMilliseconds.toFixed(1)} ms`)
if (values.misses) {
  for (const miss of scored.filter(({ amountRight, currencyRight }) => !amountRight || !currencyRight)) {
    console.log(`${miss.group} ${miss.id} ${JSON.stringify(miss.input)}: expected ${miss.expected}, got ${miss.got}`)
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)

function byKind(all: readonly Scored[]): Record<string, { total: number; right: number }> {
  const kinds: Record<string, { total: number; right: number }> = {}
  for (const { kind, amountRight } of all) {
    kinds[kind] ??= { total: 0, right: 0 }
    kinds[kind].total += 1
    if (amountRight) kinds[kind].right += 1
  }
  return kinds
}

function microsecondsPerString(all: readonly PriceCase[]): number {
  const milliseconds = fastest(() => {
    for (const one of all) readCase(one)
  })
  return (milliseconds * 1000) / all.length
}

function fastest(pass: () => void): number {
  let best = Number.POSITIVE_INFINITY
  for (let count = 0; count < PASSES; count += 1) {
    const startedAt = performance.now()
    pass()
    best = Math.min(best, performance.now() - startedAt)
  }
  return best
}

function chartMilliseconds(): number {
  const steps: PriceStep[] = Array.from({ length: CHART_STEPS }, (_, index) => ({
    fromAt: index * DAY_MS,
    toAt: (index + 1) * DAY_MS,
    amountMinor: index % 40 === 0 ? null : 2000 + ((index * 7919) % 1500),
    observedUntilAt: (index + 1) * DAY_MS,
  }))
  return fastest(() => linePaths(steps, chartScale(steps, { fromAt: 0, toAt: CHART_STEPS * DAY_MS }, [])))
}
