/** What a page or a file dates can be shown, however wrong it is. */
import { expect, it } from "vitest"
import { epochMs } from "../../../src/model/ids"
import { parseDay, parseMoment } from "../../../src/sites/dom/dates"
import { formatDate } from "../../../src/ui/phrases/text"

const tooLate = [Date.UTC(9999, 11, 31), 8.64e15, 9e15, Number.MAX_SAFE_INTEGER]

it("a moment that is taken can be shown", () => {
  const taken = [0, Date.UTC(2038, 0, 19), Date.UTC(2199, 11, 31)]
  expect(taken.map((at) => epochMs.parse(at))).toEqual(taken)
  expect(taken.map((at) => formatDate(at, { dateStyle: "full" })).every((text) => text.length > 0)).toBe(true)
})

it.each(tooLate)("%s is no moment", (at) => {
  expect(epochMs.safeParse(at).success).toBe(false)
})

it.each(["9999-12-31", "2200-01-02T00:00:00Z"])("a page's %s is none either, so that the rest of it counts", (text) => {
  expect([parseMoment(text), parseDay(text)]).toEqual([null, null])
})
