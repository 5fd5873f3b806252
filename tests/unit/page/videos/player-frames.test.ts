// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest"
import { findFrame, playerOrigins } from "../../../../src/page/videos/player-frames"

const background = vi.hoisted(() => ({ found: false, shorterSidePx: 360, players: [] as string[] }))
vi.mock("../../../../src/messages/client", () => ({ send: async () => background }))

const page = "https://shop.example/live"
/** Missing in the simulated page, where attaching frames would load them from the network. */
const shown = document.createElement("body")
const asDocument = {
  pictureInPictureElement: null,
  querySelectorAll: (selector: string) => shown.querySelectorAll(selector),
} as unknown as Document

/** The simulated page has no layout, so each element is given its size. */
function add(tag: string, attributes: Record<string, string>, width: number, height: number): void {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.getBoundingClientRect = () => ({ width, height }) as DOMRect
  Object.defineProperties(element, { clientWidth: { value: width }, clientHeight: { value: height } })
  element.checkVisibility = () => true
  shown.append(element)
}
const frame = (
  src: string,
  more: Record<string, string> = { allow: "autoplay; fullscreen" },
  width = 640,
  height = 360,
) => add("iframe", { src, ...more }, width, height)

beforeEach(() => shown.replaceChildren())

describe("the frames in which the video seems to play", () => {
  it.each<[string, () => void, string[]]>([
    ["none", () => undefined, []],
    ["a player of another site", () => frame("https://player.example/embed/1"), ["https://player.example"]],
    ["one with a port", () => frame("https://player.example:8443/embed/1"), ["https://player.example"]],
    ["one of the page's own site", () => frame("https://shop.example/player"), []],
    ["one of another host of the shop", () => frame("https://video.shop.example/"), ["https://video.shop.example"]],
    ["a frame that requests nothing a player needs", () => frame("https://chat.example/", {}), []],
    ["a small one", () => frame("https://ads.example/", { allow: "autoplay" }, 200, 100), []],
    ["a frame that the page writes itself", () => frame("about:blank"), []],
    [
      "several: the largest first, each site once",
      () => {
        frame("https://small.example/", { allow: "autoplay" }, 300, 200)
        frame("https://player.example/1")
        frame("https://player.example/2")
      },
      ["https://player.example", "https://small.example"],
    ],
    [
      "a page with a video of its own",
      () => {
        add("video", {}, 640, 360)
        frame("https://player.example/")
      },
      [],
    ],
    [
      "a page whose own video is smaller than a player's frame",
      () => {
        add("video", {}, 320, 180)
        frame("https://player.example/")
      },
      ["https://player.example"],
    ],
  ])("%s", (_, build, expected) => {
    build()
    expect(playerOrigins(asDocument, page)).toEqual(expected)
  })

  it("are at most three", () => {
    for (let n = 0; n < 6; n++) frame(`https://p${n}.example/`)
    expect(playerOrigins(asDocument, page)).toHaveLength(3)
  })

  it("may be in a frame that we already have access to, until one is found to play", async () => {
    frame("https://player.example/")
    Object.assign(background, { found: false, players: ["https://stream.example"] })
    await findFrame()
    expect(playerOrigins(asDocument, page)).toEqual(["https://player.example", "https://stream.example"])
    Object.assign(background, { found: true })
    await findFrame()
    expect(playerOrigins(asDocument, page)).toEqual(["https://player.example"])
  })
})
