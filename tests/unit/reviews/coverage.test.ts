import { describe, expect, test } from "vitest"
import { readMaterial } from "../../../src/reviews/candidates"
import { chooseCovering } from "../../../src/reviews/coverage"
import { weighedReviews } from "../../../src/reviews/weighed"
import { worthOf } from "../../../src/reviews/worth"
import { makeReview } from "./make-review"

function chosenFrom(bodies: string[], words: number, sentences = 99, weights = bodies.map(() => 1)) {
  const { reviews } = weighedReviews(bodies.map((body) => makeReview({ body, stars: null })))
  const material = readMaterial(reviews)
  return chooseCovering(material.candidates, worthOf(material, weights), { words, sentences }).map(({ text }) => text)
}

describe("the choice with the best coverage", () => {
  test("keeps within the limits on words and sentences", () => {
    const bodies = [
      "The sound is clear here.",
      "The sound is clear there.",
      "The picture is dark.",
      "Boxes arrive late always.",
    ]
    expect(chosenFrom(bodies, 9).join(" ").split(" ").length).toBeLessThanOrEqual(9)
    expect(chosenFrom(bodies, 99, 2)).toHaveLength(2)
    expect(chosenFrom(bodies, 2)).toEqual([])
  })

  test("takes what most reviews say first", () => {
    const bodies = ["The handle stays cool.", "The handle stays cool always.", "Yellow boxes arrived late."]
    expect(chosenFrom(bodies, 20, 1)[0]).toMatch(/handle stays cool/)
  })

  test("values a new subject above a second sentence that says the same", () => {
    const bodies = [
      "The handle stays cool.",
      "Handle stays the cool.",
      "The handle stays so cool.",
      "Its lid leaks badly.",
    ]
    expect(chosenFrom(bodies, 9)).toContain("Its lid leaks badly.")
  })

  test("uses the budget that a greedy choice would leave, by exchanging sentences", () => {
    // Greedy choice takes the dense short sentence, after which the long one no longer fits.
    const long = "The pump is loud and the hose leaks and the tank cracks and the cord frays."
    const bodies = ["The pump is loud.", long, long.replace("pump", "pump here"), "The hose leaks and the tank cracks."]
    const words = long.split(" ").length
    expect(chosenFrom(bodies, words).join(" ").split(" ").length).toBeGreaterThan(words - 4)
  })

  test("counts reviews by their weight", () => {
    const bodies = ["The handle stays cool.", "Yellow boxes arrived late."]
    expect(chosenFrom(bodies, 5, 1, [1, 9])).toEqual(["Yellow boxes arrived late."])
    expect(chosenFrom(bodies, 5, 1, [9, 1])).toEqual(["The handle stays cool."])
    expect(chosenFrom(bodies, 5, 1, [0, 0])).toEqual([])
  })
})
