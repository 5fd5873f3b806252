import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { ImportedRow } from "../../../src/messages/subjects/import"
import { copiedTableNames } from "../../../src/store/copied-tables"
import { LiveproofDatabase } from "../../../src/store/database"
import { exportPart } from "../../../src/store/export"
import { commitImport, dropImport, dropOldImports, stageRows } from "../../../src/store/import"
import { productView, seeProduct } from "../../../src/store/products"
import { framePairsOf, openSession, storeReport } from "../../../src/store/sessions"
import { changeSettings } from "../../../src/store/settings"
import { changeSource, keepAnswer } from "../../../src/store/sources"
import { aProduct, aReport, aSessionId, aShow, aSighting, noon } from "../make"

const id = "00000000-0000-4000-8000-0000000000aa"
const day = 86_400_000
let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`import-${names++}`)
})
afterEach(() => db.delete())

const rowsOf = (sightings: object[]): ImportedRow[] =>
  sightings.map((row, place) => ({ place, table: "sightings", row }))
const take = async (rows: ImportedRow[], now = noon + 100 * day) => ({
  refused: await stageRows(db, id, rows, now),
  outcome: await commitImport(db, id),
})

async function copyOf(from: LiveproofDatabase): Promise<ImportedRow[]> {
  let text = ""
  for (let next: number | null = 0; next !== null; ) {
    const part: Awaited<ReturnType<typeof exportPart>> = await exportPart(from, next, noon)
    text += part.lines
    next = part.next
  }
  const [, ...lines] = text.trim().split("\n")
  return lines.map((line, index) => ({ place: index + 2, ...JSON.parse(line) }))
}

async function fill(): Promise<void> {
  await changeSettings(db, { consent: "yes" })
  await openSession(db, { id: aSessionId(), show: aShow(), tab: "run:1", at: noon })
  const picture = "data:image/jpeg;base64,AAAA"
  const pair = { id: "pair", nowSeconds: 9, beforeSeconds: 1, now: picture, before: picture }
  await storeReport(db, aReport({ framePairs: [pair] }), null, (row) => row.verdict)
  await db.prints.put({ session: aSessionId(), fromSeconds: 0, toSeconds: 1, bytes: new Uint8Array([1, 2, 3]) })
  await seeProduct(db, aProduct(), [aSighting()], noon, "show-page")
  await changeSource(db, "keepa", { on: true, key: "secret".padEnd(64, "0") })
  await keepAnswer(db, { source: "keepa", product: aProduct().key, at: noon, trouble: null, sightings: [] })
}

describe("the user's own copy", () => {
  it("gives everything back that it took, bytes too", async () => {
    await fill()
    const copy = await copyOf(db)
    const before = await Promise.all(copiedTableNames.map((name) => db.table(name).toArray()))
    await Promise.all(copiedTableNames.map((name) => db.table(name).clear()))
    const { refused, outcome } = await take(copy)
    expect([refused, outcome.added]).toEqual([[], copy.length - 1])
    expect(await Promise.all(copiedTableNames.map((name) => db.table(name).toArray()))).toEqual(before)
    expect(await framePairsOf(db, aSessionId())).toHaveLength(1)
    expect(await db.staged.count()).toBe(0)
  })

  it("holds no key and nothing that others told", async () => {
    await fill()
    const text = JSON.stringify(await copyOf(db))
    expect(text).not.toMatch(/secret|"sources"|"sourceAnswers"|"staged"/)
  })

  it("changes nothing the second time", async () => {
    await fill()
    const copy = await copyOf(db)
    expect((await take(copy)).outcome).toEqual({ added: 0, replaced: 0, known: copy.length - 1 })
  })

  it("leaves the settings as they are", async () => {
    await fill()
    const copy = await copyOf(db)
    await changeSettings(db, { consent: "no", retentionDays: 30 })
    await take(copy)
    expect((await db.settings.get("settings"))?.value).toMatchObject({ consent: "no", retentionDays: 30 })
  })

  it("never overwrites what is newer here, and brings the older up to date", async () => {
    await seeProduct(db, aProduct({ title: "Old" }), [aSighting()], noon, "show-page")
    const copy = await copyOf(db)
    await seeProduct(db, aProduct({ title: "New" }), [aSighting({ lastSeenAt: noon + day })], noon + day, "show-page")
    expect((await take(copy)).outcome).toEqual({ added: 0, replaced: 0, known: 2 })
    expect((await productView(db, aProduct().key))?.product.title).toBe("New")
    const newer = await copyOf(db)
    await db.sightings.clear()
    await seeProduct(db, aProduct(), [aSighting()], noon, "show-page")
    expect((await take(newer)).outcome).toMatchObject({ replaced: 1 })
    expect((await db.sightings.toArray())[0]?.lastSeenAt).toBe(noon + day)
  })
})

