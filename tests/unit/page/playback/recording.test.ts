import { describe, expect, it } from "vitest"
import { RecordingFinder } from "../../../../src/page/playback/recording"

/** The length of a finished playlist; a playlist that may still grow has null. */
const finishedSeconds = 300

describe("watching for a finished recording", () => {
  const video = (duration: number, currentSrc = "blob:x") => ({ duration, currentSrc })
  const watchWith = (lengthSeconds: number | null) => {
    let asked = 0
    const watch = new RecordingFinder(async () => {
      asked++
      return lengthSeconds
    })
    watch.fetched("https://media.example/live.m3u8?x=1")
    return { watch, asked: () => asked }
  }

  it("finds a length that does not change and a finished playlist", async () => {
    const { watch } = watchWith(finishedSeconds)
    for (let second = 0; second <= 30; second++) await watch.look(video(300), second * 1000)
    expect(watch.evidence(30_000)).toEqual({
      kind: "finished-recording",
      basis: "playlist",
      durationSeconds: 300,
      firstSeenAt: 0,
      at: 30_000,
    })
  })

  it("never asks for the playlist of a stream that grows", async () => {
    const { watch, asked } = watchWith(finishedSeconds)
    for (let second = 0; second <= 60; second++) await watch.look(video(300 + second), second * 1000)
    expect(asked()).toBe(0)
    expect(watch.evidence(60_000)).toBeNull()
  })

  it("does not confuse an advert's playlist with the show's", async () => {
    const { watch } = watchWith(30)
    for (let second = 0; second <= 60; second++) await watch.look(video(300), second * 1000)
    expect(watch.evidence(60_000)).toBeNull()
  })

  it("asks once, not over and over", async () => {
    const { watch, asked } = watchWith(null)
    for (let second = 0; second <= 120; second++) await watch.look(video(300), second * 1000)
    expect(asked()).toBe(1)
  })

  it("recognises a plain file", async () => {
    const { watch } = watchWith(null)
    for (let second = 0; second <= 30; second++)
      await watch.look(video(300, "https://media.example/show.mp4"), second * 1000)
    expect(watch.evidence(30_000)).toMatchObject({ basis: "file" })
  })

  it("says when it was played to its end", async () => {
    const { watch } = watchWith(null)
    const file = video(39, "https://media.example/show.mp4")
    for (let second = 0; second <= 30; second++) await watch.look(file, second * 1000)
    watch.ended()
    expect(watch.evidence(40_000)).toMatchObject({ durationSeconds: 39, playedToEnd: true })
    watch.newSource()
    for (let second = 41; second <= 80; second++) await watch.look(file, second * 1000)
    expect(watch.evidence(80_000)).not.toHaveProperty("playedToEnd")
  })

  it("starts over with another source", async () => {
    const { watch } = watchWith(finishedSeconds)
    for (let second = 0; second <= 30; second++) await watch.look(video(300), second * 1000)
    watch.newSource()
    expect(watch.evidence(31_000)).toBeNull()
  })

  describe("that cannot be had at first", () => {
    const failing = (failures: number) => {
      let asked = 0
      const watch = new RecordingFinder(async () => {
        if (++asked <= failures) throw new Error("status 503")
        return finishedSeconds
      })
      watch.fetched("https://media.example/live.m3u8")
      return { watch, asked: () => asked }
    }
    const lookFor = async (watch: RecordingFinder, seconds: number) => {
      for (let second = 0; second <= seconds; second++) await watch.look(video(300), second * 1000)
    }

    it("is requested again", async () => {
      const { watch, asked } = failing(2)
      await lookFor(watch, 30)
      expect(watch.evidence(30_000)).toBeNull()
      await lookFor(watch, 90)
      expect(watch.evidence(90_000)).toMatchObject({ basis: "playlist", firstSeenAt: 0 })
      expect(asked()).toBe(3)
    })

    it("is given up after three attempts", async () => {
      const { watch, asked } = failing(Number.POSITIVE_INFINITY)
      await lookFor(watch, 600)
      expect(watch.evidence(600_000)).toBeNull()
      expect(asked()).toBe(3)
    })

    it("says nothing about another source that replaced it during the request", async () => {
      let answer: (lengthSeconds: number) => void = () => undefined
      const watch = new RecordingFinder(() => new Promise((resolve) => (answer = resolve)))
      watch.fetched("https://media.example/live.m3u8")
      let asking: Promise<void> = Promise.resolve()
      for (let second = 0; second <= 25; second++) asking = watch.look(video(300), second * 1000)
      watch.newSource()
      answer(finishedSeconds)
      await asking
      expect(watch.evidence(26_000)).toBeNull()
    })
  })

  it("requests a playlist once, however often the player reloaded it and whatever it made the server wait for", async () => {
    const urls: string[] = []
    const watch = new RecordingFinder(async (url) => {
      urls.push(url)
      return null
    })
    for (let part = 0; part < 1000; part++)
      watch.fetched(`https://media.example/show/live.m3u8?token=${part}&_HLS_msn=${part}&_HLS_part=0`)
    for (let second = 0; second <= 30; second++) await watch.look(video(300), second * 1000)
    expect(urls).toEqual(["https://media.example/show/live.m3u8?token=999"])
  })

  it("remembers a few playlists, however many there were", async () => {
    const { watch, asked } = watchWith(null)
    for (let n = 0; n < 5_000; n++) watch.fetched(`https://media.example/${n}.m3u8`)
    for (let second = 0; second <= 30; second++) await watch.look(video(300), second * 1000)
    expect(asked()).toBe(12)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("requests nothing at a length of %s", async (duration) => {
    const { watch, asked } = watchWith(finishedSeconds)
    for (let second = 0; second <= 60; second++) await watch.look(video(duration), second * 1000)
    expect(asked()).toBe(0)
    expect(watch.evidence(60_000)).toBeNull()
  })
})
