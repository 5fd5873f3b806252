/**
 * npm run bench:store -- [--json FILE] [--products N] [--looks N] [--profile DIR]
 *
 * In real Chromium's IndexedDB, with the extension's own database code: what it takes to add a sighting, and to read a
 * product's history with its statistics, when N products have N looks each (by default 20,000 × 50 = 1,000,000
 * sightings). The cold start, in a browser just opened on the full database, is a row of its own. Then a chart of 5,000
 * steps. A profile folder that is named is kept and filled only once.
 */
import { writeFileSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { chromium, type Page } from "playwright"
import { createViteServer } from "vitest/node"
import { browserPath } from "../../scripts/browsers.mjs"
import { root, sourceAlias } from "../../vitest.shared"
import { pageCall } from "../e2e/driver/page-call"
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
/** The most that the issue allows, in milliseconds. */
const BOUND = { add: 10, read: 10, chart: 30 } as const
const ROUNDS = 300
const CHART_STEPS = 5_000
const CHART_ROUNDS = 20
const FILL_STEP = 1_000

interface Row {
  name: string
  medianMs: number
  p95Ms: number
  mostMs: number
  boundMs: number | null
}

const server = await createViteServer({
  configFile: false,
  root,
  cacheDir: join(root, ".cache/bench-store"),
  logLevel: "error",
  resolve: {
    alias: [sourceAlias, { find: "webextension-polyfill", replacement: `${root}tests/unit/fake-browser.ts` }],
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  optimizeDeps: {
    entries: ["tests/bench/store/page.tsx"],
    include: ["dexie", "preact", "preact/hooks", "preact/jsx-runtime", "zod/mini", "d3-array", "d3-shape", "d3-time"],
  },
  server: { host: "127.0.0.1", hmr: false, watch: null },
})
await server.listen()
const { port } = server.httpServer!.address() as AddressInfo
const profile = values.profile ?? (await mkdtemp(join(tmpdir(), "liveproof-bench-")))

async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath("chromium"),
    headless: true,
    args: ["--headless=new", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  })
  try {
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${port}/tests/bench/store/index.html`)
    await page.waitForFunction("window.bench !== undefined")
    return await use(page)
  } finally {
    await context.close()
  }
}

type BenchWindow = typeof window & { bench: StoreBench }
const call = <A extends unknown[], R>(page: Page, run: (...args: A) => R, ...args: A) =>
  page.evaluate(pageCall(run, args)) as Promise<Awaited<R>>

async function fillUp(page: Page): Promise<void> {
  const has = await call(page, () => (window as BenchWindow).bench.count())
  if (has >= products * looks) return
  // A profile that was filled in part goes on where it was.
  const filled = Math.floor(has / looks / FILL_STEP) * FILL_STEP
  for (let from = filled; from < products; from += FILL_STEP) {
    const to = Math.min(products, from + FILL_STEP)
    await call(page, (a, b, n) => (window as BenchWindow).bench.fill(a, b, n), from, to, looks)
    process.stdout.write(`\r${(to * looks).toLocaleString("en")} sightings stored`)
  }
  process.stdout.write("\n")
}

/** Spread over all products, the same in every run. */
const productAt = (round: number): number => (round * 6_007) % products
const addOne = (page: Page, round: number) =>
  call(page, (p, l) => (window as BenchWindow).bench.add(p, l), productAt(round), looks + 100 + round)
const readOne = (page: Page, round: number) =>
  call(page, (p, n) => (window as BenchWindow).bench.read(p, n), productAt(round), looks)

const inTurn = async (rounds: number, run: (round: number) => Promise<number>): Promise<number[]> => {
  const all: number[] = []
  for (let round = 0; round < rounds; round++) all.push(await run(round))
  return all
}

function rowOf(name: string, milliseconds: readonly number[], boundMs: number | null): Row {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  const row = { name, medianMs: at(0.5), p95Ms: at(0.95), mostMs: at(1), boundMs }
  const [median, p95, most] = [row.medianMs, row.p95Ms, row.mostMs].map((ms) => ms.toFixed(1))
  const bound = boundMs === null ? "" : ` (<= ${boundMs})`
  console.log(`${name.padEnd(44)} median ${median} ms${bound}, 95 % ${p95} ms, most ${most} ms`)
  return row
}

try {
  await withPage(fillUp)
  const result = await withPage(async (page) => {
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
  await server.close()
  if (!values.profile) await rm(profile, { recursive: true, force: true })
}
