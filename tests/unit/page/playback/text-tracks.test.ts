import { describe, expect, it } from "vitest"
import { captionTrack } from "../../../../src/page/playback/text-tracks"
import { FakeTracks } from "./fake-tracks"

describe("the track that is read", () => {
  it.each([
    [
      "one in the page's language, rather than one that is on",
      [{ language: "de", mode: "showing" }, { language: "en-US" }],
      1,
    ],
    ["one that is on, if none is in the page's language", [{ language: "fr" }, { language: "de", mode: "showing" }], 1],
    ["the first of equals", [{ language: "fr" }, { language: "de" }], 0],
    ["no chapters, no metadata", [{ kind: "chapters" }, { kind: "metadata" }], -1],
  ] as const)("%s", (_, tracks, index) => {
    const list = new FakeTracks()
    for (const track of tracks) list.add(track)
    expect(captionTrack(list, "en")).toBe(list.tracks[index] ?? null)
  })
})
