import { describe, expect, test } from "vitest"
import { toneOf } from "../../../src/reviews/evaluation"
import type { Language } from "../../../src/reviews/language"
import { wordsOf } from "../../../src/reviews/words"

describe("praise minus complaint", () => {
  test.each<[Language, string, number]>([
    ["en", "The handle is sturdy and comfortable.", 2],
    ["en", "It broke and the refund was slow.", -3],
    ["en", "It is not comfortable.", -1],
    ["en", "No problems at all.", 1],
    ["en", "The box is blue.", 0],
    ["de", "Der Griff ist stabil, aber nicht bequem.", 0],
    ["de", "Leider defekt.", -2],
    ["fr", "Très confortable et pratique.", 2],
    ["fr", "Il n'est pas solide.", -1],
    ["es", "No funciona.", -1],
    ["es", "Muy cómodo y bonito.", 2],
    ["ja", "音が良い。", 1],
  ])("%s: %s", (language, sentence, tone) => {
    expect(toneOf(wordsOf(sentence), language)).toBe(tone)
  })
})
