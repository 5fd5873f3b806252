import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { MarkOf, SessionTimeline, TimelineMark } from "../../../src/model/session-timeline"
import { arcsOf, BAR, HEIGHT, laneOf, nearestMark, timeScale, WIDTH } from "../../../src/ui/timeline/geometry"

const loop = (lagSeconds: number, passes: number): MarkOf<"repeat"> => ({
  ...{ kind: "repeat", atSeconds: lagSeconds, more: 0, level: "certain", lagSeconds, passes },
  now: { fromSeconds: lagSeconds, toSeconds: lagSeconds * passes },
  before: { fromSeconds: 0, toSeconds: lagSeconds * (passes - 1) },
})
const product = (atSeconds: number): TimelineMark => ({ kind: "product", atSeconds, more: 0, name: "Mug" })
const of = (endSeconds: number, ...marks: TimelineMark[]): SessionTimeline => ({ endSeconds, watched: null, marks })

describe("arcs", () => {
  it("number one for each round of a loop, each starting where the last ends", () => {
    const line = of(176, loop(44, 4))
    const x = timeScale(line)
    const arcs = arcsOf(line.marks[0]!, x)
    expect(arcs).toEqual([0, 44, 88].map((from) => ({ from: x(from), to: x(from + 44) })))
  })

  it("are a single one if rounds cannot be told apart", () => {
    const line = of(36_000, loop(44, 800))
    expect(arcsOf(line.marks[0]!, timeScale(line))).toHaveLength(1)
  })

  it("do not exist without an earlier place, or for anything but a repeat", () => {
    const { before: _then, ...rerun } = loop(44, 2)
    const x = timeScale(of(100))
    expect([...arcsOf(rerun, x), ...arcsOf(product(3), x)]).toEqual([])
  })
})

const marks = fc.array(
  fc.oneof(
    fc.nat(36_000).map(product),
    fc
      .tuple(fc.integer({ min: 1, max: 4_000 }), fc.integer({ min: 2, max: 9 }))
      .map(([lag, passes]) => loop(lag, passes)),
  ),
  { minLength: 1, maxLength: 60 },
)

it("stays within the drawing, whatever happens in ten hours", () => {
  fc.assert(
    fc.property(marks, (all) => {
      const line = of(36_000, ...all)
      const x = timeScale(line)
      for (const mark of all) {
        expect(x(mark.atSeconds)).toBeGreaterThanOrEqual(0)
        expect(x(mark.atSeconds)).toBeLessThanOrEqual(WIDTH)
        expect(laneOf(mark)).toBeLessThan(HEIGHT)
        for (const { from, to } of arcsOf(mark, x)) expect([from >= 0, from < to, to <= WIDTH]).not.toContain(false)
      }
    }),
  )
})

it("a press on a product finds one at that place; a press on an arc finds its repeat", () => {
  fc.assert(
    fc.property(marks, fc.nat(), (all, at) => {
      const line = of(36_000, ...all)
      const x = timeScale(line)
      const pressed = all[at % all.length]!
      if (pressed.kind !== "product") return
      const found = all[nearestMark(line, x, x(pressed.atSeconds), laneOf(pressed))]!
      expect([found.kind, found.atSeconds]).toEqual(["product", pressed.atSeconds])
    }),
  )
  const line = of(176, loop(44, 2), product(60), product(160))
  expect(nearestMark(line, timeScale(line), timeScale(line)(30), BAR.top - 20)).toBe(0)
  expect(nearestMark(of(0), timeScale(of(0)), 5, 5)).toBe(-1)
})
