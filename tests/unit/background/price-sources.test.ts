import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import { openSourceDesk, type SourceDesk } from "../../../src/background/price-sources"
import { makeProductKey } from "../../../src/model/keys"
import { mostItems } from "../../../src/model/limits"
import { sourceView } from "../../../src/model/source"
import type { HttpAnswer } from "../../../src/prices/sources/source"
import { LiveproofDatabase } from "../../../src/store/database"
import { noon } from "../make"

const minute = 60_000
const hour = 60 * minute
const key = "k".repeat(64)
const productOf = (asin: string) => ({ key: makeProductKey("amazon", asin), url: `https://www.amazon.com/dp/${asin}` })
const product = productOf("B000000001")

let db: LiveproofDatabase
let names = 0
let now: number
let allowed: boolean
let asked: string[]
let answers: (url: URL) => HttpAnswer | null
let desk: SourceDesk
const answer = (status: number, change: object = {}): HttpAnswer => ({
  status,
  text: JSON.stringify({ tokensLeft: 5, refillIn: 30_000, refillRate: 1, ...change }),
})
const good = (url: URL): HttpAnswer =>
  answer(200, {
    products: [{ asin: url.searchParams.get("asin"), domainId: 1, csv: [[noon / minute - 21_564_000 - 100, 1999]] }],
  })
const pathsAsked = () => asked.map((url) => new URL(url).pathname)
const open = () =>
  openSourceDesk(db, () => now, {
    access: async () => ({ isGiven: allowed, data: [] }),
    fetchText: async (url) => {
      asked.push(url)
      return answers(new URL(url))
    },
  })

beforeEach(async () => {
  db = new LiveproofDatabase(`sources-${names++}`)
  now = noon
  allowed = true
  asked = []
  answers = (url) => (url.pathname === "/token" ? answer(200) : good(url))
  desk = open()
  await desk.change("keepa", { on: true, key })
  asked = []
})
afterEach(() => db.delete())

const prices = async (of = product) => (await desk.pricesOf(of))[0]

it("is off until it is turned on, and while off asks nobody", async () => {
  await desk.change("keepa", { on: false })
  expect(await desk.pricesOf(product)).toEqual([])
  expect(asked).toEqual([])
})

it("never hands the key out", async () => {
  expect(JSON.stringify([await desk.views(), await desk.pricesOf(product)])).not.toContain(key)
})

it("asks once, keeps the answer for a while, and asks again when it is old", async () => {
  expect(await prices()).toMatchObject({ trouble: null, sightings: [{ amountMinor: 1999 }], tokens: { left: 5 } })
  now += 11 * hour
  expect(await prices()).toMatchObject({ trouble: null, askedAt: noon, sightings: [{ amountMinor: 1999 }] })
  expect(pathsAsked()).toEqual(["/product"])
  now += 2 * hour
  await prices()
  expect(pathsAsked()).toEqual(["/product", "/product"])
})

it("remembers that a product is unknown", async () => {
  answers = () => answer(200, { products: [] })
  expect((await prices())?.trouble).toBe("no-prices")
  now += 13 * hour
  expect((await prices())?.trouble).toBe("no-prices")
  expect(asked).toHaveLength(1)
})

it("makes one request if two tabs ask at once", async () => {
  await Promise.all([prices(), prices()])
  expect(asked).toHaveLength(1)
})

it.each([
  ["no tokens are left", answer(429, { tokensLeft: 0 }), "no-tokens", 29_000, 31_000],
  ["tokens are overdrawn", answer(429, { tokensLeft: -2 }), "no-tokens", 2 * minute, 3 * minute],
  ["nobody answers", null, "offline", 50_000, 61_000],
  ["the answer cannot be read", answer(500), "unexpected", 9 * minute, 11 * minute],
] as const)("rests when %s", async (_, bad, trouble, stillRestsMs, restedMs) => {
  answers = () => bad
  expect(await prices()).toMatchObject({ trouble, sightings: [] })
  now = noon + stillRestsMs
  expect(await prices(productOf("B000000002"))).toMatchObject({ trouble })
  expect(asked).toHaveLength(1)
  answers = good
  now = noon + restedMs
  expect(await prices()).toMatchObject({ trouble: null, sightings: [{}] })
  expect(asked).toHaveLength(2)
})

