import { describe, expect, it } from "vitest"
import { finishedLengthSeconds } from "../../../src/background/playlist"

const playlist = (segments: number, end: boolean) =>
  [
    "#EXTM3U",
    "#EXT-X-TARGETDURATION:2",
    ...Array.from({ length: segments }, (_, n) => `#EXTINF:2,\n${n}.ts`),
    ...(end ? ["#EXT-X-ENDLIST"] : []),
  ].join("\n")

describe("a playlist", () => {
  it.each([
    ["that is finished", playlist(150, true), 300],
    ["that may still grow", playlist(150, false), null],
    ["that names others", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\na.m3u8", null],
    ["that is none", "<html>", null],
    ["that is empty", "", null],
  ])("%s", (_, text, expected) => expect(finishedLengthSeconds(text)).toBe(expected))
})

it("is read at once, whatever a page writes into its tags", () => {
  const many = ",".repeat(500_000)
  const text = `#EXTM3U\n#EXT-X-STREAM-INF:${many}\n#EXT-X-KEY:${many}\n#EXTINF:2,${many}\na.ts\n#EXT-X-ENDLIST`
  expect(finishedLengthSeconds(text)).toBe(2)
}, 5_000)
