import { describe, expect, it, vi } from "vitest"
import { findPlayerFrame, videosInTab } from "../../../src/background/player-frame"

const looks = vi.hoisted(() => ({ results: [] as unknown[] }))
vi.mock("webextension-polyfill", () => ({
  default: {
    scripting: { executeScript: async () => looks.results },
    permissions: { contains: async ({ origins }: { origins: string[] }) => origins[0]!.includes("granted") },
  },
}))

const video = (id: number, area: number, more: object = {}) => ({
  ...{ id, name: "", widthPx: area, heightPx: 1, isPlaying: true, isHeard: false, isChosen: false },
  ...more,
})
const frame = (frameId: number, videoArea: number, isPlaying: boolean, hasScript = false, more: object = {}) => ({
  frameId,
  result: {
    videos: videoArea === 0 ? [] : [video(0, videoArea, { isPlaying, ...more })],
    players: [] as string[],
    hasCanvas: false,
    hasScript,
  },
})

describe("the player's frame is", () => {
  it.each([
    ["the largest video that plays", [frame(0, 0, false), frame(4, 100, true), frame(5, 900, true)], 5, []],
    ["never the page itself", [frame(0, 900, true)], null, []],
    ["not one that is paused", [frame(4, 900, false)], null, []],
    ["the one that is already watching, paused or not", [frame(4, 900, true), frame(5, 100, false, true)], 5, []],
    ["not one whose video is gone: it is told to stop", [frame(4, 900, true), frame(5, 0, false, true)], 4, [5]],
    [
      "the one that was chosen, rather than the one that is already watching",
      [frame(4, 100, true, false, { isChosen: true }), frame(5, 900, true, true)],
      4,
      [5],
    ],
    ["not one that has gone away meanwhile", [{ frameId: 4 }, frame(5, 100, true)], 5, []],
    ["not one that answers anything else", [{ frameId: 4, result: { videos: "many" } }, frame(5, 100, true)], 5, []],
    [
      "not one whose names are endless",
      [frame(4, 900, true, false, { name: "x".repeat(9_999) }), frame(5, 1, true)],
      5,
      [],
    ],
  ])("%s", async (_, results, expected, others) => {
    looks.results = results
    const found = await findPlayerFrame(7)
    expect(found.player?.frame ?? null).toBe(expected)
    expect(found.others).toEqual(others)
  })
})

it("frames within frames that may hold a player are named if we have no access to them", async () => {
  const around = frame(4, 0, false)
  around.result.players = [
    "https://granted.example/",
    "https://stream.example/1",
    "https://stream.example/2",
    "about:blank",
  ]
  looks.results = [around]
  expect((await findPlayerFrame(7)).inner).toEqual(["https://stream.example"])
})

describe("what a user may choose from", () => {
  it("starts with the chosen video, then lists playing ones, then larger ones", async () => {
    looks.results = [
      {
        ...frame(0, 0, false),
        result: { ...frame(0, 0, false).result, videos: [video(1, 900, { isPlaying: false }), video(2, 100)] },
      },
      frame(4, 500, true),
    ]
    const order = async () => (await videosInTab(7)).videos.map(({ frame, id, isMeant }) => [frame, id, isMeant])
    expect(await order()).toEqual([
      [4, 0, true],
      [0, 2, false],
      [0, 1, false],
    ])
    looks.results = [frame(0, 100, true, false, { isChosen: true }), frame(4, 500, true)]
    expect(await order()).toEqual([
      [0, 0, true],
      [4, 0, false],
    ])
  })

  it("is empty on a page that paints on a canvas, which is mentioned only if there is no video", async () => {
    const painting = frame(0, 0, false)
    painting.result.hasCanvas = true
    looks.results = [painting]
    expect(await videosInTab(7)).toEqual({ videos: [], isPainted: true })
    looks.results = [painting, frame(3, 100, false)]
    expect((await videosInTab(7)).isPainted).toBe(false)
  })
})
