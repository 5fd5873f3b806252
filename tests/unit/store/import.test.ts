import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { CopyOrigin } from "../../../src/model/copied"
import type { ImportedRow } from "../../../src/model/copy-part"
import { makeProductKey } from "../../../src/model/keys"
import { mostItems } from "../../../src/model/limits"
import { newPriceWatch } from "../../../src/prices/alerts/watch"
import { seriesKey } from "../../../src/prices/history/series"
import { copiedTableNames } from "../../../src/store/copied-tables"
import { LiveproofDatabase } from "../../../src/store/database"
import { commitImport, dropImport, dropOldImports, stageRows } from "../../../src/store/import"
import { productView, seeProduct } from "../../../src/store/products"
import { framePairsOf, openSession, storeReport } from "../../../src/store/sessions"
import { changeSettings } from "../../../src/store/settings"
import { changeSource, keepAnswer } from "../../../src/store/sources"
import { aProduct, aReport, aSessionId, aShow, aSighting, noon } from "../make"
import { makeReview } from "../reviews/make-review"
import { rowsOfCopy as copyOf } from "./copies"

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
const later = noon + 100 * day
const mine: CopyOrigin = { file: "mine.jsonl", savedAt: noon, isMine: true }
const anothers: CopyOrigin = { file: "theirs.jsonl", savedAt: noon, isMine: false }
const take = async (rows: ImportedRow[], copy: CopyOrigin | null = mine) => ({
  refused: await stageRows(db, id, rows, later),
  outcome: await commitImport(db, id, copy, later),
})

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
  it("restores everything that it saved, including bytes, and marks where it came from", async () => {
    await fill()
    const copy = await copyOf(db)
    const before = await Promise.all(copiedTableNames.map((name) => db.table(name).toArray()))
    await Promise.all(copiedTableNames.map((name) => db.table(name).clear()))
    const { refused, outcome } = await take(copy)
    expect([refused, outcome.added]).toEqual([[], copy.length - 1])
    const copied = { ...mine, takenAt: later }
    const marked = before.map((rows, index) => {
      const name = copiedTableNames[index]!
      if (name === "prints" || name === "framePairs") return rows
      if (name !== "sessions") return rows.map((row) => ({ ...row, copied }))
      return rows.map((row) => ({
        ...row,
        verdict: { ...row.verdict, lookedAtSeconds: row.watchedSeconds },
        copied: { ...copied, verdict: "not-yet" },
      }))
    })
    expect(await Promise.all(copiedTableNames.map((name) => db.table(name).toArray()))).toEqual(marked)
    expect(await framePairsOf(db, aSessionId())).toHaveLength(1)
    expect(await db.staged.count()).toBe(0)
  })

  it("contains no key and nothing that price sources answered", async () => {
    await fill()
    const text = JSON.stringify(await copyOf(db))
    expect(text).not.toMatch(/secret|"sources"|"sourceAnswers"|"staged"/)
  })

  it("changes nothing the second time", async () => {
    await fill()
    const copy = await copyOf(db)
    expect((await take(copy)).outcome).toEqual({ added: 0, replaced: 0, known: copy.length - 1, left: 0 })
  })

  it("leaves the settings as they are", async () => {
    await fill()
    const copy = await copyOf(db)
    await changeSettings(db, { consent: "no", retentionDays: 30 })
    await take(copy)
    expect((await db.settings.get("settings"))?.value).toMatchObject({ consent: "no", retentionDays: 30 })
  })

  it("never overwrites what is newer here, and updates what is older", async () => {
    await seeProduct(db, aProduct({ title: "Old" }), [aSighting()], noon, "show-page")
    const copy = await copyOf(db)
    await seeProduct(db, aProduct({ title: "New" }), [aSighting({ lastSeenAt: noon + day })], noon + day, "show-page")
    expect((await take(copy)).outcome).toEqual({ added: 0, replaced: 0, known: 2, left: 0 })
    expect((await productView(db, aProduct().key))?.product.title).toBe("New")
    const newer = await copyOf(db)
    await db.sightings.clear()
    await seeProduct(db, aProduct(), [aSighting()], noon, "show-page")
    expect((await take(newer)).outcome).toMatchObject({ replaced: 1 })
    expect((await db.sightings.toArray())[0]?.lastSeenAt).toBe(noon + day)
  })
})

