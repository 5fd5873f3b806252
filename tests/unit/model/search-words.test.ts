import { describe, expect, it } from "vitest"
import { askedWords, twoLettersOf, wordsOf } from "../../../src/model/search-words"

describe("the words of a text", () => {
  it.each([
    ["ignoring case, diacritics and punctuation", "Label-Printer (2nd gen.)", ["label", "printer", "2nd", "gen"]],
    ["without accents", "Über Crème brûlée, Straße", ["uber", "creme", "brulee", "strasse"]],
    ["each once", "live LIVE Live", ["live"]],
    ["with what is inside an apostrophe", "Don't, l’été", ["dont", "lete"]],
    ["full-width letters as ordinary ones", "ＬＩＶＥ", ["live"]],
    ["Chinese in pairs of characters, and the last one by itself", "直播间", ["直播", "播间", "间"]],
    ["a single character", "茶", ["茶"]],
    ["Japanese", "ライブ", ["ライ", "イブ", "ブ"]],
    ["Korean, whole syllables", "라이브", ["라이", "이브", "브"]],
    ["adjacent Latin and Chinese", "4K电视", ["4k", "电视", "视"]],
    ["scripts with marks of their own", "हिन्दी", ["हिन्दी"]],
    ["nothing from punctuation alone", "!? 🎉 —", []],
  ])("are %s", (_, text, words) => expect(wordsOf(text)).toEqual(words))

  it("are cut to a length that nobody would exceed in typing", () =>
    expect(wordsOf("a".repeat(500))).toEqual(["a".repeat(40)]))
})

describe("what is asked for", () => {
  it.each([
    ["words", "Label pri", ["label", "pri"]],
    ["Chinese by two characters", "直播间", ["直播", "播间"]],
    ["one of them", "间", ["间"]],
    ["nothing", "  ", []],
  ])("is %s", (_, text, words) => expect(askedWords(text)).toEqual(words))

  it("is at most eight words", () => expect(askedWords("a b c d e f g h i j")).toHaveLength(8))

  it("is found in every text it was taken from", () => {
    for (const text of ["Label printer", "直播间", "茶", "Straße 4K电视"])
      for (const word of askedWords(text)) expect(wordsOf(text).some((one) => one.startsWith(word))).toBe(true)
  })
})

it.each([
  ["kettle", "ke"],
  ["tv", "tv"],
  ["c", null],
  ["हिन्दी", "हि"],
  ["𝒳yz", "𝒳y"],
  ["直播", null],
])("the first two letters of %s are %s", (word, letters) => expect(twoLettersOf(word)).toBe(letters))
