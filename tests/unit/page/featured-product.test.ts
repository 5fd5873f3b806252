// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest"
import { followFeatured } from "../../../src/page/featured-product"
import { aProduct, aShow } from "../make"

const background = vi.hoisted(() => ({ fetched: {} as object, asked: [] as string[], refuses: false }))
const product = aProduct()
const price = { amountMinor: 4995, currency: "CAD" }
const view = { product, sightings: [], lookedUp: null, ownPage: null, reviewsBefore: null }
const seenNow = { view, references: [], shown: null, price }

vi.mock("../../../src/messages/client", () => ({
  send: async (kind: string) => {
    background.asked.push(kind)
    if (background.refuses) throw new Error("nobody answers")
    return kind === "page.product.fetch" ? background.fetched : seenNow
  },
}))

async function follow(fetched: object, stop = new AbortController()) {
  background.fetched = fetched
  background.asked = []
  const told = { named: vi.fn(), seen: vi.fn(), lookedUp: vi.fn() }
  await followFeatured(product, aShow(), told, stop.signal).catch(() => undefined)
  return { ...told, asked: background.asked }
}
beforeEach(() => {
  background.refuses = false
})

describe("following a featured product", () => {
  it.each([
    ["may not be seen", { outcome: "no-access" }, "no-access"],
    ["is not there", { outcome: "not-there" }, "not-there"],
    ["could not be had", { outcome: "failed" }, "failed"],
    ["holds nothing of it", { outcome: "page", html: "<p>Another product</p>" }, "unreadable"],
  ])("says of its own page that it %s, and nothing again of what the show says", async (_, fetched, outcome) => {
    const { seen, lookedUp } = await follow(fetched)
    expect(seen.mock.calls).toEqual([[seenNow]])
    expect(lookedUp.mock.calls).toEqual([[{ lookedUp: { at: expect.any(Number), outcome }, ownPage: null }]])
  })

  it.each(["off", "fresh", "cancelled"])("has nothing to add where its page is not asked for: %s", async (outcome) => {
    expect((await follow({ outcome })).lookedUp).not.toHaveBeenCalled()
  })

  it("asks for no page once another product is featured", async () => {
    const stop = new AbortController()
    stop.abort()
    const { seen, asked } = await follow({ outcome: "failed" }, stop)
    expect(seen).not.toHaveBeenCalled()
    expect(asked).toEqual(["page.product.see"])
  })

  it("says what the show named for it, even once another product is featured", async () => {
    const stop = new AbortController()
    stop.abort()
    expect((await follow({ outcome: "off" }, stop)).named.mock.calls).toEqual([[price]])
  })

  it("is said to have been featured without a price where nobody read it", async () => {
    background.refuses = true
    expect((await follow({ outcome: "off" })).named.mock.calls).toEqual([[null]])
  })
})
