/**
 * npm run bench:history -- [--json FILE] [--sessions N] [--profile DIR]
 *
 * In real Chromium's IndexedDB, with the extension's own history page, messages and database code: what it takes to show the
 * history of N sessions (by default 10,000), to search it, and to store one more report beside it. The cold start, in a browser
 * just opened on the full database, is a row of its own. A profile folder that is named is kept and filled only once.
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
import type { HistoryBench } from "./history/page"

const { values } = parseArgs({
  options: { json: { type: "string" }, sessions: { type: "string", default: "10000" }, profile: { type: "string" } },
})
const sessions = Number(values.sessions)
/** The most that the issue allows, in milliseconds. */
const BOUND = { open: 300, search: 100 } as const
const ROUNDS = 40
const FILL_STEP = 500

const questions: Record<string, Parameters<HistoryBench["ask"]>[0]> = {
  "a common word": { words: "stkaka" },
  "two letters that begin many words": { words: "st" },
  "three words": { words: "stkaka hour mone" },
  "a word that few products have": { words: "quiwenl" },
  "a rare word": { words: "zirconia" },
  "a word that is nowhere": { words: "xylophone" },
  Chinese: { words: "直播间" },
  Japanese: { words: "コート" },
  "a word, a site, a verdict and a flag": { words: "mo", site: "amazon", verdict: "loop", flag: "not-live" },
  "a word that every session has": { words: "hour" },
  "the last page": { offset: sessions - 50 },
}

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
  cacheDir: join(root, ".cache/bench-history"),
  logLevel: "error",
  resolve: {
    alias: [sourceAlias, { find: "webextension-polyfill", replacement: `${root}tests/bench/history/browser.ts` }],
  },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  optimizeDeps: { entries: ["tests/bench/history/page.tsx"] },
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
    page.on("pageerror", (error) => console.error(String(error)))
    await page.goto(`http://127.0.0.1:${port}/tests/bench/history/index.html`)
    await page.waitForFunction("window.bench !== undefined")
    return await use(page)
  } finally {
    await context.close()
  }
}

type BenchWindow = typeof window & { bench: HistoryBench }
const call = <A extends unknown[], R>(page: Page, run: (...args: A) => R, ...args: A) =>
  page.evaluate(pageCall(run, args)) as Promise<Awaited<R>>

async function fillUp(page: Page): Promise<void> {
  const has = await call(page, () => (window as BenchWindow).bench.count())
  if (has >= sessions) return
  await call(page, () => (window as BenchWindow).bench.fillProducts())
  for (let from = 0; from < sessions; from += FILL_STEP) {
    const to = Math.min(sessions, from + FILL_STEP)
    await call(page, (a, b) => (window as BenchWindow).bench.fill(a, b), from, to)
    process.stdout.write(`\r${to.toLocaleString("en")} sessions stored`)
  }
  process.stdout.write("\n")
}

const openOnce = (page: Page) => call(page, () => (window as BenchWindow).bench.open())

const inTurn = async (run: (round: number) => Promise<number>): Promise<number[]> => {
  const all: number[] = []
  for (let round = 0; round < ROUNDS; round++) all.push(await run(round))
  return all
}

function rowOf(name: string, milliseconds: readonly number[], boundMs: number | null): Row {
  const sorted = [...milliseconds].sort((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  const row = { name, medianMs: at(0.5), p95Ms: at(0.95), mostMs: at(1), boundMs }
  const [median, p95, most] = [row.medianMs, row.p95Ms, row.mostMs].map((ms) => ms.toFixed(1))
  const bound = boundMs === null ? "" : ` (<= ${boundMs})`
  console.log(`${name.padEnd(60)} median ${median} ms${bound}, 95 % ${p95} ms, most ${most} ms`)
  return row
}

try {
  await withPage(fillUp)
  const rows = await withPage(async (page) => {
    const all = [
      rowOf("cold start: open the database and show the history", [await openOnce(page)], null),
      rowOf("show the history", await inTurn(() => openOnce(page)), BOUND.open),
    ]
    for (const [name, question] of Object.entries(questions)) {
      let found = 0
      const times = await inTurn(async () => {
        const { ms, total } = await call(page, (asked) => (window as BenchWindow).bench.ask(asked), question)
        found = total
        return ms
      })
      all.push(rowOf(`search: ${name} (${found.toLocaleString("en")} found)`, times, BOUND.search))
    }
    const reports = await inTurn((round) =>
      call(page, (n, batch) => (window as BenchWindow).bench.report(n, batch), sessions - 1, Date.now() + round),
    )
    return [...all, rowOf("store a report of a show with 25 products", reports, null)]
  })
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ sessions, rows }, null, 2)}\n`)
} finally {
  await server.close()
  if (!values.profile) await rm(profile, { recursive: true, force: true })
}
