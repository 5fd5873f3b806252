import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { Verdict } from "../../../src/model/evidence"
import { makeProductKey, makeShowKey } from "../../../src/model/keys"
import { mostChars, mostItems } from "../../../src/model/limits"
import type { QuotedProduct } from "../../../src/model/quotation"
import { LiveproofDatabase } from "../../../src/store/database"
import { seeProduct } from "../../../src/store/products"
import { applyRetention } from "../../../src/store/retention"
import {
  deleteSessions,
  earlierSessions,
  framePairsOf,
  openSession,
  printsWithin,
  putBack,
  removeSessions,
  sessionIdsOfShow,
  sessionsBegun,
  sessionsOfShow,
  storeReport,
} from "../../../src/store/sessions"
import { aProduct, aReport, aSessionId, aShow, noon } from "../make"

const minute = 60_000
const judge = (): Verdict => ({
  kind: "cant-tell",
  rule: "default",
  claim: "live",
  confidence: null,
  because: [],
  against: [],
  lookedAtSeconds: 7,
})

let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`test-${names++}`)
})
afterEach(() => db.delete())

const aQuoted = (...texts: string[]): QuotedProduct => ({
  product: makeProductKey("amazon", "B000000001"),
  quotations: texts.map((text, index) => ({
    sentence: { text, startSeconds: index, endSeconds: index + 1 },
    review: { id: `review of ${text}`, stars: 2, writtenAt: noon, verified: true, url: "" },
    passage: text,
    extent: "complete",
    agreement: 1,
  })),
})

const tablesOf = ({ sessions, search, prints, framePairs }: LiveproofDatabase) => [sessions, search, prints, framePairs]
const open = (n: number, at = noon, tab = "run:1", show = aShow()) =>
  openSession(db, { id: aSessionId(n), show, tab, at })

describe("opening a session", () => {
  it("is idempotent", async () => {
    await open(1)
    expect((await open(1, noon + minute)).startedAt).toBe(noon)
    expect(await db.sessions.count()).toBe(1)
  })

  it.each([
    ["the same tab a moment later continues it", "run:1", 5 * minute, 1],
    ["another tab starts a new one", "run:2", 5 * minute, 2],
    ["the same tab after an hour starts a new one", "run:1", 60 * minute, 2],
    ["the same tab number after a restart of the browser starts a new one", "other:1", minute, 2],
  ])("%s", async (_, tab, laterMs, expected) => {
    await open(1)
    expect((await open(2, noon + laterMs, tab)).id).toBe(aSessionId(expected))
  })

  it("starts a new one for another show in the same tab", async () => {
    await open(1)
    const other = aShow({ key: makeShowKey("amazon", "other") })
    expect((await open(2, noon + minute, "run:1", other)).id).toBe(aSessionId(2))
  })
})

