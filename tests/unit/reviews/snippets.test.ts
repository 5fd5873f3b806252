import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { chooseSnippets, panelBudget, type Snippets } from "../../../src/reviews/snippets"
import { cleanText, wordsOf } from "../../../src/reviews/words"
import { makeReview, makeSummary } from "./make-review"

const all = (snippets: Snippets) => [...snippets.for, ...snippets.against, ...snippets.mentioned]

const kettle = [
  makeReview({ id: "1", stars: 5, body: "The kettle boils fast. My husband drives a red car." }),
  makeReview({ id: "2", stars: 5, body: "It boils water fast and the handle stays cool. We got it in June." }),
  makeReview({ id: "3", stars: 4, body: "This kettle boils fast and looks good. I gave one to my sister." }),
  makeReview({ id: "4", stars: 1, body: "The lid of the kettle broke after a month. I called them twice on Monday." }),
  makeReview({ id: "5", stars: 2, body: "The lid broke and it leaks. My kitchen is small." }),
  makeReview({ id: "6", stars: 1, body: "The lid of mine broke too. I am angry." }),
]

describe("the choice of snippets", () => {
  test("takes each side from the reviews with its stars", () => {
    const snippets = chooseSnippets(kettle, null)
    expect(snippets.for.map(({ stars }) => stars! >= 4)).toEqual([true])
    expect(snippets.against.map(({ stars }) => stars! <= 2)).toEqual([true])
    expect(snippets.for[0]?.text).toMatch(/boils/)
    expect(snippets.against[0]?.text).toMatch(/lid/)
    expect(snippets).toMatchObject({ weighed: 6, of: 6 })
  })

  test("quotes whole sentences and says where they come from", () => {
    for (const snippet of all(chooseSnippets(kettle, null))) {
      const source = kettle.find(({ id }) => id === snippet.reviewId)
      expect(source?.body).toContain(snippet.text)
      expect(snippet.text).toMatch(/\.$/)
      expect(snippet).toMatchObject({
        stars: source?.stars,
        writtenAt: source?.writtenAt,
        verified: true,
        url: source?.url,
      })
    }
  })

  test("prefers what is said about the product to what is said about the reviewer", () => {
    for (const { text } of all(chooseSnippets(kettle, null))) expect(text).not.toMatch(/husband|sister|Monday|kitchen/)
  })

  test("counts three stars as against only if nobody gave fewer", () => {
    const [mild] = chooseSnippets(
      [makeReview({ stars: 5 }), makeReview({ stars: 3, body: "The cable is short." })],
      null,
    ).against
    expect(mild?.stars).toBe(3)
    const harsher = chooseSnippets(
      [...kettle, makeReview({ stars: 3, body: "The lid of the kettle broke." })],
      null,
    ).against
    expect(harsher.every(({ stars }) => stars! <= 2)).toBe(true)
  })

  test("leaves a side without reviews empty", () => {
    const praise = chooseSnippets(kettle.slice(0, 3), null)
    expect(praise.against).toEqual([])
    expect(praise.for).toHaveLength(1)
  })

  test("only mentions reviews without stars", () => {
    const snippets = chooseSnippets([makeReview({ stars: null, body: "The handle stays cool." })], null)
    expect(snippets.for).toEqual([])
    expect(snippets.mentioned.map(({ text }) => text)).toEqual(["The handle stays cool."])
  })

  test("does not say the same twice", () => {
    const body = "The battery lasts all day and the screen is bright."
    const same = Array.from({ length: 6 }, () => makeReview({ body }))
    const other = makeReview({ body: "It is heavy to carry." })
    const texts = all(chooseSnippets([...same, other], null, { words: 40, wordsPerSide: 0, perRole: 9 })).map(
      ({ text }) => text,
    )
    expect(texts).toContain("It is heavy to carry.")
  })

  test.each([
    ["de", "Der Klang ist sehr gut. Meine Tante kommt am Montag.", "Der Klang ist sehr gut."],
    ["fr", "Le son est très bon. Mon mari est parti hier.", "Le son est très bon."],
    ["es", "El sonido es muy bueno. Mi marido salió ayer.", "El sonido es muy bueno."],
    ["ja", "音がとても良いです。私の夫は昨日出かけました。", "音がとても良いです。"],
  ])("works sentence by sentence in %s", (language, body, expected) => {
    const reviews = Array.from({ length: 4 }, () => makeReview({ body, language: "" }))
    const again = chooseSnippets(reviews, null)
    expect(again.for.map(({ text }) => text)).toEqual([expected])
    expect(
      chooseSnippets(
        reviews.map((review) => ({ ...review, language })),
        null,
      ),
    ).toEqual(again)
  })

  test("quotes whole short reviews in other languages", () => {
    const body = "Bardzo dobry dźwięk. Polecam każdemu."
    const snippets = chooseSnippets([makeReview({ body, language: "pl" })], null)
    expect(snippets.for.map(({ text }) => text)).toEqual([body])
    const long = makeReview({ body: "Bardzo dobry dźwięk. ".repeat(60), language: "pl" })
    expect(all(chooseSnippets([long], null))).toEqual([])
  })

  test("divides the words by the shop's histogram, not by the reviews shown", () => {
    const shares = (against: number) => makeSummary({ starShares: [against, 0, 0, 0, 1 - against] })
    const budget = { words: 40, wordsPerSide: 0, perRole: 9 }
    const wordsAgainst = (share: number) => {
      const chosen = all(chooseSnippets(kettle, shares(share), budget)).filter(({ stars }) => stars! <= 2)
      return chosen.reduce((sum, { text }) => sum + wordsOf(text).length, 0)
    }
    expect(wordsAgainst(0.9)).toBeGreaterThan(wordsAgainst(0.05))
  })
})

