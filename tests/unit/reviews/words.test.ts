import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { beginningOf, cleanText, sentencesOf, wordsOf } from "../../../src/reviews/words"

describe("words", () => {
  test.each([
    ["It's GREAT, isn’t it?", ["it's", "great", "isn't", "it"]],
    ["Schöne Größe – 5 Sterne", ["schöne", "größe", "5", "sterne"]],
    ["l’écran est très bon", ["l'écran", "est", "très", "bon"]],
    ["👍👍 🙂", []],
    ["", []],
    ["<b>bold</b>", ["b", "bold", "b"]],
    ["نوعية ممتازة", ["نوعية", "ممتازة"]],
  ])("%s", (text, expected) => {
    expect(wordsOf(text)).toEqual(expected)
  })

  test("scripts without spaces are segmented", () => {
    const words = wordsOf("音がとても良いです。")
    expect(words.length).toBeGreaterThan(3)
    expect(words).toContain("音")
  })
})

describe("sentences", () => {
  test.each([
    ["en", "I love it. It broke! Why?", ["I love it.", "It broke!", "Why?"]],
    ["en", "My wife loves it.Very nice.", ["My wife loves it.", "Very nice."]],
    ["en", "First line\nsecond line", ["First line", "second line"]],
    ["de", "Gut verarbeitet. Passt genau.", ["Gut verarbeitet.", "Passt genau."]],
    ["ja", "音が良い。軽い！", ["音が良い。", "軽い！"]],
    ["en", "   ", []],
  ])("%s: %s", (language, text, expected) => {
    expect(sentencesOf(cleanText(text), language)).toEqual(expected)
  })

  test("every sentence is a continuous part of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (raw) => {
        const text = cleanText(raw)
        for (const sentence of sentencesOf(text, "en")) expect(text).toContain(sentence)
      }),
    )
  })
})

describe("cleaning", () => {
  test.each([
    ["a\u202Eb\u0000c", "abc"],
    ["a\t \u00a0b", "a b"],
    ["one \r\n\r\n two", "one\ntwo"],
    ["👩‍👩‍👧 ok", "👩‍👩‍👧 ok"],
  ])("%j", (text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })
})

describe("the beginning of a text", () => {
  test.each([
    ["one two three", 2, 100, "one two"],
    ["one two three", 3, 100, "one two three"],
    ["one two three", 9, 9, "one two"],
    ["unbroken", 9, 4, "unbr"],
    ["音がとても良い", 2, 100, "音がとて"],
  ])("%s, %i words, %i characters", (text, words, characters, expected) => {
    expect(beginningOf(text, words, characters)).toBe(expected)
  })
})
