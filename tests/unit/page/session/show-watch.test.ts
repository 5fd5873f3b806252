// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { NoticeOf, ShowNews } from "../../../../src/messages/map"
import { makeProductKey } from "../../../../src/model/keys"
import { ShowWatch } from "../../../../src/page/session/show-watch"
import { aProduct, aShow } from "../../make"

const background = vi.hoisted(() => ({
  asked: [] as string[],
  news: null as unknown,
  framePlays: false,
  hear: (_: unknown): void => undefined,
}))
const sessions = vi.hoisted(() => ({ opened: 0, ended: 0, order: [] as string[] }))

vi.mock("../../../../src/messages/client", () => ({
  isOrphaned: () => false,
  onNotice: (_: string, hear: (notice: unknown) => void) => {
    background.hear = hear
  },
  send: async (kind: string, input: { news?: unknown }) => {
    background.asked.push(kind)
    background.news = input.news
    sessions.order.push(kind)
    return { found: background.framePlays, shorterSidePx: 360, watching: background.framePlays }
  },
}))
vi.mock("../../../../src/page/session/show-session", () => ({
  ShowSession: {
    open: async (_: ShowNews, __: unknown, signal: AbortSignal) => {
      sessions.opened++
      const ended = new Promise<void>((resolve) => {
        signal.addEventListener("abort", () => {
          sessions.ended++
          sessions.order.push("ended")
          resolve()
        })
      })
      return { read: () => undefined, quote: () => undefined, ended }
    },
  },
}))

const reading = {
  ...{ site: "amazon", kind: "show" as const, tiles: [], products: [], featured: null, activity: [], problems: [] },
  show: aShow(),
}

function put(tag: "iframe" | "video", width: number, height: number): void {
  const element = document.createElement(tag)
  element.getBoundingClientRect = () => ({ width, height }) as DOMRect
  document.body.append(element)
}

const stop = { life: new AbortController() }
const changed = vi.fn()
const start = () =>
  new ShowWatch(reading, { changed, trouble: () => undefined, said: () => undefined }, stop.life.signal)
const aSecond = () => vi.advanceTimersByTimeAsync(1_000)

beforeEach(() => {
  vi.useFakeTimers()
  document.body.replaceChildren()
  Object.assign(background, { asked: [], framePlays: false })
  Object.assign(sessions, { opened: 0, ended: 0, order: [] })
  stop.life = new AbortController()
  changed.mockReset()
})
afterEach(() => {
  stop.life.abort()
  vi.useRealTimers()
})

it("watches here at once, without looking into frames, if no frame is larger than the page's own video", async () => {
  put("iframe", 300, 250)
  put("video", 640, 360)
  start()
  await aSecond()
  expect(sessions.opened).toBe(1)
  expect(background.asked).toEqual([])
})

it("leaves the picture to a frame that plays, and shows what the frame reports", async () => {
  background.framePlays = true
  put("iframe", 640, 360)
  start()
  await aSecond()
  expect(background.asked).toEqual(["page.frame.find", "page.frame.watch"])
  expect(sessions.opened).toBe(0)
  const view = { title: "a view" }
  background.hear({
    kind: "bg.frame.news",
    news: { view, framePairs: [], said: [], trouble: null },
  } as unknown as NoticeOf<"bg.frame.news">)
  expect(changed).toHaveBeenCalledWith(view, [], document.querySelector("iframe"))
})

it("tells the frame which product is featured, and its price, once that has been read", async () => {
  background.framePlays = true
  put("iframe", 640, 360)
  const watch = start()
  await aSecond()
  expect(background.news).toMatchObject({ featured: null })
  const product = aProduct()
  const price = { amountMinor: 4995, currency: "CAD" }
  watch.feature(product.key, price)
  expect(background.news).toMatchObject({ featured: product.key, price })
  watch.read({ ...reading, featured: makeProductKey("amazon", "B000000002"), problems: ["no-price"] })
  expect(background.news).toMatchObject({ featured: product.key, price, problems: ["no-price"] })
})

it("waits a while for a frame that is loading, then watches without it", async () => {
  put("iframe", 640, 360)
  start()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sessions.opened).toBe(0)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sessions.opened).toBe(1)
})

it("ends its own session before a frame that starts playing later takes over", async () => {
  put("iframe", 640, 360)
  start()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(sessions).toMatchObject({ opened: 1, ended: 0 })
  background.framePlays = true
  await vi.advanceTimersByTimeAsync(20_000)
  expect(sessions.order.slice(-3)).toEqual(["page.frame.find", "ended", "page.frame.watch"])
})

it("looks again when a frame has fallen silent", async () => {
  background.framePlays = true
  put("iframe", 640, 360)
  start()
  await aSecond()
  background.framePlays = false
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sessions.opened).toBe(1)
})

it("tells the frame when the page leaves the show", async () => {
  background.framePlays = true
  put("iframe", 640, 360)
  start()
  await aSecond()
  stop.life.abort()
  expect(background.asked.at(-1)).toBe("page.frame.leave")
})

it("opens a session of its own for a video that the user chose, and says so to a frame", async () => {
  background.framePlays = true
  put("iframe", 640, 360)
  new ShowWatch(
    { ...reading, chosenAt: 7 },
    { changed, trouble: () => undefined, said: () => undefined },
    stop.life.signal,
  )
  await aSecond()
  expect(background.news).toMatchObject({ chosenAt: 7 })
})
