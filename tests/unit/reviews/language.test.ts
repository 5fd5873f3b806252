import { describe, expect, test } from "vitest"
import { languageOf, languagesOf } from "../../../src/reviews/language"

describe("language of a review", () => {
  test.each([
    ["The sound is clear and it is easy to use.", "", "en"],
    ["Der Klang ist sehr gut und es ist einfach zu bedienen.", "", "de"],
    ["Le son est très bon et il est facile à utiliser.", "", "fr"],
    ["El sonido es muy bueno y es fácil de usar.", "", "es"],
    ["音がとても良いです。", "", "ja"],
    ["Звук отличный, всё работает.", "", "other"],
    ["Dźwięk jest bardzo dobry i wszystko działa tak jak trzeba od razu po wyjęciu z pudełka", "", "other"],
    ["Super!", "", null],
    ["Super!", "de-AT", "de"],
    ["It is fine", "pl", "other"],
    ["The sound is clear and it is easy to use.", "??", "en"],
  ])("%s (%s)", (text, stated, expected) => {
    expect(languageOf(text, stated)).toBe(expected)
  })

  test("texts without a hint take the most common language of the others", () => {
    const texts = ["Super!", "Der Klang ist gut und es passt.", "Es ist nicht so gut wie das alte."]
    expect(languagesOf(texts.map((text) => ({ text, stated: "" })))).toEqual(["de", "de", "de"])
  })
})