describe("any input", () => {
  const anyReview = fc.record({
    id: fc.string({ maxLength: 20 }),
    stars: fc.option(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double())),
    title: fc.string({ unit: "grapheme" }),
    body: fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.constantFrom(
        "",
        "<script>alert(1)</script>",
        "<b>Great</b> sound & picture.",
        "a".repeat(5000),
        "😀 ".repeat(400),
      ),
      fc
        .array(fc.constantFrom("The sound is good.", "Der Ton ist gut.", "音が良い。", "صوت جيد جدا."), {
          maxLength: 30,
        })
        .map((list) => list.join(" ")),
    ),
    writtenAt: fc.option(fc.oneof(fc.integer(), fc.double())),
    verified: fc.option(fc.boolean()),
    helpfulVotes: fc.option(fc.nat()),
    variant: fc.string(),
    country: fc.string(),
    language: fc.oneof(fc.constantFrom("", "en", "de-DE", "xx", "??", "ja"), fc.string({ maxLength: 5 })),
    url: fc.webUrl(),
    incentiveLabel: fc.string(),
  })
  const anySummary = fc.option(
    fc.record({
      averageStars: fc.option(fc.double()),
      count: fc.option(fc.nat()),
      starShares: fc.option(fc.array(fc.double(), { minLength: 0, maxLength: 5 })),
      shopSummary: fc.string(),
    }),
  )

  test("never throws, keeps within the budget, and quotes only exact text", () => {
    fc.assert(
      fc.property(fc.array(anyReview, { maxLength: 25 }), anySummary, (reviews, summary) => {
        const snippets = chooseSnippets(reviews, summary)
        expect(snippets.weighed).toBeLessThanOrEqual(snippets.of)
        const chosen = all(snippets)
        expect(chosen.length).toBeLessThanOrEqual(3 * panelBudget.perRole)
        for (const { text } of chosen) {
          const sources = reviews
            .flatMap(({ body, title }) => [body, title])
            .map((raw) => cleanText(raw).replaceAll("\n", " "))
          expect(sources.some((source) => source.includes(text))).toBe(true)
        }
        expect(chosen.reduce((sum, { text }) => sum + wordsOf(text).length, 0)).toBeLessThanOrEqual(
          panelBudget.words + 2 * panelBudget.wordsPerSide,
        )
      }),
      { numRuns: 150 },
    )
  })

  test("does not let the order of the reviews decide who is quoted", () => {
    const forwards = chooseSnippets(kettle, null)
    const backwards = chooseSnippets([...kettle].reverse(), null)
    expect(backwards.against[0]?.text).toBe(forwards.against[0]?.text)
  })

  test("accepts 5,000 reviews of 10,000 words each, and reads only up to the limit", () => {
    const body = "The handle of this kettle stays cool and it boils fast. ".repeat(900)
    const flood = Array.from({ length: 5000 }, (_, index) => makeReview({ body, stars: (index % 5) + 1 }))
    expect(chooseSnippets(flood, null)).toMatchObject({ weighed: 300, of: 5000 })
  })
})
