/**
 * npm run bench:history -- [--json FILE] [--sessions N] [--profile DIR]
 *
 * In real Chromium's IndexedDB, with the extension's own history page, messages and database code: how long it takes to
 * show the history of N sessions (by default 10,000), to search it, and to store another report in it. The cold start,
 * in a browser just opened on the full database, has a row of its own. If a profile folder is named, it is kept, and
 * filled only once.
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

type Question = Parameters<HistoryBench["ask"]>[0]
const questions: Record<string, Question> = {
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
}

/** The session after which each page begins. */
const deepPages: [name: string, question: Question, session: number][] = [
  ["the last of all sessions", {}, 50],
  ["in the middle of a search for two letters", { words: "st" }, sessions / 2],
]

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
    const askIn = (question: Question) => call(page, (asked) => (window as BenchWindow).bench.ask(asked), question)
    for (const [name, question] of Object.entries(questions)) {
      const { total } = await call(page, (asked) => (window as BenchWindow).bench.countAll(asked), question)
      const times = await inTurn(ROUNDS, () => askIn(question))
      all.push(rowOf(`search: ${name} (${total.toLocaleString("en")} found)`, times, BOUND.search))
    }
    for (const [name, question, n] of deepPages) {
      const after = await call(page, (place) => (window as BenchWindow).bench.placeOf(place), n)
      const times = await inTurn(ROUNDS, () => askIn({ ...question, after }))
      all.push(rowOf(`page: ${name}`, times, BOUND.search))
    }
    const counts = await inTurn(ROUNDS, async () => {
      const { ms } = await call(page, () => (window as BenchWindow).bench.countAll({ words: "hour" }))
      return ms
    })
    all.push(rowOf("count what every session has, after its first page", counts, null))
    const reports = await inTurn(ROUNDS, (round) =>
      call(page, (n, batch) => (window as BenchWindow).bench.report(n, batch), sessions - 1, Date.now() + round),
    )
    return [...all, rowOf("store a report of a show with 25 products", reports, null)]
  })
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ sessions, rows }, null, 2)}\n`)
} finally {
  await bench.close()
}
