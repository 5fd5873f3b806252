// @vitest-environment happy-dom
/** A page that the user pointed at and that only a price could show to be a product page. */
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { MessageError } from "../../../../src/messages/envelope"
import type { Reading } from "../../../../src/model/reading"
import type { UnreadPage } from "../../../../src/model/tab"
import type { PageTeller } from "../../../../src/page/pages/page-state"
import { watchProductPage } from "../../../../src/page/pages/product-page"
import { UNREADABLE_AFTER_MS } from "../../../../src/page/pages/show-page"
import { anyPage } from "../../../../src/sites/any"
import { readerOf } from "../../../../src/sites/reader"
import { emptyReading } from "../../../../src/sites/reading"
import { aProduct, onPage } from "../../make"

const page = vi.hoisted(() => ({ isPriced: true, seen: 0, panes: 0, hear: (_: object) => undefined as unknown }))
const view = { product: aProduct(), sightings: [], lookedUp: null, ownPage: null, reviewsBefore: null }

vi.mock("../../../../src/messages/client", () => ({
  isOrphaned: () => false,
  onNotice: () => undefined,
  send: async () => {
    page.seen++
    if (!page.isPriced) throw new MessageError("no-product", "of no product")
    return { view, references: [], shown: null, price: null }
  },
}))
vi.mock("../../../../src/page/reading/page-reading", () => ({
  watchReading: (_: unknown, hear: (reading: object) => unknown) => {
    page.hear = hear
  },
}))
vi.mock("../../../../src/page/pages/show-page", async (original) => ({
  ...(await original<typeof import("../../../../src/page/pages/show-page")>()),
  watchShowPage: () => undefined,
}))
vi.mock("../../../../src/page/pane/pane", () => ({
  openPane: () => {
    page.panes++
    return { placing: { setAnchors: () => undefined }, show: () => undefined }
  },
}))

const unsure: Reading = {
  ...emptyReading("any", "product"),
  products: [{ ...onPage(aProduct()), onlyIfPriced: true }],
}
let life = new AbortController()
let told: (UnreadPage | null)[] = []
const watch = (isQuiet = false) => {
  const teller: PageTeller = {
    unread: (unread) => told.push(unread),
    paneSeen: () => undefined,
    wanted: Promise.resolve({ pointedAt: true, chosen: null, isQuiet: false }),
    onNeeds: () => undefined,
  }
  watchProductPage(readerOf(anyPage), "any", teller, { pointedAt: true, isQuiet }, life.signal)
}
const problems = () => told.at(-1)?.problems ?? null
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  life = new AbortController()
  told = []
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

it("records its own price beside a show in a slot, unless the show features the product", async () => {
  const product = onPage(aProduct())
  const show = { key: "amazon:1", title: "", channel: "", url: "", claim: { state: "none", basis: "none" } }
  for (const [featured, times] of [
    [null, 1],
    [product.key, 0],
  ] as const) {
    page.seen = 0
    watch()
    page.hear({ ...unsure, products: [product], show, featured })
    await later(0)
    expect(page.seen).toBe(times)
  }
})

it.each([
  ["read if it has a price", true, null],
  ["reported as empty if it has none", false, ["nothing-found"]],
])("is %s", async (_, isPriced, expected) => {
  page.isPriced = isPriced
  watch()
  page.hear(unsure)
  await later(UNREADABLE_AFTER_MS)
  expect(problems()).toEqual(expected)
})

it("is reported as unreadable until a price shows that it is a product page", async () => {
  page.isPriced = false
  watch()
  await later(UNREADABLE_AFTER_MS)
  page.hear(unsure)
  await later(0)
  expect(problems()).toEqual(["nothing-found"])
  page.isPriced = true
  page.hear(unsure)
  await later(0)
  expect(problems()).toBeNull()
})

it("stays silent after the user has ended watching, unless it is a product page", async () => {
  page.panes = 0
  page.isPriced = false
  watch(true)
  await later(UNREADABLE_AFTER_MS)
  expect([problems(), page.panes]).toEqual([null, 0])
  page.isPriced = true
  page.hear(unsure)
  await later(0)
  expect(page.panes).toBe(1)
})
