// @vitest-environment happy-dom
/** A viewer who is reading a product's open tag can read on when the show moves to the next product. */
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { ShowScene } from "../../../../src/messages/pane-port"
import { makeProductKey } from "../../../../src/model/keys"
import type { ProductReading } from "../../../../src/model/reading"
import { watchShowPage } from "../../../../src/page/pages/show-page"
import type { ShowSessionEvents } from "../../../../src/page/session/show-session"
import { amazon } from "../../../../src/sites/amazon"
import { readerOf } from "../../../../src/sites/reader"
import { aProduct, aShow, onPage } from "../../make"

const page = vi.hoisted(() => ({
  read: (_: object) => {},
  beat: () => {},
  isOpen: false,
  scenes: [] as object[],
  told: [] as string[],
}))

vi.mock("../../../../src/messages/client", () => ({
  onNotice: () => undefined,
  send: async (kind: string, { product }: { product: { key: string } }) => {
    if (kind === "page.product.fetch") return { outcome: "fresh" }
    page.told.push(product.key)
    const view = { product, sightings: [], lookedUp: null, ownPage: null, reviewsBefore: null }
    return { view, references: [], shown: null, price: null }
  },
}))
vi.mock("../../../../src/page/reading/page-reading", () => ({
  watchReading: (_: unknown, hear: (reading: object) => void) => {
    page.read = hear
  },
}))
vi.mock("../../../../src/page/session/show-watch", () => ({
  ShowWatch: class {
    constructor(_: object, events: ShowSessionEvents & { changed(view: null, pairs: [], player: null): void }) {
      page.beat = () => events.changed(null, [], null)
    }
    read() {}
    feature() {}
    quote() {}
  },
}))
vi.mock("../../../../src/page/pane/pane", () => ({
  openPane: () => ({
    placing: { setAnchors: () => undefined, isOpen: () => page.isOpen },
    surroundings: { upper: null, displayOnly: false },
    show: (scene: object) => page.scenes.push(scene),
    showPairs: () => undefined,
  }),
}))

const mug = aProduct({ key: makeProductKey("amazon", "B000000001") })
const speaker = aProduct({ key: makeProductKey("amazon", "B000000002") })
const feature = (featured: ProductReading | null) =>
  page.read({
    ...{ site: "amazon", kind: "show" as const, tiles: [], activity: [], problems: [] },
    ...{ show: aShow(), products: [onPage(mug), onPage(speaker)], featured: featured?.key ?? null },
  })
const shownKey = () => (page.scenes as ShowScene[]).at(-1)?.product?.key ?? null
/** Waits until all questions are answered. */
const answered = () => new Promise((resolve) => setTimeout(resolve))

let life: AbortController
beforeEach(async () => {
  vi.stubGlobal("requestIdleCallback", () => 0)
  Object.assign(page, { isOpen: false, scenes: [], told: [] })
  life = new AbortController()
  const teller = {
    unread: () => undefined,
    paneSeen: () => undefined,
    wanted: Promise.resolve({ pointedAt: false, chosen: null, isQuiet: false }),
    onNeeds: () => undefined,
  }
  watchShowPage(readerOf(amazon), teller, life.signal)
  feature(mug)
  await answered()
})
afterEach(() => {
  life.abort()
  vi.unstubAllGlobals()
})

it("a closed tag moves on to the next product", async () => {
  feature(speaker)
  expect(shownKey()).toBeNull()
  await answered()
  expect(shownKey()).toBe(speaker.key)
})

it("an open tag stays until it is closed, while the next product's price is reported", async () => {
  page.isOpen = true
  feature(speaker)
  await answered()
  expect(page.told).toEqual([mug.key, speaker.key])
  page.beat()
  expect(shownKey()).toBe(mug.key)
  page.isOpen = false
  page.beat()
  expect(shownKey()).toBe(speaker.key)
})

it("an open tag disappears when it is closed, if nothing is featured by then", () => {
  page.isOpen = true
  feature(null)
  page.beat()
  expect(shownKey()).toBe(mug.key)
  page.isOpen = false
  page.beat()
  expect(shownKey()).toBeNull()
})

it("an open tag continues as before if its product is featured again", async () => {
  page.isOpen = true
  feature(speaker)
  feature(mug)
  await answered()
  expect(page.told).toEqual([mug.key, speaker.key, mug.key])
  page.isOpen = false
  page.beat()
  expect(shownKey()).toBe(mug.key)
})
