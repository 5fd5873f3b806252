/** A wrong clock is noticed, forward and backward and across restarts; a right one is never doubted. */
import { describe, expect, it } from "vitest"
import { afterLook, afterWitness, type ClockMemory, clockMemory, EARLIEST_MS } from "../../../src/model/clock"
import { noon } from "../make"

const day = 86_400_000
const in2038 = Date.UTC(2038, 0, 19)
const in2300 = Date.UTC(2300, 0, 1)
const looksAt = (...times: number[]): ClockMemory | null =>
  times.reduce<ClockMemory | null>((memory, now) => clockMemory.parse(afterLook(memory, now)), null)
const isSure = (...times: number[]) => looksAt(...times)!.doubt === null

describe("a clock that keeps going", () => {
  it.each([
    ["seen for the first time", [noon]],
    ["day by day", [noon, noon + day, noon + 2 * day]],
    ["after a long holiday", [noon, noon + 90 * day]],
    ["corrected by an hour", [noon, noon - day / 24]],
  ])("is trusted: %s", (_, times) => {
    expect(isSure(...times)).toBe(true)
  })
})

describe("a clock that leaps", () => {
  it.each([
    ["to 2038", [noon, in2038]],
    ["to 1970", [noon, 5_000]],
    ["back by a month", [noon, noon - 30 * day]],
    ["to before this extension was made, at the first look", [EARLIEST_MS - 1]],
    ["to a time that is never stored", [noon, in2300, in2300 + 1_000]],
    ["to that time, and on for days", [noon, in2300, in2300 + 3 * day]],
  ])("is in doubt: %s", (_, times) => {
    expect(isSure(...times)).toBe(false)
  })

  it("is trusted again at once when it is back where it was", () => {
    expect(isSure(noon, in2038, noon + day)).toBe(true)
    expect(isSure(noon, 5_000, noon + day)).toBe(true)
    expect(isSure(5_000, noon)).toBe(true)
  })

  it("is trusted again only after it has kept going from there for days", () => {
    expect(isSure(noon, noon - 30 * day, noon - 29 * day)).toBe(false)
    expect(isSure(noon, noon - 30 * day, noon - 29 * day, noon - 27 * day)).toBe(true)
  })

  it("is in doubt anew after each further leap", () => {
    expect(isSure(noon, in2038, in2038 + 400 * day)).toBe(false)
  })

  it("is never trusted when set to before this extension was made", () => {
    expect(isSure(noon, 5_000, 5_000 + 3 * day, 5_000 + 6 * day)).toBe(false)
  })
})

describe("a witness", () => {
  const doubted = looksAt(noon, noon + 200 * day)!
  const isWitnessed = (memory: ClockMemory) => memory.doubt?.isWitnessed ?? false

  it.each([
    ["at the same time", 0, true],
    ["late, or from a cache", day / 2, true],
    ["at another time", -3 * day, false],
  ])("that speaks %s", (_, differsByMs, agrees) => {
    const heard = afterWitness(doubted, noon + 200 * day + differsByMs)
    expect(isWitnessed(heard)).toBe(agrees)
    expect(heard.at).toBe(noon)
  })

  it("is not asked again while the clock keeps going from there, which ends the doubt", () => {
    const heard = afterWitness(doubted, noon + 200 * day)
    expect(isWitnessed(afterLook(heard, noon + 201 * day))).toBe(true)
    expect(afterLook(heard, noon + 202 * day).doubt).toBeNull()
  })

  it("does not vouch for another leap", () => {
    const heard = afterWitness(doubted, noon + 200 * day)
    expect(isWitnessed(afterLook(heard, noon + 600 * day))).toBe(false)
  })
})
