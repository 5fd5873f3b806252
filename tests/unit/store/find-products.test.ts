/** Products are found by the words of their names, those seen last coming first. */
import "fake-indexeddb/auto"
import Dexie from "dexie"
import { afterEach, beforeEach, expect, it } from "vitest"
import { makeProductKey } from "../../../src/model/keys"
import { LiveproofDatabase } from "../../../src/store/database"
import { commitImport, stageRows } from "../../../src/store/import"
import { findProducts, seeProduct } from "../../../src/store/products"
import { schema4 } from "../../../src/store/schema-4"
import { findSessions } from "../../../src/store/search"
import { openSession } from "../../../src/store/sessions"
import { aProduct, aSessionId, aShow, noon } from "../make"
import { rowsOfCopy } from "./copies"

let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`products-${names++}`)
})
afterEach(() => db.delete())

const see = (n: number, title: string) =>
  seeProduct(db, aProduct({ key: makeProductKey("amazon", `B00000000${n}`), title }), [], noon + n, "show-page")

const found = async (words: string, limit = 10, from = db) => {
  const { rows, total } = await findProducts(from, words, limit)
  return { titles: rows.map(({ reading }) => reading.title), total }
}

it("by each word or its beginning, in any order", async () => {
  await see(1, "Silver kettle, 1.7 l")
  await see(2, "Blue kettle")
  await see(3, "Kelp soap")
  expect(await found("KETTLE silv")).toEqual({ titles: ["Silver kettle, 1.7 l"], total: 1 })
  expect(await found("ke")).toEqual({ titles: ["Kelp soap", "Blue kettle", "Silver kettle, 1.7 l"], total: 3 })
  expect(await found("l")).toEqual({ titles: ["Silver kettle, 1.7 l"], total: 1 })
  expect(await found("etalon")).toEqual({ titles: [], total: 0 })
  expect(await found("")).toEqual({ titles: [], total: 0 })
})

it("as many as are wanted, with a count of all", async () => {
  for (const n of [3, 1, 2]) await see(n, `Kettle no. ${n}`)
  expect(await found("kettle", 2)).toEqual({ titles: ["Kettle no. 3", "Kettle no. 2"], total: 3 })
})

it("by the current name", async () => {
  await see(1, "Silver kettle")
  await see(1, "Silver teapot")
  expect((await found("kettle")).total).toBe(0)
  expect((await found("teapot")).total).toBe(1)
})

it("after an import, by its name and not by what the file says", async () => {
  await see(1, "Silver kettle")
  const rows = (await rowsOfCopy(db)).map((row) => ({ ...row, row: { ...(row.row as object), terms: ["teapot"] } }))
  const other = new LiveproofDatabase(`products-other-${names}`)
  await stageRows(other, "copy", rows, noon + 3_600_000)
  await commitImport(other, "copy", { file: "copy.jsonl", savedAt: noon, isMine: true }, noon + 3_600_000)
  expect((await found("kettle", 5, other)).total).toBe(1)
  expect((await found("teapot", 5, other)).total).toBe(0)
  await other.delete()
})

it("in a database of schema 4, and its sessions by two letters", async () => {
  await see(1, "Silver kettle")
  await openSession(db, { id: aSessionId(), show: aShow({ title: "Garden" }), tab: "run:1", at: noon })
  const old = new Dexie("schema-5")
  old.version(4).stores(schema4)
  const bare = <Row extends { terms: string[] }>(rows: Row[]) =>
    rows.map(({ terms, ...row }) => ({ ...row, terms: terms.filter((term) => !term.startsWith("*")) }))
  await old.table("products").bulkAdd((await db.products.toArray()).map(({ terms: _terms, ...row }) => row))
  await old.table("sessions").bulkAdd(await db.sessions.toArray())
  await old.table("search").bulkAdd(bare(await db.search.toArray()))
  old.close()

  const opened = new LiveproofDatabase("schema-5")
  expect((await found("kettle", 5, opened)).total).toBe(1)
  expect((await findSessions(opened, { words: "ga" }, null, 5)).rows).toHaveLength(1)
  expect(await opened.search.toArray()).toEqual(await db.search.toArray())
  expect(await opened.products.toArray()).toEqual(await db.products.toArray())
  await opened.delete()
})
