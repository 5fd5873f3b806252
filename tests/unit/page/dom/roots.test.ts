// @vitest-environment happy-dom
/** Videos in shadow roots, open and closed. */
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { everywhere } from "../../../../src/page/dom/roots"
import { mainVideo } from "../../../../src/page/videos/videos"

const roots = vi.hoisted(() => ({ of: new WeakMap<object, unknown>(), asked: 0 }))
vi.mock("webextension-polyfill", () => ({
  default: {
    dom: {
      openOrClosedShadowRoot: (element: object) => {
        roots.asked++
        return roots.of.get(element) ?? null
      },
    },
  },
}))

function inRoot(element: Element, mode: ShadowRootMode, name = "lamp-player"): HTMLElement {
  const host = document.createElement(name)
  const root = host.attachShadow({ mode })
  root.append(element)
  roots.of.set(host, root)
  return host
}

function video(width: number, height: number): HTMLVideoElement {
  const element = document.createElement("video")
  element.getBoundingClientRect = () => ({ width, height }) as DOMRect
  return element
}

let minutes = 0
beforeEach(() => {
  // Time moves on, so that roots found by earlier tests no longer count.
  vi.useFakeTimers({ toFake: ["performance"] })
  vi.advanceTimersByTime(60_000 * ++minutes)
  document.body.replaceChildren()
  roots.asked = 0
})
afterEach(() => vi.useRealTimers())

it.each(["open", "closed"] as const)("the main video may be in an %s root, in a root nested in it", (mode) => {
  const hidden = video(640, 360)
  document.body.append(video(320, 180), inRoot(inRoot(hidden, mode, "div"), mode))
  expect(mainVideo(document)).toBe(hidden)
})

it("what we draw does not count as part of the page", () => {
  document.body.append(inRoot(document.createElement("iframe"), "closed", "x-abcdefghij"))
  expect(everywhere(document, "iframe")).toEqual([])
})

it("roots are looked for rarely, and only in some elements of a large page", () => {
  document.body.append(...Array.from({ length: 30_000 }, () => document.createElement("div")))
  for (let look = 0; look < 5; look++) everywhere(document, "video")
  expect(roots.asked).toBeLessThanOrEqual(20_000)
})

it("finds a video that is added to its root later", () => {
  const host = inRoot(document.createElement("p"), "closed")
  document.body.append(host)
  expect(mainVideo(document)).toBeNull()
  const late = video(640, 360)
  ;(roots.of.get(host) as ShadowRoot).append(late)
  expect(mainVideo(document)).toBe(late)
})
