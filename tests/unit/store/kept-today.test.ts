import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it } from "vitest"
import { mostKeptADay } from "../../../src/model/limits"
import { LiveproofDatabase } from "../../../src/store/database"
import { spendToday } from "../../../src/store/kept-today"
import { noon } from "../make"

const day = 86_400_000
let db: LiveproofDatabase
let names = 0
beforeEach(() => {
  db = new LiveproofDatabase(`kept-today-${names++}`)
})
afterEach(() => db.delete())

it.each(["products", "sessions", "footage"] as const)(
  "only so much of one site is kept in a day, and other sites do not suffer for it: %s",
  async (kind) => {
    const half = mostKeptADay[kind].bytes / 2
    expect(await spendToday(db, kind, "flood.example", half, noon)).toBe(true)
    expect(await spendToday(db, kind, "flood.example", half, noon)).toBe(true)
    expect(await spendToday(db, kind, "flood.example", 1, noon)).toBe(false)
    expect(await spendToday(db, kind, "shop.example", half, noon)).toBe(true)
    expect(await spendToday(db, kind, "flood.example", 1, noon + day)).toBe(true)
  },
)

it("the number of rows is limited, however small they are", async () => {
  const { rows } = mostKeptADay.products
  await db.upkeep.put({
    name: "kept",
    kept: { day: Math.floor(noon / day), sites: { "flood.example": { rows, bytes: 0 } } },
  })
  expect(await spendToday(db, "products", "flood.example", 1, noon)).toBe(false)
})

it("each kind is counted by itself", async () => {
  expect(await spendToday(db, "products", "flood.example", mostKeptADay.products.bytes, noon)).toBe(true)
  expect(await spendToday(db, "products", "flood.example", 1, noon)).toBe(false)
  expect(await spendToday(db, "sessions", "flood.example", 1, noon)).toBe(true)
  expect(await spendToday(db, "footage", "flood.example", 1, noon)).toBe(true)
})
