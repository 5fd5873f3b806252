/**
 * npm run bench:history -- [--json FILE] [--sessions N] [--profile DIR]
 *
 * In real Chromium's IndexedDB, with the extension's own history page, messages and database code: what it takes to show the
 * history of N sessions (by default 10,000), to search it, and to store one more report beside it. The cold start, in a browser
 * just opened on the full database, is a row of its own. A profile folder that is named is kept and filled only once.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import type { Page } from "playwright"
import { call, inTurn, openDatabaseBench, rowOf } from "./database-bench"
import type { HistoryBench } from "./history/page"

const { values } = parseArgs({
  options: { json: { type: "string" }, sessions: { type: "string", default: "10000" }, profile: { type: "string" } },
})
const sessions = Number(values.sessions)
/** In milliseconds. */
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

const bench = await openDatabaseBench("history", "tests/bench/history/browser.ts", values.profile)

type BenchWindow = typeof window & { bench: HistoryBench }

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

try {
  await bench.withPage(fillUp)
  const rows = await bench.withPage(async (page) => {
    const all = [
      rowOf("cold start: open the database and show the history", [await openOnce(page)], null),
      rowOf("show the history", await inTurn(ROUNDS, () => openOnce(page)), BOUND.open),
    ]
    for (const [name, question] of Object.entries(questions)) {
      let found = 0
      const times = await inTurn(ROUNDS, async () => {
        const { ms, total } = await call(page, (asked) => (window as BenchWindow).bench.ask(asked), question)
        found = total
        return ms
      })
      all.push(rowOf(`search: ${name} (${found.toLocaleString("en")} found)`, times, BOUND.search))
    }
    const reports = await inTurn(ROUNDS, (round) =>
      call(page, (n, batch) => (window as BenchWindow).bench.report(n, batch), sessions - 1, Date.now() + round),
    )
    return [...all, rowOf("store a report of a show with 25 products", reports, null)]
  })
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ sessions, rows }, null, 2)}\n`)
} finally {
  await bench.close()
}
