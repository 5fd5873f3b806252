/** A history of several weeks, imported from a copy through the settings page. */
import type { FlagWord } from "~model/flag"
import { makeShowKey } from "~model/keys"
import type { SessionRow } from "../../../src/store/rows"
import { aProduct, aSessionId, aSighting } from "../../unit/make"
import type { TestBrowser } from "../driver/browser"
import { until } from "../driver/until"
import { readTable, storedSessions } from "./database"
import { textOf } from "./own-page"
import { takeCopy } from "./picked-file"

const hour = 3_600_000
/** Thursday noon, on the latest day of the history. */
const thursday = new Date(2026, 0, 15, 12).getTime()
const product = aProduct({ title: "Silver kettle, 1.7 l" })
const dayMs = 24 * hour
/** The kettle's prices up to that day. */
const prices = (
  [
    [4_999, 60, 20],
    [3_999, 19, 4],
    [2_999, 3, 0],
  ] as const
).map(([amountMinor, from, to]) =>
  aSighting({ amountMinor, firstSeenAt: Date.now() - from * dayMs, lastSeenAt: Date.now() - to * dayMs }),
)
const named = { amountMinor: 3_999, currency: "USD" }
const quoted = {
  product: product.key,
  quotations: [
    {
      sentence: { text: "Never leaks, people write!", startSeconds: 65, endSeconds: 68 },
      review: { id: "r1", stars: 2, writtenAt: Date.UTC(2026, 0, 2), verified: true, url: "" },
      passage: "It never leaks when it is empty.",
      extent: "shortened" as const,
      agreement: 1,
    },
  ],
}

interface Show {
  title: string
  site: string
  startedAt: number
  flag?: FlagWord
}

/** Three shows a day for three weeks; one of them each week, on Tuesday, featured the kettle. */
const shows: Show[] = Array.from({ length: 63 }, (_, n) => {
  const day = Math.floor(n / 3)
  const startedAt = new Date(2026, 0, 15 - day, 18 - 3 * (n % 3)).getTime()
  const isTuesday = new Date(startedAt).getDay() === 2
  const isKettle = isTuesday && n % 3 === 0
  return {
    title: isKettle ? "Kitchen night" : `Beauty hour no. ${n + 1}`,
    site: n % 3 === 2 ? "qvc" : "amazon",
    startedAt,
    ...(isKettle && day === 2 ? { flag: "not-live" as const } : {}),
  }
})

function rowOf({ title, site, startedAt, flag }: Show, n: number): SessionRow {
  const isKettle = title === "Kitchen night"
  const claim = { state: n % 5 === 0 ? ("replay" as const) : ("live" as const), basis: "label" as const }
  return {
    id: aSessionId(n + 1),
    show: makeShowKey(site, isKettle ? "kitchen-night" : `show-${n + 1}`),
    title,
    channel: "",
    url: site === "qvc" ? "https://www.qvc.com/live" : `https://www.amazon.com/live/broadcast/${n + 1}`,
    claim: claim.state,
    showClaim: claim,
    startedAt,
    lastSeenAt: startedAt + hour,
    watchedSeconds: 3_600,
    verdict: {
      ...{ kind: "cant-tell", rule: "nothing-yet", claim: claim.state, confidence: null },
      ...{ because: [], against: [], lookedAtSeconds: 3_600 },
    },
    ...(flag ? { flag: { word: flag, note: "the same clock as last week", at: startedAt + hour } } : {}),
    inspection: { picture: "looking", sound: "listening" },
    featured: isKettle ? [{ product: product.key, atSeconds: 60, at: startedAt + 60_000, price: named }] : [],
    problems: [],
    tab: "planted",
    evidence: [],
    quoted: isKettle ? [quoted] : [],
    lastBatch: 0,
    reachedSeconds: 3_600,
  }
}

const asRows = (table: string, rows: readonly object[]) => rows.map((row) => ({ table, row }))

export async function plantHistory(browser: TestBrowser): Promise<SessionRow[]> {
  const sessions = shows.map(rowOf)
  const productRow = { key: product.key, reading: product, lastSeenAt: thursday, lookedUp: null, reviewVisits: [] }
  const prints = sessions.map(({ id }) => ({ session: id, fromSeconds: 0, toSeconds: 1, bytes: "AQ==" }))
  const rows = [
    ...asRows("sessions", sessions),
    ...asRows("products", [productRow]),
    ...asRows("sightings", prices),
    ...asRows("prints", prints),
  ]
  const own = await browser.extensionTab("options.html")
  await takeCopy(own, rows, thursday + 12 * hour)
  await until("the outcome", textOf(own), (text) => text.includes("Done: "))
  await own.close()
  await until(
    "all verdicts worked out",
    () => storedSessions(browser),
    (stored) => stored.length === sessions.length && stored.every(({ copied }) => copied?.verdict !== "not-yet"),
  )
  return sessions
}

/** Everything a history consists of, for comparing it whole. */
export const wholeHistory = (browser: TestBrowser) =>
  Promise.all(["sessions", "search", "prints", "framePairs"].map((table) => readTable(browser, table)))
