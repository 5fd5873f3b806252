// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest"
import { followFeatured } from "../../../src/page/featured-product"
import { aProduct, aShow } from "../make"

const background = vi.hoisted(() => ({ fetched: {} as object, asked: [] as string[] }))
const product = aProduct()
const view = { product, sightings: [], lookedUp: null, reviewsBefore: null }

vi.mock("../../../src/messages/client", () => ({
  send: async (kind: string) => {
    background.asked.push(kind)
    return kind === "page.product.fetch" ? background.fetched : view
  },
}))

async function follow(fetched: object, stop = new AbortController()) {
  background.fetched = fetched
  background.asked = []
  const onSeen = vi.fn()
  const onLookedUp = vi.fn()
  await followFeatured(product, aShow(), onSeen, onLookedUp, stop.signal)
  return { onSeen, onLookedUp, asked: background.asked }
}

describe("following a featured product", () => {
  it.each([
    ["may not be seen", { outcome: "no-access" }, "no-access"],
    ["is not there", { outcome: "not-there" }, "not-there"],
    ["could not be had", { outcome: "failed" }, "failed"],
    ["holds nothing of it", { outcome: "page", html: "<p>Another product</p>" }, "unreadable"],
  ])("says of its own page that it %s, and nothing again of what the show says", async (_, fetched, outcome) => {
    const { onSeen, onLookedUp } = await follow(fetched)
    expect(onSeen).toHaveBeenCalledOnce()
    expect(onLookedUp.mock.calls).toEqual([[{ lookedUp: { at: expect.any(Number), outcome } }]])
  })

  it.each(["off", "fresh", "cancelled"])("has nothing to add where its page is not asked for: %s", async (outcome) => {
    expect((await follow({ outcome })).onLookedUp).not.toHaveBeenCalled()
  })

  it("asks for no page once another product is featured", async () => {
    const stop = new AbortController()
    stop.abort()
    const { onSeen, asked } = await follow({ outcome: "failed" }, stop)
    expect(onSeen).not.toHaveBeenCalled()
    expect(asked).toEqual(["page.product.see"])
  })
})
