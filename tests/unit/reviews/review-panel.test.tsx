// @vitest-environment happy-dom
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, describe, expect, test, vi } from "vitest"
import type { Quotation } from "../../../src/model/quotation"
import type { Review, ReviewSummary } from "../../../src/model/review"
import { reviewMark } from "../../../src/reviews/visits"
import { ReviewPanel } from "../../../src/ui/reviews/review-panel"
import { type LookedUp, ReviewStrip, ReviewWayIn } from "../../../src/ui/reviews/review-strip"
import { reviewView } from "../../../src/ui/reviews/review-view"
import { reviewsCss } from "../../../src/ui/styles/reviews.css"
import { makeReview, makeSummary } from "./make-review"

const host = document.createElement("div")
document.body.append(host)
afterEach(() => render(null, host))

function showPanel(
  reviews: Review[],
  summary: ReviewSummary | null = null,
  said: Quotation[] = [],
  lookedUp: LookedUp = null,
) {
  act(() =>
    render(<ReviewPanel view={reviewView(reviews, summary)} lookedUp={lookedUp} shop="shop.test" said={said} />, host),
  )
  return host
}

const three = [
  makeReview({ stars: 5, body: "The handle stays cool and it boils fast.", writtenAt: Date.UTC(2026, 4, 3) }),
  makeReview({ stars: 2, body: "The lid broke after a month.", verified: false }),
  makeReview({ stars: 4, body: "It looks good on the table." }),
]

describe("the panel", () => {
  test("quotes for and against with stars, day, mark and link", () => {
    showPanel(three)
    expect(host.querySelectorAll("figure").length).toBeGreaterThanOrEqual(2)
    const text = host.textContent ?? ""
    expect(text).toContain("The lid broke after a month.")
    expect(text).toContain("2 of 5 stars")
    expect(text).toContain("verified purchase")
    expect(text).toContain("not marked as verified")
    expect(text).toContain("May 3, 2026")
    expect(text).toContain("Sentences chosen from 3 of the 3 reviews the shop shows.")
    const link = host.querySelector("a")
    expect(link?.href).toBe("https://shop.test/review")
    expect(link?.rel).toContain("noopener")
  })

  test("says that there are too few reviews to tell, rather than nothing", () => {
    expect(showPanel(three).textContent).toContain("Too few to tell: the shop shows 3 reviews.")
  })

  test("markup in a review makes no element", () => {
    showPanel([makeReview({ body: "<img src=x onerror=alert(1)> is what I <b>got</b> in the box." })])
    expect(host.querySelector("img, b")).toBeNull()
    expect(host.textContent).toContain("is what I got in the box.")
  })

  test.each(["javascript:alert(1)", "data:text/html,hi", "", "/relative"])("%j is no link", (url) => {
    expect(showPanel([makeReview({ url })]).querySelector("a")).toBeNull()
  })

  test("quotations have their own text direction", () => {
    showPanel([makeReview({ body: "جودة الصوت ممتازة جدا", language: "ar" })])
    expect(host.querySelector("blockquote")?.getAttribute("dir")).toBe("auto")
  })

  test("the histogram is the shop's if it shows one", () => {
    showPanel(three, makeSummary({ starShares: [0.1, 0.1, 0.1, 0.2, 0.5], shopSummary: "Customers say it boils." }))
    expect(host.textContent).toContain("Stars, as the shop counts them")
    expect([...host.querySelectorAll(".lp-review-share")].map((share) => share.textContent)).toEqual([
      "50%",
      "20%",
      "10%",
      "10%",
      "10%",
    ])
    expect(host.textContent).toContain("The shop’s own summary (shop.test), unchanged")
    expect(host.textContent).toContain("Customers say it boils.")
    showPanel(three)
    expect(host.textContent).toContain("Stars of the reviews shown here")
  })

  test("a signal comes with its numbers and an innocent explanation", () => {
    const reviews = Array.from({ length: 60 }, (_, index) =>
      makeReview({
        body: `a${index} b${index} c${index}`,
        verified: index % 4 === 0,
        writtenAt: Date.UTC(2025, 0, index),
      }),
    )
    showPanel(reviews)
    const noted = host.querySelector(".lp-review-signal")?.textContent
    expect(noted).toContain("Not marked as verified: 45 of the 60 reviews the shop shows.")
    expect(noted).toContain("A harmless explanation:")
    expect(noted).toMatch(/at most 1 in [\d,]+ products/)
    expect(host.querySelectorAll("dt")).toHaveLength(7)
  })

  test("a sentence read out on the show is shown beside its review", () => {
    const said: Quotation = {
      sentence: { text: "The lid broke!", startSeconds: 3, endSeconds: 5 },
      review: three[1]!,
      passage: "The lid broke after a month.",
      extent: "shortened",
      agreement: 1,
    }
    showPanel(three, null, [said])
    expect(host.textContent).toContain("The lid broke!")
    expect(host.textContent).toContain("This sentence is in a 2-star review of Jan 1, 2026, shortened. There it reads:")
    expect(host.textContent).toContain("The lid broke after a month.")
  })

  test.each([
    [null, null, "This sentence is in a review."],
    [4, null, "This sentence is in a 4-star review."],
    [null, Date.UTC(2026, 4, 3), "This sentence is in a review of May 3, 2026."],
  ])("with %s stars and day %s it says what is known", (stars, writtenAt, sentence) => {
    const review = makeReview({ stars, writtenAt })
    const text = "It works well and the sound is clear."
    const said = { text, startSeconds: 3, endSeconds: 5 }
    showPanel([review], null, [{ sentence: said, review, passage: text, extent: "complete", agreement: 1 }])
    expect(host.querySelector(".lp-review-said")?.textContent).toContain(sentence)
  })

  test("many quotations: the shortened ones first, and how many", () => {
    const said = Array.from({ length: 6 }, (_, index): Quotation => {
      const extent = index === 5 ? "shortened" : "complete"
      const sentence = { text: `Sentence ${index}.`, startSeconds: index, endSeconds: index + 1 }
      return { sentence, review: three[1]!, passage: "The lid broke after a month.", extent, agreement: 1 }
    })
    showPanel(three, null, said)
    expect(host.querySelector(".lp-review-said")?.textContent).toContain("Sentence 5.")
    expect([...host.querySelectorAll("summary")].map(({ textContent }) => textContent)).toContain(
      "Read out on the show (6)",
    )
  })

  test("reviews that disappeared are reported with the day of the last visit and what it may mean", () => {
    const before = {
      page: "p",
      at: Date.UTC(2026, 0, 15),
      count: 7,
      marks: ["a", "b", "c", "d", ...three.map(reviewMark)],
    }
    const view = reviewView(three, makeSummary({ count: 3 }), before)
    act(() => render(<ReviewPanel view={view} lookedUp={null} shop="shop.test" />, host))
    const noted = host.querySelector(".lp-review-signal")?.textContent
    expect(noted).toContain("On the page on Jan 15, 2026 and gone now: 4 of 7 reviews.")
    expect(noted).toContain("The shop counted 7 on Jan 15, 2026 and counts 3 now.")
    expect(noted).toContain("A harmless explanation: writers take reviews back or change them")
    expect(noted).not.toContain("By chance")
  })

  test.each([
    ["no-access", "the shop did not give out"],
    ["not-there", "no such product page"],
    ["failed", "could not be fetched"],
    ["unreadable", "was not understood"],
    ["read", "No reviews on the page"],
  ] as const)("says why there is nothing: %s", (outcome, words) => {
    expect(showPanel([], null, [], { at: 1, outcome }).textContent).toContain(words)
  })
})

