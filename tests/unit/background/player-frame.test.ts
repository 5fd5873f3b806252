import { expect, it, vi } from "vitest"
import { findPlayerFrame } from "../../../src/background/player-frame"

const looks = vi.hoisted(() => ({ results: [] as unknown[] }))
vi.mock("webextension-polyfill", () => ({ default: { scripting: { executeScript: async () => looks.results } } }))

const frame = (frameId: number, videoArea: number, isPlaying: boolean, hasScript = false) => ({
  frameId,
  result: { videoArea, isPlaying, hasScript },
})

it.each([
  ["the largest video that plays", [frame(0, 0, false), frame(4, 100, true), frame(5, 900, true)], 5, []],
  ["never the page itself", [frame(0, 900, true)], null, []],
  ["not one that stands still", [frame(4, 900, false)], null, []],
  ["the one that watches already, paused or not", [frame(4, 900, true), frame(5, 100, false, true)], 5, []],
  ["not one whose video is gone: it is told to stop", [frame(4, 900, true), frame(5, 0, false, true)], 4, [5]],
  ["a frame that went away meanwhile is passed over", [{ frameId: 4 }, frame(5, 100, true)], 5, []],
])("%s", async (_, results, expected, others) => {
  looks.results = results
  const found = await findPlayerFrame(7)
  expect(found.player?.frame ?? null).toBe(expected)
  expect(found.others).toEqual(others)
})
