import { describe, expect, it, vi } from "vitest"
import { type CaptionPorts, Captions } from "../../../../src/page/playback/captions"
import type { SaidSentence } from "../../../../src/reviews/captions"
import { type FakeCue, FakeTracks } from "./fake-tracks"

const cue = (startTime: number, text: string, seconds = 2): FakeCue => ({
  startTime,
  endTime: startTime + seconds,
  text,
})

/**
 * A video whose media time 100 is second 0 of the session, with a track that is on or off, from a file or from the
 * player.
 */
function setUp(
  cues: FakeCue[] | null,
  ports: Partial<CaptionPorts> = {},
  { mode = "hidden", src = "" }: { mode?: TextTrackMode; src?: string } = {},
) {
  const list = new FakeTracks()
  if (cues) list.add({ cues, mode })
  const elements = () => list.tracks.map((track) => ({ track, src }))
  const video = { currentTime: 100, textTracks: list.list, querySelectorAll: elements as never }
  const said: SaidSentence[] = []
  const captions = new Captions(video, "en", {
    whereIs: (mediaSeconds) => (mediaSeconds >= 100 ? mediaSeconds - 100 : null),
    fileUrl: () => undefined,
    fetchText: () => Promise.reject(new Error("no file")),
    said: (sentences) => said.push(...sentences),
    ...ports,
  })
  return {
    said,
    list,
    texts: () => said.map(({ text }) => text),
    /** Looks once a second until the given media time. */
    play(to: number, step = 1) {
      for (; video.currentTime < to; video.currentTime += step) captions.look()
      captions.look()
    },
    jump(to: number) {
      video.currentTime = to
      captions.look()
    },
  }
}

describe("what was said", () => {
  it("is what was played, on the session's time line, and nothing that is yet to come", () => {
    const { said, play } = setUp([
      cue(50, "Before."),
      cue(103, "It boils\nfast and"),
      cue(105, "stays cool."),
      cue(130, "Later."),
    ])
    play(110)
    expect(said).toEqual([{ text: "It boils fast and stays cool.", startSeconds: 3, endSeconds: 7 }])
  })

  it("counts once, even if the viewer rewinds", () => {
    const { texts, play, jump } = setUp([cue(103, "The lid broke after a month.")])
    play(110)
    jump(101)
    play(110)
    expect(texts()).toEqual(["The lid broke after a month."])
  })

  it("does not include what was skipped", () => {
    const { texts, play, jump } = setUp([cue(103, "One."), cue(150, "Jumped over."), cue(203, "Two.")])
    play(106)
    jump(200)
    play(206)
    expect(texts()).toEqual(["One.", "Two."])
  })

  it("counts even if its captions come late, as on live streams", () => {
    const cues: FakeCue[] = []
    const { texts, play } = setUp(cues)
    play(108)
    cues.push(cue(104, "Late but true."))
    play(109)
    expect(texts()).toEqual(["Late but true."])
  })

  it("is divided at a pause if there is no full stop", () => {
    const { texts, play } = setUp([cue(103, "no full stop here", 1)])
    play(108)
    expect(texts()).toEqual(["no full stop here"])
  })

  it("holds at any playback rate", () => {
    const { texts, play } = setUp([cue(101, "One."), cue(104, "Two."), cue(109, "Three.")])
    play(116, 4)
    expect(texts()).toEqual(["One.", "Two.", "Three."])
  })
})

describe("a file of captions", () => {
  const file = "WEBVTT\n\n01:43.000 --> 01:45.000\nFrom the file.\n"
  const fileUrl = () => "https://media.test/captions.vtt"

  it("is fetched once if no track has cues", async () => {
    const fetchText = vi.fn(async () => file)
    const { texts, play } = setUp(null, { fileUrl, fetchText })
    play(100)
    await Promise.resolve()
    await Promise.resolve()
    play(110)
    expect(texts()).toEqual(["From the file."])
    expect(fetchText).toHaveBeenCalledTimes(1)
  })

  it.each([
    ["the file of a track that is off", "https://media.test/own.vtt", "https://media.test/own.vtt"],
    ["the page's file, if the track that is off has none", "", "https://media.test/captions.vtt"],
  ])("is %s, which stays off", async (_, src, asked) => {
    const fetchText = vi.fn(async () => file)
    const { texts, play, list } = setUp(
      [cue(103, "From the track.")],
      { fileUrl, fetchText },
      { mode: "disabled", src },
    )
    let changes = 0
    list.addEventListener("change", () => changes++)
    play(100)
    await Promise.resolve()
    await Promise.resolve()
    play(110)
    expect(texts()).toEqual(["From the file."])
    expect(fetchText).toHaveBeenCalledExactlyOnceWith(asked)
    expect([changes, list.tracks[0]!.mode]).toEqual([0, "disabled"])
  })

  it("is not requested if a track has cues", () => {
    const fetchText = vi.fn(async () => file)
    const { texts, play } = setUp([cue(103, "From the track.")], { fileUrl, fetchText })
    play(110)
    expect(texts()).toEqual(["From the track."])
    expect(fetchText).not.toHaveBeenCalled()
  })

  it("is given up after a second failed attempt", async () => {
    const fetchText = vi.fn(() => Promise.reject(new Error("gone")))
    const { play } = setUp(null, { fileUrl, fetchText })
    for (let second = 101; second < 110; second++) {
      play(second)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(fetchText).toHaveBeenCalledTimes(2)
  })
})
