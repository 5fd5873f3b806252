// @vitest-environment happy-dom
/**
 * A product's page: what it cost, what buyers say, and each show that featured it with the prices and quotations there.
 */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { DAY_MS } from "~model/time"
import type { Output } from "../../../src/messages/map"
import { placeOf, queryOf } from "../../../src/model/history-place"
import { HistoryPage } from "../../../src/ui/history/history-page"
import { aProduct, aSessionId, aShow, aSighting } from "../make"
import { makeReview } from "../reviews/make-review"

const now = Date.now()
const product = aProduct({ title: "Silver kettle, 1.7 l", reviews: [makeReview({ stars: 2, body: "It leaks." })] })
const { key, title } = product
const seen = (amountMinor: number, fromDaysAgo: number, toDaysAgo: number) =>
  aSighting({ amountMinor, firstSeenAt: now - fromDaysAgo * DAY_MS, lastSeenAt: now - toDaysAgo * DAY_MS })

const answers = vi.hoisted(() => new Map<string, unknown>())
vi.mock("~messages/client", () => ({
  send: async (kind: string) => {
    if (!answers.has(kind)) throw new Error(kind)
    return answers.get(kind)
  },
}))

const session: Output<"ui.history.product">["featured"][number]["session"] = {
  id: aSessionId(),
  show: aShow().key,
  title: "Kitchen night",
  channel: "",
  url: aShow().url,
  claim: "live",
  startedAt: now - 3 * DAY_MS,
  lastSeenAt: now - 3 * DAY_MS + 600_000,
  watchedSeconds: 600,
  verdict: {
    ...{ kind: "loop", rule: "repeat-certain", claim: "live", confidence: null },
    ...{ because: [], against: [], lookedAtSeconds: 600 },
  },
  inspection: { picture: "looking", sound: "listening" },
  featured: [
    { product: key, atSeconds: 10, at: now - 3 * DAY_MS, price: { amountMinor: 3_999, currency: "USD" } },
    { product: key, atSeconds: 90, at: now - 3 * DAY_MS + 80_000, price: { amountMinor: 2_999, currency: "USD" } },
  ],
  problems: [],
}

const found: Output<"ui.history.product"> = {
  view: {
    product,
    sightings: [seen(4_999, 60, 20), seen(3_999, 19, 4), seen(2_999, 3, 0)],
    lookedUp: { at: now, outcome: "read" },
    ownPage: null,
    reviewsBefore: null,
  },
  featured: [
    {
      session,
      quotations: [
        {
          sentence: { text: "It never leaks, people write!", startSeconds: 5, endSeconds: 8 },
          review: makeReview({ stars: 2 }),
          passage: "It leaks.",
          extent: "shortened",
          agreement: 1,
        },
      ],
    },
  ],
  total: 1,
}

const host = document.createElement("div")
document.body.append(host)
beforeEach(() => {
  answers.clear()
  answers.set("ui.history.product", found)
  answers.set("pane.source.prices", { sources: [] })
  answers.set("pane.watch.get", { watch: null, notifications: false })
})
afterEach(() => render(null, host))

const open = () => act(() => render(<HistoryPage query={queryOf({ product: key })} />, host))
const says = (text: string) => vi.waitFor(() => expect(host.textContent).toContain(text))

it("says what it costs, what it cost a month ago, and offers an alert", async () => {
  open()
  await says(title)
  await says("$29.99")
  await says("A month ago, on")
  await says(": $49.99.")
  expect(host.querySelector(".lp-chart")).not.toBeNull()
  await vi.waitFor(() => expect(host.querySelector(".lp-watch")).not.toBeNull())
})

it("lists the shows that featured it with their prices and what they read out, each with a link to its page", async () => {
  open()
  await says("Kitchen night")
  const card = [...host.querySelectorAll("li.lp-card")].find((one) => one.textContent?.includes("Kitchen night"))!
  expect(card.textContent).toContain("Loop")
  expect(card.textContent).toContain("$39.99")
  expect(card.textContent).toContain("It never leaks, people write!")
  expect(card.textContent).toContain("It leaks.")
  expect([...card.querySelectorAll("details")].map(({ open }) => open)).toEqual([true, true])
  const link = card.querySelector("a")!
  expect(placeOf(new URL(link.href, "https://extension.example").search)).toEqual({ show: session.show })
})

it("says so if nothing is stored about it", async () => {
  answers.set("ui.history.product", { view: null, featured: [], total: 0 })
  open()
  await says("Nothing is stored about this product any more.")
  await says("No show in the history featured it.")
})
