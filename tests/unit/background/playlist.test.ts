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
    ["that refers to others", "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\na.m3u8", null],
    ["that is not one", "<html>", null],
    ["that is empty", "", null],
  ])("%s", (_, text, expected) => expect(finishedLengthSeconds(text)).toBe(expected))
})

describe("whatever a server writes into its tags", () => {
  const many = ",".repeat(500_000)
  const letters = "a".repeat(500_000)
  it.each([
    ["commas", `#EXT-X-STREAM-INF:${many}\n#EXT-X-KEY:${many}`],
    ["a tag behind a space", ` #EXT-X-KEY:${letters}`],
    ["a tag behind a tab", `\t#EXT-X-MEDIA:${letters}`],
    ["an attribute that the parser cannot read", " #EXT-X-MAP:="],
    ["a title", `#EXTINF:2,${many}\n${letters}.ts`],
  ])(
    "%s: it is read at once",
    (_, tags) => {
      const length = tags.includes("EXTINF") ? 4 : 2
      expect(finishedLengthSeconds(`#EXTM3U\n${tags}\n#EXTINF:2,\na.ts\n#EXT-X-ENDLIST`)).toBe(length)
    },
    5_000,
  )

  it("has no more segments than a day", () => {
    expect(finishedLengthSeconds(playlist(500_000, true))).toBeNull()
  }, 5_000)
})
