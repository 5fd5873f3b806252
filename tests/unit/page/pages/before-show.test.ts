// @vitest-environment happy-dom
/** Prices that the page reports as it begins belong to the show, and are not prices from before it. */
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { ShowScene } from "../../../../src/messages/pane-port"
import type { PageTeller } from "../../../../src/page/pages/page-state"
import { watchProductPage } from "../../../../src/page/pages/product-page"
import { watchShowPage } from "../../../../src/page/pages/show-page"
import { ShowSession } from "../../../../src/page/session/show-session"
import { amazon } from "../../../../src/sites/amazon"
import { readerOf } from "../../../../src/sites/reader"
import { aProduct, aShow, noon, onPage } from "../../make"

const told = vi.hoisted(() => ({
  openedAt: [] as number[],
  sightingAt: [] as number[],
  shown: [] as unknown[],
  sources: [] as string[],
}))

vi.mock("../../../../src/messages/client", () => ({
  isOrphaned: () => false,
  onNotice: () => undefined,
  send: async (kind: string, input: { at?: number; product: object; source?: string }) => {
    if (kind === "page.session.open") {
      told.openedAt.push(input.at!)
      throw new Error("nobody answers")
    }
    if (kind === "page.product.fetch") return { outcome: "fresh" }
    told.sightingAt.push(Date.now())
    told.sources.push(input.source ?? "")
    // A busy background takes its time.
    vi.setSystemTime(Date.now() + 2_000)
    const view = { product: input.product, sightings: [], lookedUp: null, ownPage: null, reviewsBefore: null }
    return { view, references: [], shown: null, price: null }
  },
}))
vi.mock("../../../../src/page/reading/page-reading", () => ({
  watchReading: (_: unknown, hear: (reading: object) => void) => hear(reading),
}))
vi.mock("../../../../src/page/pane/pane", () => ({
  openPane: () => ({
    placing: { setAnchors: () => undefined, isOpen: () => false },
    surroundings: { upper: null, displayOnly: false },
    show: (scene: unknown) => told.shown.push(scene),
    showPairs: () => undefined,
  }),
}))

const site = readerOf(amazon)
const product = aProduct({ prices: [{ text: "$99.00", role: "current", source: "dom" }] })
const reading = {
  ...{ site: "amazon", kind: "show" as const, tiles: [], activity: [], problems: [] },
  ...{ show: aShow(), products: [onPage(product)], featured: product.key },
}

const life = { over: new AbortController() }
beforeEach(() => {
  vi.useFakeTimers({ now: noon })
  vi.stubGlobal("requestIdleCallback", () => 0)
  Object.assign(told, { openedAt: [], sightingAt: [], shown: [], sources: [] })
  life.over = new AbortController()
})
afterEach(() => {
  life.over.abort()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it("the tag's show begins before the first price that is reported for it", async () => {
  const teller: PageTeller = {
    unread: () => undefined,
    paneSeen: () => undefined,
    wanted: Promise.resolve({ pointedAt: false, chosen: null, isQuiet: false }),
    onNeeds: () => undefined,
  }
  watchShowPage(site, teller, life.over.signal)
  const tag = await vi.waitUntil(() => (told.shown as ShowScene[]).findLast((state) => state.product)?.product)
  expect(told.sightingAt).toEqual([noon])
  expect(tag?.showStartedAt).toBeLessThanOrEqual(noon)
})

it("a page whose address does not say what it is reports its show's product together with the show", async () => {
  const teller: PageTeller = {
    unread: () => undefined,
    paneSeen: () => undefined,
    wanted: Promise.resolve({ pointedAt: true, chosen: null, isQuiet: false }),
    onNeeds: () => undefined,
  }
  watchProductPage(site, "any", teller, { pointedAt: true, isQuiet: false }, life.over.signal)
  const tag = await vi.waitUntil(() => (told.shown as ShowScene[]).findLast((state) => state.product)?.product)
  expect(told.sources).toEqual(["show-page"])
  expect(tag?.showStartedAt).toBeLessThanOrEqual(told.sightingAt[0]!)
})

it("the session begins when it is requested, whatever it has to wait for", async () => {
  const events = { changed: () => undefined, trouble: () => undefined, said: () => undefined }
  const news = { show: reading.show, featured: null, price: undefined, activity: [], problems: [] }
  const opening = ShowSession.open(news, events, AbortSignal.abort())
  vi.setSystemTime(noon + 2_000)
  await expect(opening).rejects.toThrow("nobody answers")
  expect(told.openedAt).toEqual([noon])
})
