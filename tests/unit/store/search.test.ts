/**
 * Sessions are found by words of their title, host, products and note, and by facts; newest first, a page at a time.
 */
import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, beforeEach, expect, it } from "vitest"
import type { HistoryQuestion } from "../../../src/messages/subjects/history"
import type { VerdictKind } from "../../../src/model/evidence"
import { makeProductKey, makeShowKey } from "../../../src/model/keys"
import type { ProductReading } from "../../../src/model/reading"
import { LiveproofDatabase } from "../../../src/store/database"
import { setFlag } from "../../../src/store/flags"
import { commitImport, stageRows } from "../../../src/store/import"
import { seeProduct } from "../../../src/store/products"
import type { SessionRow } from "../../../src/store/rows"
import { schema3 } from "../../../src/store/schema-3"
import { countSessions, findSessions, sessionsFeaturing, watchedSites } from "../../../src/store/search"
import { nameTerms } from "../../../src/store/search-terms"
import { openSession, storeReport } from "../../../src/store/sessions"
import { aProduct, aReport, aSessionId, aShow, noon } from "../make"
import { rowsOfCopy } from "./copies"
import { manyWords } from "./many-words"

let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`search-${names++}`)
})
afterEach(() => db.delete())

const judge =
  (kind: VerdictKind) =>
  (row: SessionRow): SessionRow["verdict"] => ({ ...row.verdict, kind })

interface Watched {
  title?: string
  site?: string
  host?: string
  verdict?: VerdictKind
  products?: ProductReading[]
  at?: number
}

let batch = 0
/** The nth session began n minutes after noon. */
async function watch(
  n: number,
  { title = "A show", site = "amazon", host, verdict, products = [], at = noon + n * 60_000 }: Watched = {},
) {
  const show = aShow({
    key: makeShowKey(site, `show-${n}`),
    title,
    channel: "",
    url: `https://${host ?? "www.amazon.com"}/live/${n}`,
  })
  await openSession(db, { id: aSessionId(n), show, tab: `run:${n}`, at })
  const featured = products.map(({ key }) => ({ product: key, atSeconds: 1, at }))
  const report = aReport({ session: aSessionId(n), show, at, featured, batch: batch++ })
  await storeReport(db, report, null, judge(verdict ?? "cant-tell"))
}

const found = async (question: HistoryQuestion, from = db) =>
  (await findSessions(from, question, null, 50)).rows.map(({ id }) => Number(id.slice(-12)))

const kettle = aProduct({ key: makeProductKey("amazon", "B000000002"), title: "Électric kettle 1.7 l" })

it("by each word of the title or its beginning, in any order", async () => {
  await watch(1, { title: "Morning beauty hour" })
  await watch(2, { title: "Beauty at midnight" })
  expect(await found({ words: "beau" })).toEqual([2, 1])
  expect(await found({ words: "HOUR mor" })).toEqual([1])
  expect(await found({ words: "eauty" })).toEqual([])
  expect(await found({ words: "" })).toEqual([2, 1])
})

it("by a single letter only if that is the whole word", async () => {
  await watch(1, { title: "Vitamin C" })
  await watch(2, { title: "Creams" })
  expect(await found({ words: "c" })).toEqual([1])
})

it("both of two that began at the same moment", async () => {
  for (const n of [1, 2]) await watch(n, { at: noon })
  expect((await found({ words: "show" })).sort()).toEqual([1, 2])
})

it("by two Chinese characters, wherever they are", async () => {
  await watch(1, { title: "今晚直播间好物" })
  await watch(2, { title: "晚间新闻" })
  expect(await found({ words: "直播间" })).toEqual([1])
  expect(await found({ words: "间" })).toEqual([2, 1])
})

it("by its host, and by the note of its flag as long as that exists", async () => {
  await watch(1, { host: "shop.example" })
  await watch(2)
  expect(await found({ words: "shop.example" })).toEqual([1])
  await setFlag(db, aSessionId(2), { word: "not-live", note: "the clock stood still", at: noon })
  expect(await found({ words: "clock" })).toEqual([2])
  expect(await found({ flag: "not-live" })).toEqual([2])
  await setFlag(db, aSessionId(2), null)
  expect([await found({ words: "clock" }), await found({ flag: "not-live" })]).toEqual([[], []])
})

it("by a product under the name it had when featured, even if that was read only later", async () => {
  await watch(1, { products: [kettle] })
  expect(await found({ words: "electric" })).toEqual([])
  await seeProduct(db, kettle, [], noon, "show-page")
  await watch(1, { products: [kettle] })
  expect(await found({ words: "electric kett" })).toEqual([1])
  await seeProduct(db, { ...kettle, title: "Sold out" }, [], noon + 1, "show-page")
  await watch(1, { products: [kettle] })
  expect(await found({ words: "electric" })).toEqual([1])
})

it("by site, verdict and day, all of them combined with words", async () => {
  await watch(1, { verdict: "loop" })
  await watch(2, { site: "qvc", verdict: "loop" })
  await watch(3, { site: "qvc" })
  expect(await found({ site: "qvc" })).toEqual([3, 2])
  expect(await found({ site: "qvc", verdict: "loop" })).toEqual([2])
  expect(await found({ before: noon + 3 * 60_000, words: "show" })).toEqual([2, 1])
  expect(await watchedSites(db)).toEqual(["amazon", "qvc"])
})