it("every table is copied, or named here as not", () => {
  const notCopied = ["settings", "sources", "sourceAnswers", "staged", "upkeep", "setAside"]
  expect(db.tables.map(({ name }) => name).sort()).toEqual([...copiedTableNames, ...notCopied].sort())
})

it("what a clock in 1970 wrote down is not taken back; what others saw long ago is", async () => {
  const old = { firstSeenAt: 5_000, lastSeenAt: 9_000 }
  const { refused, outcome } = await take(
    rowsOf([aSighting(old), aSighting({ ...old, source: "import", origin: "x" })]),
  )
  expect(refused).toEqual([{ row: 0, reason: "not-readable" }])
  expect(outcome.added).toBe(1)
})

describe("a file of prices", () => {
  it("keeps its rows beside what was seen here", async () => {
    await seeProduct(db, aProduct(), [aSighting()], noon, "show-page")
    const imported = aSighting({ source: "import", origin: "list.csv", amountMinor: 5000 })
    await take(rowsOf([imported]))
    const view = await productView(db, aProduct().key)
    expect(new Map(view?.sightings.map(({ source, amountMinor }) => [source, amountMinor]))).toEqual(
      new Map([
        ["show-page", 9900],
        ["import", 5000],
      ]),
    )
  })

  it("cannot say which series a price belongs to", async () => {
    await take(rowsOf([{ ...aSighting({ source: "import", origin: "a" }), series: "own" }]))
    expect((await db.sightings.toArray())[0]?.series).toContain("import a")
  })

  it.each<[string, object, string]>([
    ["no price", { amountMinor: Number.NaN }, "not-readable"],
    ["less than nothing", { amountMinor: -1 }, "not-readable"],
    ["half a cent", { amountMinor: 0.5 }, "not-readable"],
    ["an end before its beginning", { lastSeenAt: noon - 1 }, "not-readable"],
    ["another kind of source", { source: "rumour" }, "not-readable"],
    ["a look of the future", { lastSeenAt: noon + 200 * day }, "date-in-future"],
  ])("is refused a row with %s, and takes the rest", async (_, change, reason) => {
    const { refused, outcome } = await take(rowsOf([aSighting(), { ...aSighting(), ...change }]))
    expect(refused).toEqual([{ row: 1, reason }])
    expect(outcome.added).toBe(1)
  })

  it.each(["AAA", "AAAAA", "A==", "AAA==", "=AAA"])("is refused bytes that are cut off: %s", async (bytes) => {
    const row = { session: aSessionId(), fromSeconds: 0, toSeconds: 1, bytes }
    expect((await take([{ place: 0, table: "prints", row }])).refused).toEqual([{ row: 0, reason: "not-readable" }])
  })

  it.each([
    ["sources", { id: "keepa", on: true, key: "x" }],
    ["constructor", {}],
    ["tomorrow", {}],
  ])("writes nothing into %s", async (table, row) => {
    expect((await take([{ place: 0, table, row }])).refused).toEqual([{ row: 0, reason: "unknown-table" }])
    expect(await db.sources.count()).toBe(0)
  })
})

describe("what is staged", () => {
  it("is not among the others before it is committed, and gone when it is dropped", async () => {
    await stageRows(db, id, rowsOf([aSighting()]), noon)
    expect(await db.sightings.count()).toBe(0)
    await dropImport(db, id)
    expect((await commitImport(db, id)).added).toBe(0)
  })

  it("is written as a whole or not at all", async () => {
    const many = Array.from({ length: 1200 }, (_, n) => aSighting({ firstSeenAt: noon + n, lastSeenAt: noon + n }))
    await stageRows(db, id, rowsOf(many), noon + day)
    let writes = 0
    db.sightings.hook("creating", () => {
      writes += 1
      if (writes > 700) throw new Error("the disk is full")
    })
    await expect(commitImport(db, id)).rejects.toThrow()
    expect(writes).toBeGreaterThan(700)
    expect(await db.sightings.count()).toBe(0)
    expect(await db.staged.count()).toBe(1200)
  })

  it("is forgotten after a day", async () => {
    await stageRows(db, id, rowsOf([aSighting()]), noon)
    await dropOldImports(db, noon + day - 1)
    expect(await db.staged.count()).toBe(1)
    await dropOldImports(db, noon + day + 1)
    expect(await db.staged.count()).toBe(0)
  })
})