describe("storing a report", () => {
  const prints = { fromSeconds: 0, toSeconds: 10, bytes: "AQID" }

  it("merges it, together with the verdict on the merged row", async () => {
    await open(1)
    const row = await storeReport(db, aReport({ watchedSeconds: 10, prints }), new Uint8Array([1, 2, 3]), judge)
    expect(row).toMatchObject({ watchedSeconds: 10, lastBatch: 0, reachedSeconds: 10, verdict: { lookedAtSeconds: 7 } })
    expect(await printsWithin(db, aSessionId(1), { fromSeconds: 0, toSeconds: 100 })).toMatchObject([
      { fromSeconds: 0, toSeconds: 10 },
    ])
  })

  it("adds newly quoted reviews to those quoted before a reload", async () => {
    await open(1)
    await storeReport(db, aReport({ quoted: [aQuoted("The lid broke.")] }), null, judge)
    const report = aReport({ batch: 1, quoted: [aQuoted("It boils fast.", "The lid broke.")] })
    const row = await storeReport(db, report, null, judge)
    const texts = row?.quoted.map(({ quotations }) => quotations.map(({ sentence }) => sentence.text))
    expect(texts).toEqual([["The lid broke.", "It boils fast."]])
  })

  it("stays bounded, whatever each report features and quotes", async () => {
    await open(1)
    const long = "w".repeat(mostChars.sentence)
    const one = aQuoted(long, `${long.slice(1)}x`).quotations
    const sizes: number[] = []
    for (let batch = 0; batch < 6; batch++) {
      const keys = Array.from({ length: 500 }, (_, n) => makeProductKey("amazon", `B${batch}x${n}`))
      const featured = keys.map((product, n) => ({ product, atSeconds: batch, at: noon + batch * minute + n }))
      const quoted = keys.slice(0, 100).map((product) => ({ product, quotations: one }))
      const row = await storeReport(db, aReport({ batch, featured, quoted }), null, judge)
      expect(row!.featured).toHaveLength(mostItems.featured)
      expect(row!.featured.at(-1)).toEqual(featured.at(-1))
      sizes.push(JSON.stringify(row).length)
    }
    expect(Math.max(...sizes)).toBeLessThan(1_000_000)
  })

  it("counts a batch that is delivered twice once", async () => {
    await open(1)
    await storeReport(db, aReport({ watchedSeconds: 10 }), null, judge)
    const again = await storeReport(db, aReport({ watchedSeconds: 99 }), null, judge)
    expect(again!.watchedSeconds).toBe(10)
  })

  it("never lets watched time or the clock go back", async () => {
    await open(1)
    await storeReport(db, aReport({ batch: 0, watchedSeconds: 50, at: noon + minute }), null, judge)
    const row = await storeReport(db, aReport({ batch: 1, watchedSeconds: 20, at: noon }), null, judge)
    expect(row).toMatchObject({ watchedSeconds: 50, lastSeenAt: noon + minute })
  })

  it("keeps what was played before a reload beside what was played after", async () => {
    await open(1)
    const span = (fromSeconds: number, toSeconds: number) => ({ fromSeconds, toSeconds })
    await storeReport(db, aReport({ batch: 0, watched: [span(0, 10)] }), null, judge)
    await storeReport(db, aReport({ batch: 1, watched: [span(0, 20)] }), null, judge)
    const row = await storeReport(db, aReport({ batch: 2, watched: [span(45, 50)] }), null, judge)
    expect(row?.watched).toEqual([span(0, 20), span(45, 50)])
  })

  it("records each change of verdict, and where it happened", async () => {
    await open(1)
    const told = ["cant-tell", "cant-tell", "loop", "cant-tell"] as const
    for (const [batch, kind] of told.entries()) {
      const prints = { fromSeconds: 10 * batch, toSeconds: 10 * batch + 10, bytes: "AQ==" }
      const report = aReport({ batch, prints, at: noon + 1_000 * batch })
      await storeReport(db, report, new Uint8Array(1), () => ({ ...judge(), kind }))
    }
    expect((await db.sessions.get(aSessionId(1)))?.verdicts).toEqual([
      { kind: "cant-tell", atSeconds: 10, at: noon },
      { kind: "loop", atSeconds: 30, at: noon + 2_000 },
      { kind: "cant-tell", atSeconds: 40, at: noon + 3_000 },
    ])
  })

  it("keeps each frame pair once, whatever is sent again", async () => {
    await open(1)
    const pair = {
      id: "a",
      nowSeconds: 60,
      beforeSeconds: 20,
      now: "data:image/png;base64,AA==",
      before: "data:image/png;base64,AA==",
    }
    await storeReport(db, aReport({ batch: 0, framePairs: [pair] }), null, judge)
    await storeReport(db, aReport({ batch: 1, framePairs: [pair] }), null, judge)
    expect(await framePairsOf(db, aSessionId(1))).toEqual([pair])
  })

  it("returns null for a session that was deleted", async () => {
    expect(await storeReport(db, aReport(), null, judge)).toBeNull()
  })
})

