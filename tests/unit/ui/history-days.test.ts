import { expect, it } from "vitest"
import { epochMs } from "../../../src/model/ids"
import type { SessionView } from "../../../src/model/session"
import { byDay, endOfDay } from "../../../src/ui/history/days"

const began = (...at: [number, number, number, number, number]) =>
  ({ startedAt: new Date(...at).getTime() }) as SessionView

it("a day runs from midnight to midnight, even when the clocks change", () => {
  const sessions = [
    began(2026, 2, 30, 0, 0),
    began(2026, 2, 29, 23, 59),
    began(2026, 2, 29, 0, 0),
    began(2026, 2, 28, 5, 0),
  ]
  const days = byDay(sessions)
  expect(days.map((day) => day.sessions.length)).toEqual([1, 2, 1])
  for (const { from, to, sessions } of days)
    for (const { startedAt } of sessions) expect(startedAt >= from && startedAt < to).toBe(true)
  expect(days[0]!.from).toBe(days[1]!.to)
})

it("a date field's day ends where the next begins; an empty field has no day", () => {
  expect(endOfDay("2026-12-31")).toBe(new Date(2027, 0, 1).getTime())
  expect(endOfDay("")).toBeUndefined()
})

it.each(["0002-01-01", "9999-12-31"])("the end of %s can be asked for", (day) => {
  expect(epochMs.safeParse(endOfDay(day)).success).toBe(true)
})
