// @vitest-environment happy-dom
/**
 * Turning on a price source requests access to its host and, in browsers that have such a permission, consent to the
 * data it is sent.
 */
import { render } from "preact"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import browser from "webextension-polyfill"
import type { SourceView } from "../../../src/model/source"
import { keepa } from "../../../src/prices/sources/keepa"
import { PriceSources } from "../../../src/ui/prices/price-sources"

const view: SourceView = {
  id: "keepa",
  name: keepa.name,
  on: false,
  hasKey: false,
  hosts: [...keepa.needs.hosts],
  data: [],
  hasAccess: false,
  tokens: null,
  trouble: null,
}
let shown: SourceView
const sent: string[] = []
vi.mock("~messages/client", () => ({
  send: async (kind: string) => {
    sent.push(kind)
    return kind === "ui.source.list" ? { sources: [shown] } : shown
  },
}))

const request = vi.fn<(asked: object) => Promise<boolean>>()
let place: HTMLElement
beforeEach(() => {
  sent.length = 0
  shown = view
  request.mockReset()
  Object.assign(browser, { permissions: { request } })
  place = document.createElement("div")
  document.body.replaceChildren(place)
})
afterEach(() => render(null, place))

async function turnOn() {
  render(<PriceSources />, place)
  const box = await vi.waitFor(() => {
    const found = place.querySelector<HTMLInputElement>("input[type=checkbox]")
    expect(found).not.toBeNull()
    return found!
  })
  box.click()
}

it("requests only the host if the browser has no permission for kinds of data", async () => {
  request.mockResolvedValue(true)
  await turnOn()
  expect(request.mock.calls).toEqual([[{ origins: ["https://api.keepa.com/*"] }]])
  await vi.waitFor(() => expect(sent).toContain("ui.source.set"))
})

it("requests the data with it, in the same click", async () => {
  shown = { ...view, data: [...keepa.needs.data] }
  request.mockResolvedValue(true)
  await turnOn()
  expect(request.mock.calls).toEqual([
    [{ origins: ["https://api.keepa.com/*"], data_collection: ["authenticationInfo", "browsingActivity"] }],
  ])
  await vi.waitFor(() => expect(sent).toContain("ui.source.set"))
})

it("stays off, and says so, if that is refused", async () => {
  request.mockResolvedValue(false)
  await turnOn()
  await vi.waitFor(() => expect(place.textContent).toContain("Keepa stays off"))
  expect(sent).not.toContain("ui.source.set")
})