describe("earlier sessions to compare with", () => {
  const watched = async (n: number, at: number, show = aShow(), tab = `run:${n}`) => {
    await open(n, at, tab, show)
    await storeReport(db, aReport({ session: aSessionId(n), show, at: at + minute }), null, judge)
  }
  const anySite = () => true
  const ofChannel = (id: string) => aShow({ key: makeShowKey("amazon", id) })

  it("are of the same show or channel, newest first", async () => {
    await watched(1, noon - 300 * minute, ofChannel("a"))
    await watched(2, noon - 200 * minute, ofChannel("b"))
    await watched(3, noon - 100 * minute, aShow({ key: makeShowKey("amazon", "c"), channel: "amazon:/shop/other" }))
    const row = await open(9, noon)
    expect((await earlierSessions(db, row, anySite)).map(({ id }) => id)).toEqual([aSessionId(2), aSessionId(1)])
  })

  it("leave out the same show in another tab or a moment ago, which is the viewer's own rewind", async () => {
    await watched(1, noon - 2 * minute)
    const row = await open(9, noon, "run:9")
    expect(await earlierSessions(db, row, anySite)).toEqual([])
  })
})

it("deletes a session with everything that belongs to it", async () => {
  await open(1)
  await storeReport(db, aReport({ prints: { fromSeconds: 0, toSeconds: 1, bytes: "AQ==" } }), new Uint8Array(1), judge)
  await deleteSessions(db, [aSessionId(1)])
  expect(await Promise.all(tablesOf(db).map((table) => table.count()))).toEqual([0, 0, 0, 0])
})

it("restores removed sessions completely, and leaves the others alone", async () => {
  const pair = { nowSeconds: 2, beforeSeconds: 1, now: "", before: "" }
  await seeProduct(db, aProduct(), [], noon, "show-page")
  for (const n of [1, 2]) {
    await open(n, noon + n, `run:${n}`)
    await storeReport(
      db,
      aReport({
        session: aSessionId(n),
        prints: { fromSeconds: 0, toSeconds: 1, bytes: "AQ==" },
        featured: [{ product: aProduct().key, atSeconds: 1, at: noon }],
      }),
      new Uint8Array([n]),
      judge,
    )
    await db.framePairs.put({ ...pair, id: `pair ${n}`, session: aSessionId(n) })
  }
  const all = () => Promise.all(tablesOf(db).map((table) => table.toArray()))
  const before = await all()
  const removed = await removeSessions(db, await sessionsBegun(db, noon, noon + 2))
  expect((await all()).map((rows) => rows.length)).toEqual([1, 1, 1, 1])
  await putBack(db, removed)
  expect(await all()).toEqual(before)
})

it("deletes old sessions, and their prints even earlier", async () => {
  const day = 86_400_000
  for (const [n, days] of [
    [1, 400],
    [2, 60],
    [3, 1],
  ] as const) {
    await open(n, noon - days * day, `run:${n}`)
    await db.prints.put({ session: aSessionId(n), fromSeconds: 0, toSeconds: 1, bytes: new Uint8Array(1) })
  }
  await applyRetention(db, noon, { retentionDays: 365, priceRetentionDays: 365 })
  await applyRetention(db, noon + 3 * day, { retentionDays: 365, priceRetentionDays: 365 })
  expect((await db.sessions.toArray()).map(({ id }) => id).sort()).toEqual([aSessionId(2), aSessionId(3)])
  expect((await db.prints.toArray()).map(({ session }) => session)).toEqual([aSessionId(3)])
})

describe("the sessions of one show", () => {
  it("are those of its key, the newest first, a page at a time", async () => {
    const other = aShow({ key: makeShowKey("amazon", "another") })
    await open(9, noon, "run:9", other)
    for (const n of [2, 1, 3]) await open(n, noon + n * minute, `run:${n}`)
    const { rows, total, newest } = await sessionsOfShow(db, aShow().key, 1, 1)
    expect(rows.map(({ id }) => id)).toEqual([aSessionId(2)])
    expect(total).toBe(3)
    expect(newest.map(({ id }) => id)).toEqual([3, 2, 1].map(aSessionId))
    expect(new Set(await sessionIdsOfShow(db, other.key))).toEqual(new Set([aSessionId(9)]))
  })
})
