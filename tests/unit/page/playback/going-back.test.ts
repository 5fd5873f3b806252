import { describe, expect, it } from "vitest"
import { type GoingBack, GoingBackJudge } from "~page/playback/going-back"

/** A jump from the end of a 40-second file to its beginning that nobody made by hand. */
const jump = (change: Partial<GoingBack> = {}): GoingBack => ({
  fromSeconds: 39.7,
  toSeconds: 0,
  durationSeconds: 40,
  isSteady: true,
  rate: 1,
  loops: false,
  byHand: false,
  ...change,
})
const live = { durationSeconds: Number.POSITIVE_INFINITY, isSteady: false }

describe("a video that goes back", () => {
  it.each<[string, Partial<GoingBack>, string]>([
    ["a file with `loop`", { loops: true }, "round"],
    ["the same while the viewer types in the chat", { loops: true, byHand: true }, "round"],
    ["the same at eight times the speed", { loops: true, rate: 8, fromSeconds: 31, toSeconds: 6 }, "round"],
    ["a script that restarts at the end", {}, "round"],
    ["a script that restarts shortly before the end", { fromSeconds: 36 }, "round"],
    ['a press of "replay", or the page', { byHand: true }, "unclear"],
    ["a drag from the last seconds to the beginning", { fromSeconds: 36, byHand: true }, "back"],
    ["a drag within the file", { toSeconds: 12, byHand: true }, "back"],
    ["a jump within the file that nobody was seen to make", { toSeconds: 12 }, "back"],
    ["a jump out of the middle of a file with `loop`", { loops: true, fromSeconds: 20, byHand: true }, "back"],
    ["from the live edge to the start of the seekable range", { ...live, durationSeconds: 40 }, "back"],
    ["a stream without an end", live, "back"],
  ])("%s", (_, change, meaning) => {
    expect(new GoingBackJudge().meaning(jump(change))).toBe(meaning)
  })

  it.each<[string, Partial<GoingBack>, string]>([
    ["the same jump again", {}, "round"],
    ["the same jump by hand", { byHand: true }, "back"],
    ["a jump from elsewhere", { fromSeconds: 103 }, "back"],
    ["a jump to elsewhere", { toSeconds: 53 }, "back"],
  ])("in a stream without an end, %s", (_, change, meaning) => {
    const judge = new GoingBackJudge()
    const first = jump({ ...live, fromSeconds: 100.2, toSeconds: 50 })
    expect(judge.meaning(first)).toBe("back")
    expect(judge.meaning({ ...first, ...change })).toBe(meaning)
  })
})
