/** The demo's past, imported as the settings page would do it, and continued by what the mall's pages say. */
import { DAY_MS } from "~model/time"
import "fake-indexeddb/auto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createDetector } from "~liveness/index"
import { makeProductKey } from "~model/keys"
import { checkClaim } from "~prices/claim-check"
import { history } from "~prices/history/history"
import { readProduct } from "~prices/read"
import { sightingsFrom } from "~prices/read/sighting"
import { amazon } from "~sites/amazon"
import { earlierVisit, lumaOf } from "../../../scripts/demo/earlier-visit"
import { madeUpPast } from "../../../scripts/demo/made-up-past"
import { pricePaths } from "../../../scripts/demo/price-paths"
import type { ImportedRow } from "../../../src/model/copy-part"
import { LiveproofDatabase } from "../../../src/store/database"
import { commitImport, stageRows } from "../../../src/store/import"
import { productView, seeProduct } from "../../../src/store/products"
import type { PrintRow, SessionRow, SightingRow } from "../../../src/store/rows"
import { earlierSessions, openSession } from "../../../src/store/sessions"
import { readFile } from "../../../src/ui/import/read-file"
import { loadScenarios } from "../../mall/catalogue/broadcasts"
import { shows } from "../../mall/catalogue/shows"
import type { Scenario } from "../../mall/scenario"
import { aSessionId, noon as now } from "../make"
import { useMall } from "../mall/use-mall"

const visit = useMall()
const db = new LiveproofDatabase("made-up-past")

/** As in the demo except for a shorter earlier visit, because every second of it must be rendered. */
async function scenariosWithVisit(watchedSeconds: number): Promise<Map<string, Scenario>> {
  const scenarios = await loadScenarios()
  const rerun = scenarios.get("rerun")!
  const after = { ...rerun.expect.after!, watchedSeconds }
  return scenarios.set("rerun", { ...rerun, expect: { ...rerun.expect, after } })
}

let text = ""
let rows: ImportedRow[] = []
beforeAll(async () => {
  text = await madeUpPast(await scenariosWithVisit(4), now)
  const file = new File([text], "copy.jsonl")
  const { kind, isSurelyWhole, parts } = await readFile(file, now)
  expect([kind, isSurelyWhole]).toEqual(["copy", true])
  for await (const part of parts) {
    expect(part.refused).toEqual([])
    rows = [...rows, ...part.rows]
  }
})
afterAll(() => db.delete())

const rowsOf = <Row>(name: string): Row[] => rows.filter(({ table }) => table === name).map(({ row }) => row as Row)

it("is the same file for the same moment, and shifts with a later one", async () => {
  expect(await madeUpPast(await scenariosWithVisit(4), now)).toBe(text)
  const [first] = (await madeUpPast(await scenariosWithVisit(4), now + DAY_MS)).split("\n").filter(isSighting)
  const [same] = text.split("\n").filter(isSighting)
  expect(JSON.parse(first!).row.firstSeenAt - JSON.parse(same!).row.firstSeenAt).toBe(DAY_MS)
})
const isSighting = (line: string) => line.startsWith('{"table":"sightings"')

it("holds a few months of each product of the looping show, all of it past", () => {
  const seen = rowsOf<SightingRow>("sightings")
  for (const asin of shows["review-revue"].asins) {
    const ofProduct = seen.filter(({ product }) => product === makeProductKey("amazon", asin))
    expect(now - Math.min(...ofProduct.map(({ firstSeenAt }) => firstSeenAt))).toBeGreaterThan(90 * DAY_MS)
    expect(now - Math.max(...ofProduct.map(({ lastSeenAt }) => lastSeenAt))).toBeGreaterThanOrEqual(DAY_MS)
  }
})

/** What a tag is based on once the product's own page has been read again. */
async function seenNow(asin: string) {
  const address = visit.mall.urlOfPath(`/dp/${asin}`)
  const onPage = amazon.read(await visit.documentAt(address), new URL(address), now, {})!.products[0]!
  const reading = readProduct(onPage)!
  const { sightings, references } = sightingsFrom(reading, { at: now, source: "fetched-page", locale: "en-us" })
  await seeProduct(db, reading, sightings, now, "fetched-page")
  const prices = history((await productView(db, reading.key))!.sightings, { now })!
  return { prices, checks: references.map((reference) => checkClaim(prices, reference, now)) }
}

describe("imported", () => {
  const seen = new Map<string, Awaited<ReturnType<typeof seenNow>>>()
  beforeAll(async () => {
    expect(await stageRows(db, aSessionId(), rows, now)).toEqual([])
    const copy = { file: "copy.jsonl", savedAt: now, isMine: true }
    const outcome = await commitImport(db, aSessionId(), copy, now)
    expect(outcome).toEqual({ added: rows.length, replaced: 0, known: 0, left: 0 })
    for (const asin of Object.keys(pricePaths)) seen.set(asin, await seenNow(asin))
  })

  it("is one history with what the shop's page says now", () => {
    for (const [asin, path] of Object.entries(pricePaths))
      expect(seen.get(asin)?.prices.coverage.sightings).toBe(path.length + 1)
  })

  it("shows a list price that was never charged, and a discount that is real", () => {
    expect(seen.get("B0MALLMG10")?.checks).toMatchObject([{ finding: "list-price-not-seen", decidedBy: "F5" }])
    expect(seen.get("B0MALLSP11")?.checks).toMatchObject([{ finding: "holds", decidedBy: "A1" }])
  })

  it("shows a price at its lowest, and one that was lower before", () => {
    const { current, lowest } = seen.get("B0MALLCN12")!.prices
    expect(current?.amountMinor).toBe(lowest?.amountMinor)
    const printer = seen.get("B0MALLLP04")!.prices
    expect(printer.current?.amountMinor).toBeGreaterThan(printer.lowest!.amountMinor)
  })

  it("has an earlier visit that a rerun of the show is compared with", async () => {
    const address = visit.mall.urlOf("rerun")
    const { show } = amazon.read(await visit.documentAt(address), new URL(address), now, {})!
    const session = await openSession(db, { id: aSessionId(2), show: show!, tab: "run:1", at: now })
    const [earlier] = rowsOf<SessionRow>("sessions")
    expect(await earlierSessions(db, session, () => true)).toMatchObject([
      { id: earlier!.id, verdict: { kind: "cant-tell" } },
    ])
  })
})

it("has prints in which the engine finds the rerun again", async () => {
  const scenarios = await scenariosWithVisit(30)
  const { session, prints } = await earlierVisit(scenarios, now - DAY_MS)
  expect(prints.at(-1)).toMatchObject({ session: session.id, toSeconds: 30 } satisfies Partial<PrintRow>)
  const detector = createDetector()
  detector.addEarlier({ session: session.id, startedAt: session.startedAt, prints: prints.map(({ bytes }) => bytes) })
  // A page samples when it can, so never exactly the frames that were printed.
  for await (const { atSeconds, luma } of lumaOf(scenarios.get("rerun")!, 24, 0.2)) {
    detector.pushFrame(atSeconds, luma)
    while (!detector.work(Number.POSITIVE_INFINITY));
  }
  const found = detector.evidence((seconds) => now + 1000 * seconds)
  expect(found).toContainEqual(expect.objectContaining({ kind: "repeat", level: "may-be" }))
})
