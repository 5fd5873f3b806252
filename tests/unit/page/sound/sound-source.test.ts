/** Which tracks are stopped; videos, captures and streams are fakes that behave like Chromium's. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { soundOf } from "~page/sound/sound-source"

class Track {
  readyState = "live"
  readonly clones: Track[] = []
  constructor(readonly kind: "audio" | "video") {}
  clone() {
    const clone = new Track(this.kind)
    this.clones.push(clone)
    return clone
  }
  stop() {
    this.readyState = "ended"
  }
}

class Stream extends EventTarget {
  constructor(public tracks: Track[] = []) {
    super()
  }
  getTracks = () => this.tracks
  getAudioTracks = () => this.tracks.filter(({ kind }) => kind === "audio")
  removeTrack = (track: Track) => {
    this.tracks = this.tracks.filter((one) => one !== track)
  }
  comes(track: Track) {
    this.tracks.push(track)
    this.dispatchEvent(Object.assign(new Event("addtrack"), { track }))
  }
}

const liveSound = () => new Track("audio")
let captures: Stream[]
let decoded: () => Track[]
let video: {
  readyState: number
  srcObject: unknown
  currentTime: number
  playbackRate: number
  captureStream(): Stream
}
const source = () => soundOf(video as unknown as HTMLVideoElement)

beforeEach(() => {
  vi.stubGlobal("MediaStream", Stream)
  captures = []
  decoded = () => [liveSound(), new Track("video")]
  video = {
    readyState: 4,
    srcObject: null,
    currentTime: 0,
    playbackRate: 1,
    captureStream() {
      captures.push(new Stream(decoded()))
      return captures.at(-1)!
    },
  }
})
afterEach(() => vi.unstubAllGlobals())

describe("a video that plays a MediaStream", () => {
  it("is not captured, and keeps every track of its own", () => {
    const own = [liveSound(), new Track("video")]
    video.srcObject = new Stream(own)
    const sound = source()
    expect(sound.track()).toBe(own[0]!.clones[0])
    expect(sound.track()).toBe(own[0]!.clones[0])
    sound.end()
    expect(captures).toEqual([])
    expect(own.map(({ readyState }) => readyState)).toEqual(["live", "live"])
    expect(own[0]!.clones.map(({ readyState }) => readyState)).toEqual(["ended"])
  })

  it.each([
    ["stops its track", (own: Track) => own.stop()],
    ["removes its track", (own: Track, stream: Stream) => stream.removeTrack(own)],
    ["plays another stream", () => Object.assign(video, { srcObject: new Stream([liveSound()]) })],
    ["plays a file", () => Object.assign(video, { srcObject: null })],
  ])("releases the clone when the page %s", (_, leaves) => {
    const own = liveSound()
    const stream = new Stream([own])
    video.srcObject = stream
    const sound = source()
    sound.track()
    leaves(own, stream)
    expect(sound.track()).not.toBe(own.clones[0])
    expect(own.clones[0]!.readyState).toBe("ended")
  })

  it("is listened to even if its sound comes late", () => {
    const stream = new Stream([new Track("video")])
    video.srcObject = stream
    const sound = source()
    expect(sound.track()).toBeNull()
    stream.tracks.push(liveSound())
    expect(sound.track()).toBe(stream.getAudioTracks()[0]!.clones[0])
  })
})

describe("a video that plays a file or Media Source", () => {
  it("is captured once, and only its sound is kept", () => {
    const sound = source()
    const [own, picture] = [sound.track(), captures[0]!.tracks[1]!]
    expect(own).toBe(captures[0]!.tracks[0])
    expect(picture.readyState).toBe("ended")
    sound.track()
    expect(captures).toHaveLength(1)
    sound.end()
    expect(captures[0]!.tracks[0]!.readyState).toBe("ended")
  })

  it("is not captured until something is loaded", () => {
    video.readyState = 0
    expect(source().track()).toBeNull()
    expect(captures).toEqual([])
  })

  it("is heard through the newest of its tracks", () => {
    const sound = source()
    sound.track()
    const later = liveSound()
    captures[0]!.comes(later)
    expect(sound.track()).toBe(later)
  })

  it.each([
    ["while it is listened to", false],
    ["after that", true],
  ])("leaves alone the tracks of a MediaStream that it plays later, %s", (_, isOver) => {
    const sound = source()
    sound.track()
    if (isOver) sound.end()
    const own = [liveSound(), new Track("video")]
    video.srcObject = new Stream(own)
    for (const track of own) captures[0]!.comes(track)
    sound.end()
    expect(own.map(({ readyState }) => readyState)).toEqual(["live", "live"])
    expect(captures[0]!.tracks).not.toContain(own[0])
  })

  it("keeps its capture if the page captured it later, and is not captured again", () => {
    const sound = source()
    const own = sound.track() as unknown as Track
    sound.heard()
    video.currentTime = 2
    sound.end()
    expect(own.readyState).toBe("live")
    expect(source().track()).toBe(own)
    expect(captures).toHaveLength(1)
  })

  it("counts as blocked if it cannot be captured", () => {
    video.captureStream = () => {
      throw new DOMException("", "SecurityError")
    }
    expect(source().track()).toBe("blocked")
    video.captureStream = undefined as never
    expect(source().track()).toBe("blocked")
  })
})