describe("what was learnt from footage", () => {
  const learnt = () => db.anchors.toCollection().primaryKeys()
  beforeEach(async () => {
    await fill()
    await db.anchors.bulkPut([1, 2].map((n) => ({ session: aSessionId(n), bytes: new Uint8Array(1) })))
  })

  it("is forgotten if prints of a known session come back, and only then", async () => {
    const copy = (await copyOf(db)).map((given) => ({ ...given, row: { ...(given.row as object), lastSeenAt: noon } }))
    await db.sessions.toCollection().modify({ lastSeenAt: noon + day })
    await db.prints.clear()
    expect((await take(copy.filter(({ table }) => table === "sessions" || table === "prints"))).outcome).toEqual({
      ...{ added: 1, replaced: 0, known: 1, left: 0 },
    })
    expect(await learnt()).toEqual([aSessionId(2)])
  })

  it("is forgotten if somebody else's session becomes the user's own", async () => {
    const copy = await copyOf(db)
    await db.sessions.clear()
    await take(copy, anothers)
    await db.anchors.put({ session: aSessionId(1), bytes: new Uint8Array() })
    await take(copy, mine)
    expect(await learnt()).toEqual([aSessionId(2)])
  })

  it("is kept if nothing new comes back", async () => {
    await take(await copyOf(db))
    expect(await learnt()).toEqual([aSessionId(1), aSessionId(2)])
  })
})

describe("of two rows with one key in one file", () => {
  const price = (lastSeenAt: number) => aSighting({ lastSeenAt })

  it.each([
    ["the newer first", [noon + day, noon]],
    ["the older first", [noon, noon + day]],
  ])("the newer counts: %s", async (_, ends) => {
    const { outcome } = await take(rowsOf(ends.map(price)))
    expect(outcome.added).toBe(1)
    expect(await db.sightings.toArray()).toMatchObject([{ lastSeenAt: noon + day }])
  })

  it.each<[string, number[]]>([
    ["the newest in the middle", [noon, noon + 2 * day, noon + day]],
    ["the newest first of three", [noon + 2 * day, noon + day, noon]],
    ["the same twice", [noon + 2 * day, noon + 2 * day]],
  ])("the newest counts: %s", async (_, ends) => {
    await take(rowsOf(ends.map(price)))
    expect(await db.sightings.toArray()).toMatchObject([{ lastSeenAt: noon + 2 * day }])
  })

  it("the newer counts, however far apart they are", async () => {
    const between = Array.from({ length: 700 }, (_, n) => aSighting({ firstSeenAt: noon - n - 1, lastSeenAt: noon }))
    await take(rowsOf([price(noon + day), ...between, price(noon)]))
    expect(await db.sightings.get([seriesKey(price(noon)), noon])).toMatchObject({ lastSeenAt: noon + day })
  })
})

