import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { BorrowedTrack, captionTrack } from "../../../src/page/text-tracks"
import { FakeTracks } from "./fake-tracks"

let isActive = false
beforeEach(() => {
  vi.useFakeTimers()
  isActive = false
  vi.stubGlobal("navigator", {
    userActivation: {
      get isActive() {
        return isActive
      },
    },
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe("the track that is read", () => {
  it.each([
    ["the page's language before one that is on", [{ language: "de", mode: "showing" }, { language: "en-US" }], 1],
    ["one that is on where none has the page's language", [{ language: "fr" }, { language: "de", mode: "showing" }], 1],
    ["the first of equals", [{ language: "fr" }, { language: "de" }], 0],
    ["no chapters, no metadata", [{ kind: "chapters" }, { kind: "metadata" }], -1],
  ] as const)("%s", (_, tracks, index) => {
    const list = new FakeTracks()
    for (const track of tracks) list.add(track)
    expect(captionTrack(list, "en")).toBe(list.tracks[index] ?? null)
  })
})

describe("a borrowed track", () => {
  const setUp = (mode?: TextTrackMode) => {
    const list = new FakeTracks()
    const track = list.add(mode ? { mode } : {})
    const stop = new AbortController()
    return { track, stop, borrowed: new BorrowedTrack(list, stop.signal) }
  }

  it("is hidden where it was off, and off again afterwards", () => {
    const { track, stop, borrowed } = setUp()
    borrowed.borrow(track)
    expect(track.mode).toBe("hidden")
    stop.abort()
    expect(track.mode).toBe("disabled")
  })

  it.each(["showing", "hidden"] as const)("that is %s already stays as it is", (mode) => {
    const { track, stop, borrowed } = setUp(mode)
    borrowed.borrow(track)
    expect(track.mode).toBe(mode)
    stop.abort()
    expect(track.mode).toBe(mode)
  })

  it("that the player shows because of us is hidden at once", () => {
    const { track, borrowed } = setUp()
    borrowed.borrow(track)
    track.mode = "showing"
    expect(track.mode).toBe("hidden")
  })

  it("that the viewer shows is theirs from then on", () => {
    const { track, stop, borrowed } = setUp()
    borrowed.borrow(track)
    isActive = true
    track.mode = "showing"
    stop.abort()
    expect(track.mode).toBe("showing")
  })

  it("that is shown long after is not ours to hide", () => {
    const { track, borrowed } = setUp()
    borrowed.borrow(track)
    vi.advanceTimersByTime(10_000)
    track.mode = "showing"
    expect(track.mode).toBe("showing")
  })

  it("that the player switches off again and again is left in peace", () => {
    const { track, borrowed } = setUp()
    for (let attempt = 0; attempt < 5; attempt++) {
      borrowed.borrow(track)
      track.mode = "disabled"
    }
    borrowed.borrow(track)
    expect(track.mode).toBe("disabled")
  })

  it("is given back when another one is read", () => {
    const list = new FakeTracks()
    const [one, other] = [list.add({}), list.add({})]
    const borrowed = new BorrowedTrack(list, new AbortController().signal)
    borrowed.borrow(one)
    borrowed.borrow(other)
    expect([one.mode, other.mode]).toEqual(["disabled", "hidden"])
  })
})
