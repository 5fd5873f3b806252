/** A running show with footage that costs nothing. */
import { expect, it } from "vitest"
import type { Scenario } from "../../mall/scenario"
import { ShowRun } from "../../mall/show-run"

const chunk = { video: [], audio: [] }
const never = new AbortController().signal

function runOf(changes: Partial<Scenario>, asked: number[] = []) {
  const scenario: Scenario = {
    show: "gift-shop",
    claim: "live",
    playlist: "sliding",
    stream: () => ({ take: { set: "slate", seed: 1 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
    expect: { verdict: "cant-tell", never: [], dueAfterSeconds: 0 },
    ...changes,
  }
  const store = {
    get: async (_: unknown, index: number) => {
      asked.push(index)
      return chunk
    },
  }
  return new ShowRun(scenario, store, "run", 1, Date.UTC(2026, 0, 1))
}

const listed = (playlist: string) => [...playlist.matchAll(/^run\/(\d+)\.ts$/gm)].map(([, segment]) => Number(segment))

it("lists complete segments, and slides", async () => {
  const run = runOf({})
  expect(listed(await run.playlist(null, never))).toEqual([0, 1, 2, 3])
  run.clock.advance(200)
  const later = listed(await run.playlist(null, never))
  expect(later.at(-1)).toBe(103)
  expect(later).toHaveLength(45)
})

it("has encoded what is listed near the edge, and nothing else of a long stream", async () => {
  const asked: number[] = []
  const run = runOf({}, asked)
  run.clock.advance(8000)
  await run.playlist(null, never)
  expect(asked).toEqual([1000, 1001])
})

it("answers a blocking reload when the segment is there", async () => {
  const run = runOf({})
  run.clock.setRate(16)
  expect(listed(await run.playlist(6, never))).toContain(6)
})

it("encodes a stitched stream once, however long it runs", async () => {
  const asked: number[] = []
  const run = runOf({ playlist: "stitched", lengthSeconds: 16 }, asked)
  for (let turn = 0; turn < 6; turn++) {
    run.clock.advance(8)
    await run.playlist(null, never)
  }
  expect(new Set(asked)).toEqual(new Set([0, 1]))
})

it("shows all of a finished stream at once", async () => {
  const run = runOf({ playlist: "finished", lengthSeconds: 240 })
  const playlist = await run.playlist(null, never)
  expect(listed(playlist)).toHaveLength(120)
  expect(playlist).toContain("#EXT-X-ENDLIST")
})