describe("an address that is not a web address", () => {
  const evil = "javascript:alert(1)"

  it.each<[string, () => Promise<unknown>]>([
    ["sessions", () => db.sessions.toCollection().modify({ url: evil })],
    ["products", () => db.products.toCollection().modify({ "reading.url": evil })],
  ])("has its row of %s set aside, and the rest is imported", async (table, spoil) => {
    await fill()
    await spoil()
    const copy = await copyOf(db)
    await Promise.all(copiedTableNames.map((name) => db.table(name).clear()))
    const { refused, outcome } = await take(copy)
    expect(refused).toEqual([{ row: copy.find((row) => row.table === table)!.place, reason: "bad-address" }])
    const hangsOnIt = (name: unknown) => table === "sessions" && (name === "prints" || name === "framePairs")
    expect(outcome.added).toBe(copy.length - 2 - copy.filter((row) => hangsOnIt(row.table)).length)
    expect(await db.table(table).count()).toBe(0)
    if (table === "sessions") expect((await db.prints.count()) + (await db.framePairs.count())).toBe(0)
  })

  it("is left out if it belongs to a picture or a review", async () => {
    await seeProduct(db, aProduct({ imageUrl: evil, reviews: [makeReview({ url: evil })] }), [], noon, "show-page")
    const copy = await copyOf(db)
    await db.products.clear()
    expect((await take(copy)).outcome.added).toBe(1)
    expect(JSON.stringify(await db.products.toArray())).not.toContain("javascript")
  })
})

describe("even the user's own copy", () => {
  it("cannot change the price or the source of what was seen here", async () => {
    await seeProduct(db, aProduct(), [aSighting()], noon, "show-page")
    const forged = [
      aSighting({ amountMinor: 100, lastSeenAt: noon + day }),
      aSighting({ source: "product-page", lastSeenAt: noon + day }),
    ]
    expect((await take(rowsOf(forged))).outcome).toMatchObject({ added: 0, replaced: 0, known: 2 })
    expect(await db.sightings.toArray()).toMatchObject([{ amountMinor: 9900, source: "show-page", lastSeenAt: noon }])
  })

  it("cannot assert a verdict", async () => {
    await fill()
    await db.sessions.toCollection().modify({ "verdict.kind": "loop" })
    const copy = await copyOf(db)
    await db.sessions.clear()
    await take(copy)
    expect(await db.sessions.toArray()).toMatchObject([{ verdict: { kind: "cant-tell" }, copied: { isMine: true } }])
  })
})

