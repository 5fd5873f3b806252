// @vitest-environment happy-dom
/** Which video is watched unasked on a page that states no show. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { awaitPlayer, isMainPlayer, type PageAround } from "../../../../src/page/videos/main-player"

const background = vi.hoisted(() => ({ found: false, shorterSidePx: 360, asked: 0 }))
vi.mock("../../../../src/messages/client", () => ({
  isOrphaned: () => false,
  send: async () => {
    background.asked++
    return { found: background.found, shorterSidePx: background.shorterSidePx, players: [] }
  },
}))

const granted: PageAround = { pointedAt: false, isOfProduct: false }
const pointed: PageAround = { pointedAt: true, isOfProduct: false }

interface Given {
  width?: number
  height?: number
  paused?: boolean
  muted?: boolean
  loop?: boolean
  controls?: boolean
}

function put({ width = 640, height = 360, paused = false, muted = false, loop = false, controls = false }: Given = {}) {
  const video = document.createElement("video")
  video.getBoundingClientRect = () => ({ left: 0, top: 0, right: width, bottom: height, width, height }) as DOMRect
  const state = { paused, muted, loop, controls, ended: false, readyState: 4 }
  for (const [name, value] of Object.entries(state)) Object.defineProperty(video, name, { value, configurable: true })
  document.body.append(video)
  return video
}

/** Puts text on top at every point. */
function coverBy(tag: string) {
  const words = document.createElement(tag)
  if (tag === "a") words.setAttribute("href", "/")
  document.elementsFromPoint = () => [words, ...document.querySelectorAll("video"), document.body]
}

beforeEach(() => {
  document.body.replaceChildren()
  document.elementsFromPoint = () => [...document.querySelectorAll("video"), document.body]
  Object.assign(background, { found: false, shorterSidePx: 360, asked: 0 })
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe("on a granted site", () => {
  it.each<[string, Given, boolean]>([
    ["a large audible one", {}, true],
    ["a large silent one", { muted: true }, true],
    ["a silent looping one with nothing over it", { muted: true, loop: true }, true],
    ["an upright one", { width: 360, height: 640 }, true],
    ["one as wide as a narrow window", { width: 1000, height: 200 }, true],
    ["one that is paused", { paused: true }, false],
    ["an advert", { width: 300, height: 250 }, false],
    ["an upright advert", { width: 300, height: 600 }, false],
    ["a banner", { width: 728, height: 90 }, false],
  ])("%s: %s", (_, given, isIt) => expect(isMainPlayer(put(given), granted)).toBe(isIt))

  it.each(["h1", "p", "a"])("a silent looping clip under %s is decoration", (tag) => {
    const clip = put({ muted: true, loop: true, width: 1000, height: 600 })
    coverBy(tag)
    expect(isMainPlayer(clip, granted)).toBe(false)
  })

  it.each<[string, Given]>([
    ["heard", { loop: true }],
    ["given controls", { muted: true, loop: true, controls: true }],
    ["played once", { muted: true }],
  ])("one under text that is %s is no decoration", (_, given) => {
    const video = put(given)
    coverBy("h1")
    expect(isMainPlayer(video, granted)).toBe(true)
  })

  it("the player's controls do not count as text", () => {
    const video = put({ muted: true, loop: true })
    coverBy("button")
    expect(isMainPlayer(video, granted)).toBe(true)
  })

  it("a clip inside a link is a link, not a show", () => {
    const link = document.createElement("a")
    link.setAttribute("href", "/goods")
    const clip = put({ muted: true, loop: true })
    document.body.append(link)
    link.append(clip)
    expect(isMainPlayer(clip, granted)).toBe(false)
  })
})

describe("where the user pointed", () => {
  it("the video that plays is chosen, small or not", () => {
    expect(isMainPlayer(put({ width: 200, height: 130, muted: true, loop: true }), pointed)).toBe(true)
    expect(isMainPlayer(put({ paused: true }), pointed)).toBe(false)
  })

  it("a silent looping clip on a product page is a picture of the product", () => {
    const clip = put({ muted: true, loop: true })
    expect(isMainPlayer(clip, { ...pointed, isOfProduct: true })).toBe(false)
    expect(isMainPlayer(put({ muted: true }), { ...pointed, isOfProduct: true })).toBe(true)
  })
})

describe("waiting for it", () => {
  const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1_000)
  /** Lets the video play on for a number of seconds. */
  async function play(video: HTMLVideoElement, count: number) {
    for (let second = 0; second < count; second++) {
      Object.defineProperty(video, "currentTime", { value: video.currentTime + 1, configurable: true })
      await seconds(1)
    }
  }

  it("a video has to play for a while", async () => {
    const found = vi.fn()
    const video = put()
    awaitPlayer(() => granted, found, new AbortController().signal)
    await play(video, 3)
    expect(found).not.toHaveBeenCalled()
    await play(video, 3)
    expect(found).toHaveBeenCalledOnce()
  })

  it("a video whose time does not advance is not chosen", async () => {
    const found = vi.fn()
    put()
    awaitPlayer(() => granted, found, new AbortController().signal)
    await seconds(30)
    expect(found).not.toHaveBeenCalled()
  })

  it("previews that follow each other are not chosen", async () => {
    const found = vi.fn()
    awaitPlayer(() => granted, found, new AbortController().signal)
    for (let preview = 0; preview < 8; preview++) {
      document.body.replaceChildren()
      await play(put(), 2)
    }
    expect(found).not.toHaveBeenCalled()
  })

  it("a large frame is checked, but rarely, and chosen once it plays", async () => {
    const frame = document.createElement("iframe")
    frame.getBoundingClientRect = () =>
      ({ left: 0, top: 0, right: 640, bottom: 360, width: 640, height: 360 }) as DOMRect
    document.body.append(frame)
    const found = vi.fn()
    awaitPlayer(() => granted, found, new AbortController().signal)
    await seconds(30)
    expect(background.asked).toBeLessThanOrEqual(10)
    background.found = true
    await seconds(10)
    expect(found).toHaveBeenCalledOnce()
  })

  it("an advert's frame is not chosen beside a large silent frame, and that frame does not rule out the page's own video", async () => {
    const frame = document.createElement("iframe")
    frame.getBoundingClientRect = () =>
      ({ left: 0, top: 0, right: 800, bottom: 600, width: 800, height: 600 }) as DOMRect
    document.body.append(frame)
    Object.assign(background, { found: true, shorterSidePx: 250 })
    const found = vi.fn()
    awaitPlayer(() => granted, found, new AbortController().signal)
    await seconds(20)
    expect(found).not.toHaveBeenCalled()
    await play(put(), 10)
    expect(found).toHaveBeenCalledOnce()
  })

  it("ends with its signal", async () => {
    const found = vi.fn()
    const video = put()
    const stop = new AbortController()
    awaitPlayer(() => granted, found, stop.signal)
    stop.abort()
    await play(video, 10)
    expect(found).not.toHaveBeenCalled()
  })
})
