import { expect, it } from "vitest"
import { SegmentMemory } from "../../../src/page/segments"

const url = (n: number, token = "a") => `https://media.example/show/part-${n}.ts?token=${token}`

function fetchRound(memory: SegmentMemory, fromSeconds: number, count: number, token: string) {
  for (let n = 0; n < count; n++) memory.fetched(url(n, token), fromSeconds + n * 2)
}

it("sees segments that come back in order, whatever their token", () => {
  const memory = new SegmentMemory()
  fetchRound(memory, 0, 30, "a")
  expect(memory.evidence(0)).toBeNull()
  fetchRound(memory, 60, 30, "b")
  expect(memory.evidence(0)).toMatchObject({ segments: 30, lagSeconds: 60, stretchSeconds: 58 })
})

it("starts anew when the viewer sought", () => {
  const memory = new SegmentMemory()
  fetchRound(memory, 0, 30, "a")
  fetchRound(memory, 60, 10, "b")
  memory.viewerSought()
  expect(memory.evidence(0)).toBeNull()
})

it("is not held up by a quality switch that fetches a few files anew", () => {
  const memory = new SegmentMemory()
  for (let n = 0; n < 30; n++) memory.fetched(url(n), n * 2)
  memory.fetched("https://media.example/hd/part-30.ts", 60)
  expect(memory.evidence(0)).toBeNull()
})

it.each(["https://media.example/list.m3u8", "https://media.example/pixel.gif", "no url"])(
  "leaves %s alone",
  (other) => {
    const memory = new SegmentMemory()
    memory.fetched(other, 0)
    memory.fetched(other, 100)
    expect(memory.evidence(0)).toBeNull()
  },
)
