// @vitest-environment happy-dom
/** Whatever a page contains as reviews: strip and panel show it as text, or say what they leave out. */
import { render } from "preact"
import { act } from "preact/test-utils"
import { afterEach, describe, expect, test } from "vitest"
import type { Review } from "../../../src/model/review"
import { ReviewPanel } from "../../../src/ui/reviews/review-panel"
import { ReviewStrip } from "../../../src/ui/reviews/review-strip"
import { reviewView } from "../../../src/ui/reviews/review-view"
import { makeReview } from "./make-review"

const host = document.createElement("div")
document.body.append(host)
afterEach(() => render(null, host))

function show(reviews: Review[]): { text: string; quotations: string[] } {
  const view = reviewView(reviews, null)
  act(() =>
    render(
      <>
        <ReviewStrip view={view} />
        <ReviewPanel view={view} lookedUp={null} shop="shop.test" />
      </>,
      host,
    ),
  )
  const quotations = [...host.querySelectorAll("blockquote")].map(({ textContent }) => textContent ?? "")
  return { text: host.textContent ?? "", quotations }
}

describe("text that is not plain text", () => {
  test.each([
    ["a script", "<script>globalThis.hacked = true</script> It boils fast and stays cool."],
    ["markup with a handler", '<img src=x onerror="globalThis.hacked=true"> It boils fast and stays cool.'],
    ["a closed quotation", "</blockquote></section><iframe src='javascript:1'></iframe> It boils fast."],
    ["a style", "<style>*{display:none}</style> It boils fast and stays cool."],
  ])("%s makes no element", (_, body) => {
    const { text } = show([makeReview({ body, title: body })])
    expect(host.querySelector("script, img, iframe, style")).toBeNull()
    expect(text).toContain("It boils fast")
    expect(globalThis).not.toHaveProperty("hacked")
  })

  test.each([
    ["emoji", "The handle stays cool 👩‍👩‍👧👍🏽 and it boils fast 🇩🇪.", "👩‍👩‍👧👍🏽"],
    ["combining marks", "Le goût est très bon, la qualité est là.", "goût"],
    ["an endless word", `${"aaaaaaaaaa".repeat(40)} is loud.`, "aaaaaaaaaa"],
    ["Arabic", "جودة الصوت ممتازة جدا", "جودة"],
    ["Hebrew and English", "איכות הצליל vs. the bass: מעולה", "vs."],
  ])("%s stays whole, in its own direction", (_, body, piece) => {
    const { quotations } = show([makeReview({ body, language: "" })])
    expect(quotations.join(" ")).toContain(piece)
    for (const quotation of host.querySelectorAll("blockquote")) expect(quotation.getAttribute("dir")).toBe("auto")
  })

  test("characters that would reverse the page's own text are removed", () => {
    expect(show([makeReview({ body: "It is \u202Elaoc\u202C cool and boils fast." })]).text).not.toMatch(
      /[\u202A-\u202E]/,
    )
  })
})

describe("reviews that lack something", () => {
  test("empty bodies leave the histogram and say why nothing is quoted", () => {
    const { text, quotations } = show([makeReview({ body: "", title: "" }), makeReview({ body: " \n\t", title: "" })])
    expect(quotations).toEqual([])
    expect(text).toContain("No review shown speaks for it")
    expect(text).toContain("100%")
  })

  test.each([8.64e15, 8.65e15, -1, 0, Number.NaN, Date.UTC(9999, 0)])("the date %s", (writtenAt) => {
    const { text } = show([makeReview({ writtenAt })])
    expect(text).toContain("The sound is clear".slice(4))
    expect(text).not.toContain("Invalid")
  })

  test.each([0, 4.4, 5, null])("%s stars", (stars) => {
    expect(show([makeReview({ stars })]).text).not.toMatch(/NaN|undefined/)
  })
})

describe("many and long reviews", () => {
  test("reviews in several languages are each quoted in their own", () => {
    const bodies = [
      ["en", "The handle stays cool. My husband drives a red car."],
      ["de", "Der Klang ist sehr gut. Meine Tante kommt am Montag."],
      ["fr", "Le son est très bon. Mon mari est parti hier."],
      ["es", "El sonido es muy bueno. Mi marido salió ayer."],
      ["ja", "音がとても良いです。私の夫は昨日出かけました。"],
      ["ar", "جودة الصوت ممتازة جدا"],
    ]
    const reviews = Array.from({ length: 60 }, (_, index) => {
      const [language = "", body = ""] = bodies[index % bodies.length]!
      return makeReview({ body, language: index % 2 ? language : "", stars: (index % 5) + 1 })
    })
    const { quotations } = show(reviews)
    expect(quotations.length).toBeGreaterThan(0)
    for (const quotation of quotations) expect(bodies.some(([, body]) => body!.includes(quotation))).toBe(true)
  })

  test("300 of 5,000 reviews of 10,000 words are considered, and the strip says so", () => {
    const body = "The handle of this kettle stays cool and it boils fast. ".repeat(900)
    const { text } = show(Array.from({ length: 5000 }, (_, index) => makeReview({ body, stars: (index % 5) + 1 })))
    expect(host.querySelector(".lp-review-strip")?.textContent).toContain("300 of 5,000 evaluated")
    expect(text).toContain("Sentences chosen from 300 of the 5,000 reviews the shop shows.")
  })
})
