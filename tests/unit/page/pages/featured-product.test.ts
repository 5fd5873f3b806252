// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest"
import { MessageError } from "../../../../src/messages/envelope"
import { makeProductKey } from "../../../../src/model/keys"
import { followFeatured } from "../../../../src/page/pages/featured-product"
import { anyPage } from "../../../../src/sites/any"
import { readerOf } from "../../../../src/sites/reader"
import { putOnShelf } from "../../../../src/sites/shelf"
import { aProduct, aShow, onPage } from "../../make"

const background = vi.hoisted(() => ({
  fetched: {} as object,
  asked: [] as string[],
  refuses: false,
  hasOwnPage: true,
}))
const product = aProduct()
const price = { amountMinor: 4995, currency: "CAD" }
const view = { product, sightings: [], lookedUp: null, ownPage: null, reviewsBefore: null }
const seenNow = { view, references: [], shown: null, price }

vi.mock("../../../../src/messages/client", () => ({
  send: async (kind: string, { source }: { source?: string }) => {
    background.asked.push(kind)
    if (background.refuses) throw new Error("nobody answers")
    if (source === "fetched-page" && !background.hasOwnPage) throw new MessageError("no-product", "of no product")
    return kind === "page.product.fetch" ? background.fetched : seenNow
  },
}))

async function follow(fetched: object, stop = new AbortController(), featured = product) {
  background.fetched = fetched
  background.asked = []
  const told = { named: vi.fn(), seen: vi.fn(), lookedUp: vi.fn() }
  await followFeatured(onPage(featured), aShow(), told, stop.signal).catch(() => undefined)
  return { ...told, asked: background.asked }
}
beforeEach(() => {
  Object.assign(background, { refuses: false, hasOwnPage: true })
})

describe("following a featured product", () => {
  it.each([
    ["may not be read", { outcome: "no-access" }, "no-access"],
    ["does not exist", { outcome: "not-there" }, "not-there"],
    ["could not be fetched", { outcome: "failed" }, "failed"],
    ["says nothing about it", { outcome: "page", html: "<p>Another product</p>" }, "unreadable"],
  ])("reports that its own page %s, and does not repeat what the show says", async (_, fetched, outcome) => {
    const { seen, lookedUp } = await follow(fetched)
    expect(seen.mock.calls).toEqual([[seenNow]])
    expect(lookedUp.mock.calls).toEqual([[{ lookedUp: { at: expect.any(Number), outcome }, ownPage: null }]])
  })

  it.each(["off", "fresh", "cancelled"])("has nothing to add if its page is not requested: %s", async (outcome) => {
    expect((await follow({ outcome })).lookedUp).not.toHaveBeenCalled()
  })

  it("calls its own page unreadable if that turns out not to be a product page", async () => {
    putOnShelf(readerOf(anyPage))
    const url = "https://shop.example/p/kettle"
    const kettle = aProduct({ key: makeProductKey("any", "shop.example/p/kettle"), url })
    const page = { outcome: "page", html: '<h1>Kettle</h1><p class="price">€20.00</p>' }
    expect((await follow(page, undefined, kettle)).lookedUp.mock.calls).toEqual([[view]])
    background.hasOwnPage = false
    const { lookedUp, asked } = await follow(page, undefined, kettle)
    expect(lookedUp.mock.calls).toMatchObject([[{ lookedUp: { outcome: "unreadable" } }]])
    expect(asked.at(-1)).toBe("page.product.unreadable")
  })

  it("requests no page once another product is featured", async () => {
    const stop = new AbortController()
    stop.abort()
    const { seen, asked } = await follow({ outcome: "failed" }, stop)
    expect(seen).not.toHaveBeenCalled()
    expect(asked).toEqual(["page.product.see"])
  })

  it("reports the show's price for it, even once another product is featured", async () => {
    const stop = new AbortController()
    stop.abort()
    expect((await follow({ outcome: "off" }, stop)).named.mock.calls).toEqual([[price]])
  })

  it("is reported without a price if nobody could read it", async () => {
    background.refuses = true
    expect((await follow({ outcome: "off" })).named.mock.calls).toEqual([[null]])
  })
})
