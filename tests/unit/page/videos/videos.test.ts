// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { lookAtFrame, markChosen } from "../../../../src/background/frame-look"
import type { VideoSign } from "../../../../src/model/tab"
import { isChoiceLost, setChosen } from "../../../../src/page/videos/chosen"
import { isMeantUnasked, isPaintedOnly, mainVideo, playerFrame } from "../../../../src/page/videos/videos"

function put<K extends "video" | "iframe">(tag: K, width: number, height: number): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  element.getBoundingClientRect = () => ({ width, height }) as DOMRect
  document.body.append(element)
  return element
}

const setInPicture = (element: Element | null) =>
  Object.defineProperty(document, "pictureInPictureElement", { value: element, configurable: true })

beforeEach(() => document.body.replaceChildren())
afterEach(() => setInPicture(null))

describe("the show's video", () => {
  it("is the largest one, unless it is too small to be a show", () => {
    put("video", 160, 90)
    expect(mainVideo(document)).toBeNull()
    put("video", 320, 180)
    const large = put("video", 640, 360)
    expect(mainVideo(document)).toBe(large)
  })

  describe("however large a decoy is", () => {
    const play = (video: HTMLVideoElement, muted = true) =>
      Object.defineProperties(video, {
        paused: { value: false },
        ended: { value: false },
        readyState: { value: 4 },
        muted: { value: muted, configurable: true },
      })
    let show: HTMLVideoElement
    let decoy: HTMLVideoElement
    beforeEach(() => {
      show = put("video", 640, 360)
      decoy = put("video", 1000, 700)
      play(show)
      play(decoy)
      document.elementsFromPoint = () => []
    })

    it("would be chosen if it were visible", () => {
      expect(mainVideo(document)).toBe(decoy)
    })

    it.each<[string, () => unknown]>([
      ["transparent", () => decoy.style.setProperty("opacity", "0.01")],
      [
        "in something transparent",
        () => {
          const around = document.createElement("div")
          around.style.opacity = "0.2"
          document.body.append(around)
          around.append(decoy)
        },
      ],
      [
        "beyond the page's edge",
        () => {
          decoy.getBoundingClientRect = () =>
            ({ left: -2000, right: -1000, top: 0, bottom: 700, width: 1000, height: 700 }) as DOMRect
        },
      ],
      ["behind the show", () => Object.assign(document, { elementsFromPoint: () => [show, decoy, document.body] })],
      [
        "larger than the window",
        () => {
          decoy.getBoundingClientRect = () => ({ width: 90_000, height: 130 }) as DOMRect
        },
      ],
    ])("is not chosen when it is %s", (_, hide) => {
      hide()
      expect(mainVideo(document)).toBe(show)
    })

    it("is not chosen if the show is audible and it is hardly larger", () => {
      decoy.getBoundingClientRect = () => ({ width: 700, height: 400 }) as DOMRect
      Object.defineProperty(show, "muted", { value: false, configurable: true })
      expect(mainVideo(document)).toBe(show)
    })

    it("does not count as hidden by controls over it", () => {
      const controls = document.createElement("div")
      document.body.append(controls)
      document.elementsFromPoint = () => [controls]
      expect(mainVideo(document)).toBe(decoy)
    })
  })

  it("is the one in picture-in-picture, hidden on the page or not", () => {
    put("video", 640, 360)
    const hidden = put("video", 0, 0)
    setInPicture(hidden)
    expect(mainVideo(document)).toBe(hidden)
  })
})

describe("the player's frame", () => {
  it("is never a transparent one", () => {
    put("iframe", 900, 700).style.opacity = "0"
    expect(playerFrame(document)).toBeNull()
  })

  it("is the largest, if the page has no larger video of its own", () => {
    put("iframe", 300, 250)
    const player = put("iframe", 640, 360)
    put("video", 320, 180)
    expect(playerFrame(document)).toBe(player)
    put("video", 800, 450)
    expect(playerFrame(document)).toBeNull()
  })

  it("does not exist while a video of the page is in picture-in-picture", () => {
    put("iframe", 640, 360)
    setInPicture(put("video", 0, 0))
    expect(playerFrame(document)).toBeNull()
  })
})

describe("the video that the user chose", () => {
  const choose = (video: HTMLVideoElement) => {
    const { videos } = lookAtFrame()
    const sign = markChosen(videos.find(({ widthPx }) => widthPx === video.getBoundingClientRect().width)!.id)
    setChosen({ place: "here", at: 0, sign })
    return sign
  }
  /** Simulates a reload: all elements are new, and nothing is marked. */
  const reload = (sign: VideoSign | null) => {
    document.body.replaceChildren()
    Reflect.deleteProperty(globalThis, "liveproofVideos")
    setChosen({ place: "here", at: 0, sign })
  }
  afterEach(() => {
    markChosen(null)
    setChosen(null)
  })

  it("is chosen, however small, over a larger video or frame, until it is gone", () => {
    const large = put("video", 640, 360)
    const small = put("video", 200, 130)
    put("iframe", 900, 700)
    choose(small)
    expect([mainVideo(document), playerFrame(document)]).toEqual([small, null])
    small.remove()
    expect(mainVideo(document)).toBe(large)
  })

  it.each([
    ["its place among the same number", "", ""],
    ["its name, wherever it is now", "Kettle hour", "Lamp hour"],
  ])("is found again by %s, and nothing else is watched until then", (_, name, other) => {
    const put2 = (width: number, called: string) => {
      const video = put("video", width, width / 2)
      if (called !== "") video.setAttribute("aria-label", called)
      return video
    }
    put2(640, other)
    const sign = choose(put2(300, name))
    reload(sign)
    put2(640, other)
    expect([mainVideo(document), isChoiceLost(), isMeantUnasked(document)]).toEqual([null, true, null])
    const again = put2(300, name)
    if (name !== "") put2(200, "An advert")
    expect([mainVideo(document), isChoiceLost(), isMeantUnasked(document)]).toEqual([again, false, false])
    expect(lookAtFrame().videos.find(({ isChosen }) => isChosen)?.widthPx).toBe(300)
  })

  it("stays lost if several have its name and their number has changed", () => {
    put("video", 640, 360).title = "Lamp hour"
    const small = put("video", 300, 200)
    small.title = "Lamp hour"
    reload(choose(small))
    for (const width of [640, 500, 300]) put("video", width, 200).title = "Lamp hour"
    expect([mainVideo(document), isChoiceLost()]).toEqual([null, true])
  })

  it("is looked for in its frame, although the page has a larger video of its own", () => {
    put("video", 640, 360)
    const frame = put("iframe", 300, 200)
    expect(playerFrame(document)).toBeNull()
    setChosen({ place: "frame", at: 0, sign: null })
    expect(playerFrame(document)).toBe(frame)
  })
})

describe("a page that only paints on a canvas", () => {
  const canvas = (width: number, height: number) => {
    const element = document.createElement("canvas")
    element.getBoundingClientRect = () => ({ width, height }) as DOMRect
    Object.defineProperties(element, { clientWidth: { value: width }, clientHeight: { value: height } })
    document.body.append(element)
  }

  it("has a canvas as large as a player, and no video", () => {
    canvas(600, 120)
    expect(isPaintedOnly(document)).toBe(false)
    canvas(640, 360)
    expect(isPaintedOnly(document)).toBe(true)
    put("video", 320, 180)
    expect(isPaintedOnly(document)).toBe(false)
  })
})
