import "fake-indexeddb/auto"
import { expect, it } from "vitest"
import { mostKeptADay } from "../../../src/model/limits"
import { LiveproofDatabase } from "../../../src/store/database"
import { spendToday } from "../../../src/store/kept-today"
import { noon } from "../make"

const day = 86_400_000

it("of one site only so much is written in a day, and others are not held to account for it", async () => {
  const db = new LiveproofDatabase("kept-today")
  const half = mostKeptADay.bytes / 2
  expect(await spendToday(db, "flood.example", half, noon)).toBe(true)
  expect(await spendToday(db, "flood.example", half, noon)).toBe(true)
  expect(await spendToday(db, "flood.example", 1, noon)).toBe(false)
  expect(await spendToday(db, "shop.example", half, noon)).toBe(true)
  expect(await spendToday(db, "flood.example", 1, noon + day)).toBe(true)
  await db.delete()
})

it("so many rows at most, however small they are", async () => {
  const db = new LiveproofDatabase("kept-today-rows")
  await db.upkeep.put({
    name: "kept",
    kept: { day: Math.floor(noon / day), sites: { "flood.example": { rows: mostKeptADay.rows, bytes: 0 } } },
  })
  expect(await spendToday(db, "flood.example", 1, noon)).toBe(false)
  await db.delete()
})
