// @vitest-environment happy-dom
/** The function that runs in each frame of a tab to find its videos. */
import { beforeEach, describe, expect, it, vi } from "vitest"
import { lookAtFrame, markChosen } from "../../../src/background/frame-look"
import { chosenVideo } from "../../../src/page/videos/chosen"
import type { SiteReader } from "../../../src/sites/kit"
import { generalReader, putOnShelf } from "../../../src/sites/shelf"

function sized<E extends HTMLElement>(element: E, width: number, height: number): E {
  element.getBoundingClientRect = () => ({ width, height }) as DOMRect
  return element
}
const make = <K extends keyof HTMLElementTagNameMap>(tag: K, width = 640, height = 360) =>
  sized(document.createElement(tag), width, height)

const closed = new WeakMap<Element, ShadowRoot>()
function hostOf(element: Element, mode: ShadowRootMode, name = "lamp-player"): HTMLElement {
  const host = document.createElement(name)
  const root = host.attachShadow({ mode })
  root.append(element)
  closed.set(host, root)
  return host
}

beforeEach(() => {
  document.body.replaceChildren()
  markChosen(null)
  vi.stubGlobal("chrome", { dom: { openOrClosedShadowRoot: (element: Element) => closed.get(element) ?? null } })
})

describe("a look at a frame", () => {
  it("finds its videos with their names, the largest first", () => {
    const named = make("video", 320, 180)
    named.setAttribute("aria-label", "  Kettle\nhour ")
    document.body.append(named, make("video"))
    expect(lookAtFrame().videos).toMatchObject([
      { name: "", widthPx: 640, heightPx: 360, isPlaying: false },
      { name: "Kettle hour", widthPx: 320 },
    ])
  })

  it("leaves out what is not visible, and keeps to its limits", () => {
    document.body.append(make("video", 1, 1), make("video", 640, 20))
    expect(lookAtFrame().videos).toEqual([])
    const long = make("video")
    long.title = "x".repeat(100_000)
    document.body.append(long, ...Array.from({ length: 60 }, () => make("video")))
    const { videos } = lookAtFrame()
    expect(videos).toHaveLength(12)
    expect(Math.max(...videos.map(({ name }) => name.length))).toBeLessThanOrEqual(100)
  })

  it.each(["open", "closed"] as const)("finds one in an %s root, and in a root nested in it", (mode) => {
    document.body.append(hostOf(hostOf(make("video"), mode, "div"), mode))
    expect(lookAtFrame().videos).toHaveLength(1)
  })

  it("does not mistake an element of the page for what we left there", () => {
    // As a browser does it: elements with an id are inherited properties of the global object.
    const prototype = Object.getPrototypeOf(globalThis) as object
    const names = ["liveproofPage", "liveproofVideos", "liveproofSites"]
    for (const name of names)
      Object.defineProperty(prototype, name, { value: document.createElement("a"), configurable: true, writable: true })
    Reflect.deleteProperty(globalThis, "liveproofVideos")
    try {
      document.body.append(make("video"))
      expect(lookAtFrame()).toMatchObject({ hasScript: false, videos: [{ id: 0, isChosen: false }] })
      expect(markChosen(0)).toMatchObject({ count: 1 })
      expect(chosenVideo()).toBe(document.querySelector("video"))
      const site = { id: "any", readVideo: () => null } as unknown as SiteReader
      putOnShelf(site)
      expect(generalReader()).toBe(site)
    } finally {
      for (const name of names) Reflect.deleteProperty(prototype, name)
    }
  })

  it("does not count what we draw as part of the page", () => {
    document.body.append(hostOf(make("iframe"), "closed", "x-abcdefghij"))
    expect(lookAtFrame().players).toEqual([])
  })

  it("names the frames in which a player may be", () => {
    const player = make("iframe")
    player.setAttribute("allow", "autoplay")
    player.setAttribute("srcdoc", "")
    Object.defineProperty(player, "src", { value: "https://stream.example/" })
    document.body.append(player)
    expect(lookAtFrame().players).toEqual(["https://stream.example/"])
  })

  it.each([
    [640, 360, true],
    [640, 90, false],
  ])("a canvas of %d by %d may be a player's: %s", (width, height, mayBe) => {
    document.body.append(make("canvas", width, height))
    expect(lookAtFrame().hasCanvas).toBe(mayBe)
  })
})

describe("the video that the user means", () => {
  it("keeps its number across looks, and is what the page script watches", () => {
    const [first, second] = [make("video"), make("video", 320, 180)]
    document.body.append(first, second)
    const { id } = lookAtFrame().videos[1]!
    markChosen(id)
    expect(chosenVideo()).toBe(second)
    first.remove()
    document.body.prepend(make("video"))
    expect(lookAtFrame().videos.find(({ isChosen }) => isChosen)?.id).toBe(id)
  })

  it("is none once it is gone from the page, or another frame's is meant", () => {
    const video = make("video")
    document.body.append(video)
    markChosen(lookAtFrame().videos[0]!.id)
    video.remove()
    expect(chosenVideo()).toBeNull()
    document.body.append(video)
    markChosen(null)
    expect(chosenVideo()).toBeNull()
  })

  it("does not exist for an unknown number", () => {
    markChosen(99)
    expect(chosenVideo()).toBeNull()
  })
})
