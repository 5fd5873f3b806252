// @vitest-environment happy-dom
/** The history's view of a session: what was read out of a product's reviews stands beside them again. */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, expect, it, vi } from "vitest"
import type { Output } from "../../../src/messages/map"
import type { SessionView } from "../../../src/model/session"
import { History } from "../../../src/ui/history/history"
import { aProduct, aSessionId, aShow, noon } from "../make"
import { makeReview } from "../reviews/make-review"

const view: SessionView = {
  id: aSessionId(),
  show: aShow().key,
  title: "Review Revue",
  channel: "",
  url: aShow().url,
  claim: "live",
  startedAt: noon,
  lastSeenAt: noon,
  watchedSeconds: 60,
  verdict: {
    kind: "cant-tell",
    rule: "nothing-yet",
    claim: "live",
    confidence: null,
    because: [],
    against: [],
    lookedAtSeconds: 60,
  },
  inspection: { picture: "looking", sound: "listening" },
  featured: [],
  problems: [],
}
const review = makeReview({ stars: 3, body: "After ten washes the colour comes off. Keeps warm as before." })
const details: Output<"ui.history.session"> = {
  view,
  framePairs: [],
  products: [
    { product: aProduct({ reviews: [review] }), sightings: [], lookedUp: null, ownPage: null, reviewsBefore: null },
  ],
  quoted: [
    {
      product: aProduct().key,
      quotations: [
        {
          sentence: { text: "After ten washes it keeps warm!", startSeconds: 5, endSeconds: 8 },
          review,
          passage: review.body,
          extent: "shortened",
          agreement: 1,
        },
      ],
    },
  ],
}

vi.mock("~messages/client", () => ({
  send: (kind: string) =>
    kind === "ui.history.list"
      ? Promise.resolve({ sessions: [view], more: false })
      : kind === "ui.history.session"
        ? Promise.resolve(details)
        : Promise.reject(new Error(kind)),
}))

vi.mock("../../../src/ui/parts/logo", () => ({ Logo: () => null }))

const host = document.createElement("div")
document.body.append(host)
afterEach(() => render(null, host))

const found = (selector: string) =>
  vi.waitFor(() => {
    const element = host.querySelector<HTMLElement>(selector)
    if (!element) throw new Error(`no ${selector}`)
    return element
  })

it("shows the sentence and the passage it is from, at the product", async () => {
  act(() => render(<History />, host))
  const session = (await found("details.lp-session")) as HTMLDetailsElement
  session.open = true
  session.dispatchEvent(new Event("toggle"))
  const strip = await found(".lp-review-strip-open")
  expect(host.querySelector(".lp-review-strip")?.textContent).toContain("1 of them read out on the show")
  strip.click()
  const said = (await found(".lp-review-said")).textContent
  expect(said).toContain("After ten washes it keeps warm!")
  expect(said).toContain("in a 3-star review of Jan 1, 2026, shortened")
  expect(said).toContain(review.body)
})
