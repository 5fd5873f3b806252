import { describe, expect, it } from "vitest"
import { history } from "../../../src/prices/history/history"
import { chartModel } from "../../../src/ui/chart/model"
import { day, seen } from "../prices/make-sighting"

const now = day(200)
const own = history([seen(1000, 190, 200)], { now })!
const other = (fromDay: number, toDay: number) =>
  history([seen(900, fromDay, toDay, { source: "import", origin: "list.csv" })], { now })!

describe("the line of another source", () => {
  it("ends where it stops being known, a week after its last look", () => {
    const [line] = chartModel(own, [other(20, 30)], [], "all", now).others
    expect(line?.steps.map(({ fromAt, toAt }) => [fromAt, toAt])).toEqual([[day(20), day(37)]])
  })

  it("reaches today if the price is known until today", () => {
    const [line] = chartModel(own, [other(20, 200)], [], "all", now).others
    expect(line?.steps.at(-1)?.toAt).toBe(now)
  })

  it("extends the whole history, and is empty if it lies before the range", () => {
    expect(chartModel(own, [other(20, 30)], [], "all", now).window.fromAt).toBe(day(20))
    expect(chartModel(own, [other(20, 30)], [], "30", now).others[0]).toMatchObject({ steps: [], lowest: null })
  })
})