describe("somebody else's copy", () => {
  const { product, variant, seller, currency, kind } = aSighting()
  const watch = newPriceWatch(product, { variant, seller, currency, kind, current: null }, { kind: "lowest" }, noon)

  it("overwrites nothing of the user's own, however new it claims to be", async () => {
    await fill()
    await db.watches.put(watch)
    const before = await Promise.all(copiedTableNames.map((name) => db.table(name).toArray()))
    const copy = (await copyOf(db)).filter(({ table }) => table !== "settings")
    const forged = copy.map(({ row, ...rest }) => ({ ...rest, row: newer(row as object) }))
    const { outcome } = await take(forged, anothers)
    // The price is stored beside the user's own one, as another history.
    expect(outcome).toEqual({ added: 1, replaced: 0, known: 0, left: copy.length - 1 })
    const after = await Promise.all(copiedTableNames.map((name) => db.table(name).toArray()))
    const own = after.map((rows, index) =>
      copiedTableNames[index] === "sightings" ? rows.filter(({ source }) => source !== "import") : rows,
    )
    expect(own).toEqual(before)
  })

  const newer = (row: object) => ({
    ...row,
    ...("lastSeenAt" in row ? { lastSeenAt: later - 1 } : {}),
    ...("title" in row ? { title: "forged" } : {}),
    ...("fromSeconds" in row ? { fromSeconds: 5, toSeconds: 6 } : {}),
    ...("nowSeconds" in row ? { id: "forged" } : {}),
  })

  it.each(["variant", "seller"])("has no watch with an endless %s", async (name) => {
    const row = { ...watch, [name]: "x".repeat(201) }
    const { refused } = await take([{ place: 2, table: "watches", row }], mine)
    expect(refused).toEqual([{ row: 2, reason: "not-readable" }])
  })

  it("counts as its own: prices as a file's, shows without a tab, products without what their pages said", async () => {
    await fill()
    await db.products.toCollection().modify({ ownPage: { price: null, references: [], readAt: noon } })
    await db.watches.put(watch)
    const copy = await copyOf(db)
    await Promise.all(copiedTableNames.map((name) => db.table(name).clear()))
    expect((await take(copy, anothers)).outcome).toMatchObject({ added: copy.length - 2, left: 1 })
    expect(await db.sightings.toArray()).toMatchObject([{ source: "import", origin: "theirs.jsonl" }])
    expect(await db.sessions.toArray()).toMatchObject([{ tab: "", copied: { isMine: false, verdict: "not-yet" } }])
    const [product] = await db.products.toArray()
    expect(product).toMatchObject({ lookedUp: null, reviewVisits: [], copied: { file: "theirs.jsonl" } })
    expect(product).not.toHaveProperty("ownPage")
    expect([await db.watches.count(), await db.prints.count()]).toEqual([0, 1])
  })

  it("becomes the user's own only if the user says so, not by way of a copy of their own", async () => {
    await fill()
    const copy = await copyOf(db)
    await Promise.all(copiedTableNames.map((name) => db.table(name).clear()))
    await take(copy, anothers)
    const ofMine = await copyOf(db)
    await Promise.all(copiedTableNames.map((name) => db.table(name).clear()))
    await take(ofMine, mine)
    expect(await db.sessions.toArray()).toMatchObject([{ copied: { isMine: false, file: "theirs.jsonl" } }])
    expect(await db.sightings.toArray()).toMatchObject([{ source: "import", origin: "theirs.jsonl" }])
    await take(copy, mine)
    expect(await db.sessions.toArray()).toMatchObject([{ copied: { isMine: true, file: "mine.jsonl" } }])
  })

  it("is replaced by what is then seen of the product", async () => {
    await take(
      [{ place: 0, table: "products", row: await aStoredProduct({ title: "forged", seller: "forged" }) }],
      anothers,
    )
    await seeProduct(db, aProduct({ title: "" }), [aSighting()], later, "product-page")
    expect(JSON.stringify(await db.products.toArray())).not.toContain("forged")
  })

  const aStoredProduct = async (change: object) => {
    await seeProduct(db, aProduct(change), [], noon, "show-page")
    const row = await db.products.get(aProduct().key)
    await db.products.clear()
    return row
  }
})

it("a list of prices writes no sightings of ours, and no other table", async () => {
  await fill()
  const copy = (await copyOf(db)).filter(({ table }) => table !== "settings")
  await Promise.all(copiedTableNames.map((name) => db.table(name).clear()))
  expect((await take(copy, null)).outcome).toEqual({ added: 0, replaced: 0, known: 0, left: copy.length })
})

describe("a session of a copy", () => {
  const activity = { kind: "activity", activity: "bid", count: 1, people: 1, windowSeconds: 1 }

  it.each<[string, object, string]>([
    ["that began at no date", { startedAt: 9e15 }, "not-readable"],
    ["that was last seen at no date", { lastSeenAt: 9e15 }, "not-readable"],
    ["that begins later", { startedAt: later + 1 }, "date-in-future"],
    ["of which something was found later", { evidence: [{ ...activity, at: later + 1 }] }, "date-in-future"],
    [
      "that features something later",
      { featured: [{ product: aProduct().key, atSeconds: 1, at: later + 1 }] },
      "date-in-future",
    ],
  ])("%s is left out", async (_, change, reason) => {
    await fill()
    const row = { ...(await db.sessions.get(aSessionId())), ...change }
    await db.sessions.clear()
    expect((await take([{ place: 2, table: "sessions", row }], anothers)).refused).toEqual([{ row: 2, reason }])
    expect(await db.sessions.count()).toBe(0)
  })

  it("of any length is cut to what a session holds", async () => {
    await fill()
    const featured = Array.from({ length: 30_000 }, (_, n) => ({
      ...{ product: makeProductKey("amazon", `P${n}`), atSeconds: n, at: noon },
    }))
    const row = { ...(await db.sessions.get(aSessionId())), featured }
    await db.sessions.clear()
    expect((await take([{ place: 2, table: "sessions", row }], anothers)).refused).toEqual([])
    expect((await db.sessions.get(aSessionId()))?.featured).toHaveLength(mostItems.featured)
  })

  it("of a show that is still to come is taken", async () => {
    await fill()
    const showClaim = { state: "scheduled", basis: "label", startedAt: later + 30 * day }
    const row = { ...(await db.sessions.get(aSessionId())), showClaim }
    await db.sessions.clear()
    expect((await take([{ place: 2, table: "sessions", row }], anothers)).refused).toEqual([])
  })
})

