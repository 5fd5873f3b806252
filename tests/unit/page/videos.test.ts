// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { mainVideo, playerFrame } from "../../../src/page/videos"

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
  it("is the largest one, and none that is too small to be a show", () => {
    put("video", 160, 90)
    expect(mainVideo(document)).toBeNull()
    put("video", 320, 180)
    const large = put("video", 640, 360)
    expect(mainVideo(document)).toBe(large)
  })

  it("in picture-in-picture is the one that is shown there, hidden on the page or not", () => {
    put("video", 640, 360)
    const hidden = put("video", 0, 0)
    setInPicture(hidden)
    expect(mainVideo(document)).toBe(hidden)
  })
})

describe("the player's frame", () => {
  it("is the largest, where the page has no larger video of its own", () => {
    put("iframe", 300, 250)
    const player = put("iframe", 640, 360)
    put("video", 320, 180)
    expect(playerFrame(document)).toBe(player)
    put("video", 800, 450)
    expect(playerFrame(document)).toBeNull()
  })

  it("is none while a video of the page is in picture-in-picture", () => {
    put("iframe", 640, 360)
    setInPicture(put("video", 0, 0))
    expect(playerFrame(document)).toBeNull()
  })
})
