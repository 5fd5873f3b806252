/**
 * The part of the history bench that runs in a browser: the extension's own page, messages, handlers and database code
 * on the browser's own IndexedDB.
 */
import { render } from "preact"
import { flagHandlers } from "~background/handlers/flag"
import { historyHandlers } from "~background/handlers/history"
import { PoliteFetcher } from "~background/polite-fetch"
import { openSourceDesk } from "~background/price-sources"
import { send } from "~messages/client"
import type { Input } from "~messages/map"
import { type Handlers, listen } from "~messages/server"
import type { HistoryQuestion } from "~messages/subjects/history"
import { LiveproofDatabase } from "~store/database"
import { noteTermsOf } from "~store/search"
import { productTerms } from "~store/search-terms"
import { storeReport } from "~store/sessions"
import { History } from "~ui/history/history"
import { readyDocument } from "~ui/parts/mount"
import { pageCss } from "~ui/styles/page.css"
import { aReport } from "../../unit/make"
import { PRODUCTS, productAt, sessionAt } from "./sessions"

const db = new LiveproofDatabase("bench-history")
const now = Date.now
const context = { db, fetcher: new PoliteFetcher(), sources: openSourceDesk(db, now), now }
listen({ ...historyHandlers(context), ...flagHandlers(context) } as unknown as Handlers)
readyDocument(pageCss)

const count = (): Promise<number> => db.sessions.count()

async function fillProducts(): Promise<void> {
  const at = now()
  await db.products.bulkPut(
    Array.from({ length: PRODUCTS }, (_, n) => productAt(n)).map((reading) => ({
      ...{ key: reading.key, reading, terms: productTerms(reading), lastSeenAt: at },
      ...{ lookedUp: null, reviewVisits: [] },
    })),
  )
}

async function fill(from: number, to: number): Promise<void> {
  const rows = Array.from({ length: to - from }, (_, index) => sessionAt(from + index))
  await db.transaction("rw", db.sessions, db.search, db.products, async () => {
    await db.sessions.bulkPut(rows)
    await noteTermsOf(
      db,
      rows.map(({ id }) => id),
    )
  })
}

/** @returns milliseconds until the first fifty sessions are drawn and laid out */
async function open(): Promise<number> {
  render(null, document.body)
  const started = performance.now()
  render(<History />, document.body)
  await new Promise<void>((resolve) => {
    const look = () => (document.querySelectorAll(".lp-session").length >= 50 ? resolve() : requestAnimationFrame(look))
    look()
  })
  document.body.getBoundingClientRect()
  return performance.now() - started
}

/** @returns milliseconds until the first page is displayed */
async function ask(question: Partial<Input<"ui.history.list">>): Promise<number> {
  const started = performance.now()
  await send("ui.history.list", { limit: 50, ...question })
  return performance.now() - started
}

/** @returns milliseconds until the hits are counted, and how many there are */
async function countAll(question: HistoryQuestion): Promise<{ ms: number; total: number }> {
  const started = performance.now()
  const { total } = await send("ui.history.count", question)
  return { ms: performance.now() - started, total }
}

/** The nth session's place in the list, by which the next page is requested. */
const placeOf = (n: number): number => -sessionAt(n).startedAt

/** Stores one more report of a session that has run for long: the cost of every report while a show is watched. */
async function report(n: number, batch: number): Promise<number> {
  const row = sessionAt(n)
  const show = { key: row.show, title: row.title, channel: row.channel, url: row.url, claim: row.showClaim }
  const given = aReport({ session: row.id, show, batch, at: row.lastSeenAt, featured: row.featured })
  const started = performance.now()
  await storeReport(db, given, null, ({ verdict }) => verdict)
  return performance.now() - started
}

const bench = { count, fillProducts, fill, open, ask, countAll, placeOf, report }
export type HistoryBench = typeof bench
Object.assign(window, { bench })