it("every table is copied, or named here as not", () => {
  const notCopied = [
    "anchors",
    "inserts",
    "search",
    "settings",
    "sources",
    "sourceAnswers",
    "staged",
    "thin",
    "upkeep",
    "setAside",
  ]
  expect(db.tables.map(({ name }) => name).sort()).toEqual([...copiedTableNames, ...notCopied].sort())
})

it("what a clock in 1970 recorded is not imported; what others saw long ago is", async () => {
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
    await take(rowsOf([imported]), null)
    const view = await productView(db, aProduct().key)
    expect(new Map(view?.sightings.map(({ source, amountMinor }) => [source, amountMinor]))).toEqual(
      new Map([
        ["show-page", 9900],
        ["import", 5000],
      ]),
    )
  })

  it("cannot decide which series a price belongs to", async () => {
    await take(rowsOf([{ ...aSighting({ source: "import", origin: "a" }), series: "own" }]))
    expect((await db.sightings.toArray())[0]?.series).toContain("import a")
  })

  it.each<[string, object, string]>([
    ["no price", { amountMinor: Number.NaN }, "not-readable"],
    ["a negative amount", { amountMinor: -1 }, "not-readable"],
    ["half a cent", { amountMinor: 0.5 }, "not-readable"],
    ["an end before its beginning", { lastSeenAt: noon - 1 }, "not-readable"],
    ["another kind of source", { source: "rumour" }, "not-readable"],
    ["a look in the future", { lastSeenAt: noon + 200 * day }, "date-in-future"],
  ])("is refused a row with %s, and the rest is imported", async (_, change, reason) => {
    const { refused, outcome } = await take(rowsOf([aSighting(), { ...aSighting(), ...change }]))
    expect(refused).toEqual([{ row: 1, reason }])
    expect(outcome.added).toBe(1)
  })

  it.each(["AAA", "AAAAA", "A==", "AAA==", "=AAA"])("is refused if its bytes are truncated: %s", async (bytes) => {
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

describe("staged rows", () => {
  it("are kept apart until they are committed, and disappear when dropped", async () => {
    await stageRows(db, id, rowsOf([aSighting()]), noon)
    expect(await db.sightings.count()).toBe(0)
    await dropImport(db, id)
    expect((await commitImport(db, id, null, noon)).added).toBe(0)
  })

  it("are written completely or not at all", async () => {
    const many = Array.from({ length: 1200 }, (_, n) => aSighting({ firstSeenAt: noon + n, lastSeenAt: noon + n }))
    await stageRows(db, id, rowsOf(many), noon + day)
    let writes = 0
    db.sightings.hook("creating", () => {
      writes += 1
      if (writes > 700) throw new Error("the disk is full")
    })
    await expect(commitImport(db, id, mine, noon)).rejects.toThrow()
    expect(writes).toBeGreaterThan(700)
    expect(await db.sightings.count()).toBe(0)
    expect((await db.staged.toArray()).flatMap(({ rows }) => rows)).toHaveLength(1200)
  })

  it("are forgotten after a day", async () => {
    await stageRows(db, id, rowsOf([aSighting()]), noon)
    await dropOldImports(db, noon + day - 1)
    expect(await db.staged.count()).toBe(1)
    await dropOldImports(db, noon + day + 1)
    expect(await db.staged.count()).toBe(0)
  })
})
