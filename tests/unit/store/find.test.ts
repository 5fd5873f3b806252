/** The same rows are found whether their terms are rare or common, and in whatever order the terms are given. */
import "fake-indexeddb/auto"
import { afterAll, beforeAll, expect, it } from "vitest"
import { LiveproofDatabase } from "../../../src/store/database"
import { keysThatMeet } from "../../../src/store/find"
import { factCondition, withBeginnings, wordConditions } from "../../../src/store/search-terms"
import { aSessionId } from "../make"

const db = new LiveproofDatabase("find")
/** More than are examined one by one. */
const count = 1_400
const termsOf = (n: number) =>
  withBeginnings([
    "site=amazon",
    "hour",
    "house",
    ...(n % 2 === 0 ? ["kitchen"] : ["garden"]),
    ...(n % 100 === 0 ? ["kettle"] : []),
  ])

beforeAll(() =>
  db.search.bulkPut(
    Array.from({ length: count }, (_, n) => ({ place: n, session: aSessionId(n), ofProducts: [], terms: termsOf(n) })),
  ),
)
afterAll(() => db.delete())

const found = async (words: string, site?: string) => {
  const keys = await keysThatMeet(db.search, [...(site ? [factCondition("site", site)] : []), ...wordConditions(words)])
  expect(new Set(keys).size).toBe(keys.length)
  return keys.length
}

it.each([
  ["ho", 1_400],
  ["hou", 1_400],
  ["kitchen hou", 700],
  ["hou kitchen ki", 700],
  ["kitchen garden", 0],
  ["kettle", 14],
  ["hour kettle", 14],
  ["kettle garden", 0],
  ["ho ke kit", 14],
  ["hour nowhere", 0],
])("%s", async (words, length) => {
  expect(await found(words)).toBe(length)
  expect(await found(words.split(" ").reverse().join(" "), "amazon")).toBe(length)
  expect(await found(words, "qvc")).toBe(0)
})

it("nothing for an empty question", async () => expect(await found("")).toBe(0))
