/** The first rows that meet some conditions are the same as those found by looking at every row. */
import "fake-indexeddb/auto"
import Dexie, { type Table } from "dexie"
import fc from "fast-check"
import { afterAll, expect, it } from "vitest"
import { firstThatMeet } from "../../../src/store/find-first"
import { type Condition, meets } from "../../../src/store/search-terms"

interface Row {
  place: number
  terms: string[]
}

const db = new Dexie("find-first")
db.version(1).stores({ rows: "place, *terms" })
const table = db.table("rows") as Table<Row, number>
afterAll(() => db.delete())

/** More than are read at first; some terms are in all rows, some in several, some in few; and some begin alike. */
const rows: Row[] = Array.from({ length: 2_000 }, (_, n) => ({
  place: -2_000 + n,
  terms: [
    "hour",
    ...(n % 2 ? ["site=qvc"] : ["site=amazon"]),
    ...(n % 3 ? ["kettle"] : ["kettles"]),
    ...(n % 7 === 0 && n > 1_000 ? ["flag=not-live"] : []),
    ...(n % 500 === 0 ? ["zirconia"] : []),
    `wide${n % 100}`,
  ],
}))
const condition = fc.record({
  term: fc.constantFrom(
    "hour",
    "ho",
    "site=qvc",
    "site=amazon",
    "kettle",
    "kett",
    "flag=not-live",
    "zirc",
    "wide",
    "xy",
  ),
  isWhole: fc.boolean(),
}) satisfies fc.Arbitrary<Condition>

it("finds what looking at every row finds, starting from any place", async () => {
  await table.bulkPut(rows)
  await fc.assert(
    fc.asyncProperty(
      fc.array(condition, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: -2_001, max: 0 }),
      fc.constantFrom(1, 51),
      async (conditions, after, count) => {
        const expected = rows
          .filter(({ place, terms }) => place > after && conditions.every((one) => meets(terms, one)))
          .map(({ place }) => place)
        expect(await firstThatMeet(table, conditions, after, count)).toEqual(expected.slice(0, count))
      },
    ),
    { numRuns: 60 },
  )
})
