/**
 * npm run bench:store -- [--json FILE] [--products N] [--looks N] [--profile DIR]
 *
 * In real Chromium's IndexedDB, with the extension's own database code: how long it takes to add a sighting, and to
 * read a product's history with its statistics, when each of `--products` products has been looked at `--looks` times
 * (by default 20,000 × 50 = 1,000,000 sightings). The cold start, in a browser just opened on the full database, has a
 * row of its own. Then a chart of 5,000 steps. If a profile folder is named, it is kept, and filled only once.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Page } from "playwright"
import { call, inTurn, openDatabaseBench, rowOf } from "./database-bench"
import type { StoreBench } from "./store/page"

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    products: { type: "string", default: "20000" },
    looks: { type: "string", default: "50" },
    profile: { type: "string" },
  },
})
const products = Number(values.products)
const looks = Number(values.looks)
/** In milliseconds. */
const BOUND = { add: 10, read: 10, chart: 30 } as const
const ROUNDS = 300
const CHART_STEPS = 5_000
const CHART_ROUNDS = 20
const FILL_STEP = 1_000

const bench = await openDatabaseBench("store", "tests/unit/fake-browser.ts", values.profile)

type BenchWindow = typeof window & { bench: StoreBench }

async function fillUp(page: Page): Promise<void> {
  const has = await call(page, () => (window as BenchWindow).bench.count())
  if (has >= products * looks) return
  // Continues filling a profile that is only partly full.
  const filled = Math.floor(has / looks / FILL_STEP) * FILL_STEP
  for (let from = filled; from < products; from += FILL_STEP) {
    const to = Math.min(products, from + FILL_STEP)
    await call(page, (a, b, n) => (window as BenchWindow).bench.fill(a, b, n), from, to, looks)
    process.stdout.write(`\r${(to * looks).toLocaleString("en")} sightings stored`)
  }
  process.stdout.write("\n")
}

/** Spread over all products, and the same in every run. */
const productAt = (round: number): number => (round * 6_007) % products
const addOne = (page: Page, round: number) =>
  call(page, (p, l) => (window as BenchWindow).bench.add(p, l), productAt(round), looks + 100 + round)
const readOne = (page: Page, round: number) =>
  call(page, (p, n) => (window as BenchWindow).bench.read(p, n), productAt(round), looks)

try {
  await bench.withPage(fillUp)
  const result = await bench.withPage(async (page) => {
    const cold = [
      rowOf("cold start: open and read one history", [await readOne(page, 1)], null),
      rowOf("the first sighting after it", [await addOne(page, 2)], null),
    ]
    const rows = [
      rowOf("add a sighting", await inTurn(ROUNDS, (round) => addOne(page, round + 3)), BOUND.add),
      rowOf("read a history with statistics", await inTurn(ROUNDS, (round) => readOne(page, round + 5)), BOUND.read),
      rowOf(
        `draw a chart of ${CHART_STEPS} steps`,
        await inTurn(CHART_ROUNDS, () => call(page, (n) => (window as BenchWindow).bench.chart(n), CHART_STEPS)),
        BOUND.chart,
      ),
    ]
    const [sightings, megabytes] = await call(page, () =>
      Promise.all([(window as BenchWindow).bench.count(), (window as BenchWindow).bench.megabytes()]),
    )
    return { sightings, products, megabytes, rows: [...cold, ...rows] }
  })
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
} finally {
  await bench.close()
}