it("spends no token that it does not have", async () => {
  answers = (url) => ({ ...good(url), text: good(url).text.replace('"tokensLeft":5', '"tokensLeft":0') })
  await prices()
  expect(await prices(productOf("B000000002"))).toMatchObject({ trouble: "no-tokens" })
  expect(asked).toHaveLength(1)
})

it("shows the last answer while it cannot get a new one", async () => {
  await prices()
  now += 13 * hour
  answers = () => null
  expect(await prices()).toMatchObject({ trouble: "offline", askedAt: noon, sightings: [{ amountMinor: 1999 }] })
})

it("does not use a refused key again until there is a new one", async () => {
  answers = () => answer(402)
  expect((await prices())?.trouble).toBe("key-refused")
  now += 24 * hour
  expect((await prices())?.trouble).toBe("key-refused")
  expect(asked).toHaveLength(1)
  expect((await desk.views())[0]).toMatchObject({ hasKey: true, trouble: "key-refused" })
  answers = (url) => (url.pathname === "/token" ? answer(200) : good(url))
  expect(await desk.change("keepa", { key: "n".repeat(64) })).toMatchObject({ trouble: null, tokens: { left: 5 } })
  expect(await prices()).toMatchObject({ trouble: null, sightings: [{}] })
})

it("says what stands in the way before it asks", async () => {
  allowed = false
  expect((await prices())?.trouble).toBe("no-access")
  allowed = true
  await desk.change("keepa", { key: "" })
  expect((await prices())?.trouble).toBe("no-key")
  expect((await desk.views())[0]).toMatchObject({ hasKey: false, trouble: "no-key" })
  const elsewhere = { key: makeProductKey("qvc", "1"), url: "https://www.qvc.com/1" }
  expect((await prices(elsewhere))?.trouble).toBe("not-covered")
  expect(asked).toEqual([])
})

it("still rests after the worker has died", async () => {
  answers = () => answer(429, { tokensLeft: -2 })
  await prices()
  desk = open()
  now += 30_000
  expect((await prices())?.trouble).toBe("no-tokens")
  expect(asked).toHaveLength(1)
})

it.each([1e20, 9e15, -1e20, Number.MAX_SAFE_INTEGER])(
  "an answer that says the next token comes in %d ms leaves the settings readable",
  async (refillIn) => {
    answers = () => answer(200, { refillIn, tokensLeft: 0 })
    await desk.check("keepa")
    for (const view of await desk.views()) expect(sourceView.safeParse(view).success).toBe(true)
    now += 8 * 24 * hour
    answers = (url) => good(url)
    expect((await prices())?.sightings).toHaveLength(1)
  },
)

it.each<[string, HttpAnswer | null]>([
  ["nobody answered", null],
  ["the answer was not understood", answer(500)],
  ["no tokens were left", answer(429, { tokensLeft: 0 })],
])("asks again once the clock is right, although %s in 2038", async (_, bad) => {
  now = Date.UTC(2038, 0, 1)
  answers = () => bad
  await prices()
  now = noon
  asked = []
  answers = good
  expect(await prices()).toMatchObject({ trouble: null, sightings: [{ amountMinor: 1999 }] })
  expect(asked).toHaveLength(1)
})

it("a row that an earlier version left unreadable keeps its key, and works again", async () => {
  await db.sources.update("keepa", { tokens: { left: 1, perMinute: 1, nextAt: 1e20, at: noon }, restUntil: 1e20 })
  expect((await desk.views())[0]).toMatchObject({ on: true, hasKey: true, tokens: null })
  expect((await prices())?.sightings).toHaveLength(1)
})

it("answers with tens of thousands of entries are cut or rejected, and nothing worse happens", async () => {
  const csv = Array.from({ length: 100_000 }, (_, index) => (index % 2 === 0 ? index + 1 : 1999))
  answers = (url) => answer(200, { products: [{ asin: url.searchParams.get("asin"), domainId: 1, csv: [csv] }] })
  const { sightings = [], trouble } = (await prices()) ?? {}
  expect(sightings.length).toBeLessThanOrEqual(mostItems.sourceSightings)
  expect(["unexpected", null]).toContain(trouble)
})