describe("the strip", () => {
  test("is one line with average, count and a way in", () => {
    const open = vi.fn()
    const view = reviewView(three, makeSummary({ averageStars: 4.3, count: 1204 }))
    act(() => render(<ReviewWayIn view={view} onOpen={open} />, host))
    expect(host.textContent).toContain("4.3")
    expect(host.textContent).toContain("1,204 reviews")
    const button = host.querySelector("button")
    expect(button?.getAttribute("aria-expanded")).toBe("false")
    button?.click()
    expect(open).toHaveBeenCalledOnce()
  })

  test("names sentences that were read out", () => {
    const sentence = { text: "The lid broke!", startSeconds: 3, endSeconds: 5 }
    const said: Quotation[] = [{ sentence, review: three[1]!, passage: "x", extent: "shortened", agreement: 1 }]
    act(() => render(<ReviewStrip view={reviewView(three, null)} said={said} />, host))
    expect(host.querySelector(".lp-review-strip-rest")?.textContent).toBe("1 of them read out on the show")
  })

  test("is missing if there are no reviews", () => {
    const none = reviewView([], null)
    act(() =>
      render(
        <>
          <ReviewWayIn view={none} onOpen={() => undefined} />
          <ReviewStrip view={none} />
        </>,
        host,
      ),
    )
    expect(host.innerHTML).toBe("")
  })
})

test("colours come from the theme only", () => {
  expect(reviewsCss).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i)
  for (const [, name] of reviewsCss.matchAll(/\.([a-z][\w-]*)/g)) expect(name).toMatch(/^lp-/)
})