it("without mistaking a word for a fact", async () => {
  await watch(1, { title: "site=qvc verdict loop" })
  expect(await found({ site: "qvc" })).toEqual([])
  expect(await found({ words: "site=qvc" })).toEqual([1])
})

it.each([
  ["of all", {}],
  ["sessions with a word", { words: "show" }],
  ["sessions with two words and a fact", { words: "sh a", site: "amazon" }],
])("a page at a time, each starting where the last one ended: %s", async (_, question) => {
  // Two sessions began at the same moment.
  for (const n of [1, 2, 3, 4, 5]) await watch(n, { at: noon + Math.max(n, 2) * 60_000 })
  const pages: number[][] = []
  for (let after: number | null = null; ; ) {
    const { rows, next } = await findSessions(db, question, after, 2)
    pages.push(rows.map(({ id }) => Number(id.slice(-12))))
    if (next === null) break
    after = next
  }
  expect(pages.map(({ length }) => length)).toEqual([2, 2, 1])
  expect(pages[0]).toEqual([5, 4])
  expect(pages.flat().sort()).toEqual([1, 2, 3, 4, 5])
  expect(await countSessions(db, question)).toBe(5)
  expect(await countSessions(db, { ...question, before: noon + 4 * 60_000 })).toBe(3)
})

it("by a rare word with common ones, by the beginnings of both, and by two letters", async () => {
  for (let n = 1; n <= 40; n++) await watch(n, { title: `Beauty hour, part ${n === 7 ? "zirconia" : "two"}` })
  expect(await found({ words: "zirc beauty hour" })).toEqual([7])
  expect(await found({ words: "zi ho", site: "amazon" })).toEqual([7])
  expect(await found({ words: "zi xy" })).toEqual([])
  expect(await found({ words: "be" })).toHaveLength(40)
})

it("by a product that they featured, and by no other", async () => {
  const other = aProduct({ key: makeProductKey("amazon", "B0000000021"), title: kettle.title })
  for (const product of [kettle, other]) await seeProduct(db, product, [], noon, "show-page")
  await watch(1, { products: [kettle, other] })
  await watch(2, { products: [other] })
  await watch(3, { products: [kettle] })
  const { rows, total } = await sessionsFeaturing(db, kettle.key, 1, 5)
  expect(rows.map(({ id }) => id)).toEqual([aSessionId(1)])
  expect(total).toBe(2)
})

it("after an import, with their products, but not by somebody else's flag", async () => {
  await seeProduct(db, kettle, [], noon, "show-page")
  await watch(1, { products: [kettle] })
  await setFlag(db, aSessionId(1), { word: "not-live", note: "clock", at: noon })
  const rows = await rowsOfCopy(db)
  expect(rows.map(({ table }) => table)).not.toContain("search")
  const other = new LiveproofDatabase(`search-other-${names}`)
  await stageRows(other, "copy", rows, noon + 3_600_000)
  await commitImport(other, "copy", { file: "copy.jsonl", savedAt: noon, isMine: false }, noon + 3_600_000)
  expect(await found({ words: "kettle" }, other)).toEqual([1])
  expect(await found({ words: "clock" }, other)).toEqual([])
  await other.delete()
})

it("in a database of schema 3", async () => {
  await seeProduct(db, kettle, [], noon, "show-page")
  await watch(1, { title: "Kitchen", verdict: "loop", products: [kettle] })
  for (const n of [2, 3]) await watch(n, { title: "Garden", at: noon + 120_000 })
  const old = new Dexie("schema-4")
  old.version(3).stores(schema3)
  await old.table("sessions").bulkAdd(await db.sessions.toArray())
  await old.table("products").bulkAdd(await db.products.toArray())
  old.close()

  const opened = new LiveproofDatabase("schema-4")
  expect(await found({ words: "garden" }, opened)).toHaveLength(2)
  expect(await found({ words: "kettle kitchen", verdict: "loop", site: "amazon" }, opened)).toEqual([1])
  expect(await opened.sessions.toArray()).toEqual(await db.sessions.toArray())
  expect(await opened.search.toArray()).toEqual(await db.search.toArray())
  await opened.delete()
})

it("finds a session by its facts and its own words however many words its products have", async () => {
  const { products } = await manyWords(db)
  await watch(1, { title: "Review Revue", verdict: "loop", products })
  for (const question of [{ site: "amazon" }, { verdict: "loop" as const }, { words: "revue" }])
    expect(await found(question)).toEqual([1])
  for (const { key } of products) expect((await sessionsFeaturing(db, key, 0, 10)).total).toBe(1)
  const [row] = await db.search.toArray()
  const facts = row!.terms.filter((term) => term.includes("="))
  expect(facts.length).toBe(2 + products.length)
  expect(row!.terms.length - facts.length).toBeLessThanOrEqual(4_000)
  expect(row!.ofProducts.length).toBeLessThanOrEqual(3_000 + products.length)
})

it("takes a limited number of words of one product", () => {
  const title = Array.from({ length: 250 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join("")
  expect(nameTerms(aProduct({ title })).length).toBe(1 + 200)
})
