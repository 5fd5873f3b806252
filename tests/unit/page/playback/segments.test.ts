import { afterEach, describe, expect, it, vi } from "vitest"
import { SegmentMemory, segmentsAreIts } from "../../../../src/page/playback/segments"

const url = (n: number, token = "a") => `https://media.example/show/part-${n}.ts?token=${token}`

function fetchRound(memory: SegmentMemory, fromSeconds: number, count: number, token: string) {
  for (let n = 0; n < count; n++) memory.fetched(url(n, token), fromSeconds + n * 2)
}

it("sees segments that come back in order, whatever their token", () => {
  const memory = new SegmentMemory()
  fetchRound(memory, 0, 30, "a")
  expect(memory.evidence(0, false)).toBeNull()
  fetchRound(memory, 60, 30, "b")
  expect(memory.evidence(0, false)).toMatchObject({ segments: 30, lagSeconds: 60, stretchSeconds: 58 })
})

it("starts over when the viewer seeks", () => {
  const memory = new SegmentMemory()
  fetchRound(memory, 0, 30, "a")
  fetchRound(memory, 60, 10, "b")
  memory.breaksOff()
  expect(memory.evidence(0, false)).toBeNull()
})

it("is not confused by a quality switch that fetches a few files again", () => {
  const memory = new SegmentMemory()
  for (let n = 0; n < 30; n++) memory.fetched(url(n), n * 2)
  memory.fetched("https://media.example/hd/part-30.ts", 60)
  expect(memory.evidence(0, false)).toBeNull()
})

it.each(["https://media.example/list.m3u8", "https://media.example/pixel.gif", "no url"])(
  "leaves %s alone",
  (other) => {
    const memory = new SegmentMemory()
    memory.fetched(other, 0)
    memory.fetched(other, 100)
    expect(memory.evidence(0, false)).toBeNull()
  },
)

describe("whose segments a page requests", () => {
  class Connection {}
  vi.stubGlobal("MediaStream", Connection)
  afterEach(() => vi.stubGlobal("MediaStream", Connection))
  const element = (currentSrc: string, srcObject: object | null = null) =>
    ({ currentSrc, srcObject }) as unknown as HTMLVideoElement
  const pieces = () => element("blob:one")
  const inWorker = () => element("", {})
  const file = () => element("https://media.example/show.mp4")
  const connection = () => element("", new Connection())
  const nothing = () => element("")

  it.each<[string, HTMLVideoElement, HTMLVideoElement[], boolean]>([
    ["the only player", pieces(), [], true],
    ["one that is fed in a worker", inWorker(), [], true],
    ["one beside a file, a connection and an empty player", pieces(), [file(), connection(), nothing()], true],
    ["one of two players", pieces(), [pieces()], false],
    ["one beside another that is fed in a worker", pieces(), [inWorker()], false],
    ["a file", file(), [], false],
    ["a connection beside the player that feeds it", connection(), [pieces()], false],
  ])("%s", (_, video, others, own) => {
    const page = { querySelectorAll: () => [...others, video] } as unknown as Document
    expect(segmentsAreIts(video, page)).toBe(own)
  })
})
