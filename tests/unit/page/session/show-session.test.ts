// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { MessageError } from "../../../../src/messages/envelope"
import { ShowSession } from "../../../../src/page/session/show-session"
import { aShow } from "../../make"

const background = vi.hoisted(() => ({ asked: [] as string[], refusal: null as "too-much" | null }))
const observers = vi.hoisted(() => ({ judged: 0, packed: 0, places: [] as string[] }))
const player = vi.hoisted(() => ({ place: "behind" }))

vi.mock("../../../../src/messages/client", () => ({
  isOrphaned: () => false,
  send: async (kind: string) => {
    background.asked.push(kind)
    if (kind === "page.session.open" && background.refusal) throw new MessageError(background.refusal, "")
    return kind === "page.session.open"
      ? { session: "a session", startedAt: 0, lastBatch: -1, framePairs: [], earlier: [] }
      : {}
  },
}))
vi.mock("../../../../src/page/session/observers", () => ({
  Observers: class {
    timeline = { watchedSeconds: 60, reachedSeconds: 60, stretches: [] }
    activity = { note: () => undefined }
    edgePlace = () => player.place
    look = () => undefined
    lookBack = (place: string) => observers.places.push(place)
    picture = () => undefined
    inspection = () => ({ picture: "looking" })
    evidence = () => {
      observers.judged++
      return []
    }
    takePrints = () => {
      observers.packed++
      return null
    }
    takeFramePairs = () => []
  },
}))

type Reading = Parameters<typeof ShowSession.open>[0]
const reading = { show: aShow(), tiles: [], products: [], featured: null, activity: [], problems: [] }
const stop = { life: new AbortController() }
const changed = vi.fn()
const trouble = vi.fn()
const open = () =>
  ShowSession.open(reading as unknown as Reading, { changed, trouble, said: () => undefined }, stop.life.signal)
const reports = () => background.asked.filter((kind) => kind === "page.session.report").length

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(background, { asked: [], refusal: null })
  Object.assign(observers, { judged: 0, packed: 0, places: [] })
  player.place = "behind"
  stop.life = new AbortController()
  changed.mockReset()
  trouble.mockReset()
})
afterEach(async () => {
  stop.life.abort()
  await vi.advanceTimersByTimeAsync(0)
  vi.useRealTimers()
})

it("makes its report in a separate task from judging and showing", async () => {
  await open()
  expect(changed).toHaveBeenCalledOnce()
  expect(observers).toMatchObject({ judged: 1, packed: 0 })
  await vi.advanceTimersByTimeAsync(0)
  expect(observers).toMatchObject({ judged: 2, packed: 1 })
  expect(reports()).toBe(1)
})

it("asks whether footage was seen before only for a live stream watched at its edge", async () => {
  await open()
  for (const place of ["behind", "unknown"]) {
    player.place = place
    await vi.advanceTimersByTimeAsync(11_000)
    expect(background.asked).not.toContain("page.session.recall")
  }
  player.place = "at-edge"
  await vi.advanceTimersByTimeAsync(11_000)
  expect(background.asked).toContain("page.session.recall")
})

it.each([
  ["live", "at-edge", "at-edge"],
  ["live", "behind", "behind"],
  ["live", "unknown", "unknown"],
  ["none", "at-edge", "behind"],
  ["replay", "at-edge", "behind"],
] as const)("with a claim of %s and %s, looks back at its own hours as if %s", async (state, place, seen) => {
  player.place = place
  const session = await open()
  session!.read({ ...reading, show: aShow({ claim: { state, basis: "label" } }) } as unknown as Reading)
  observers.places = []
  await vi.advanceTimersByTimeAsync(2_000)
  expect(observers.places).toEqual([seen, seen])
})

it("reports what it has at once when the page is left", async () => {
  await open()
  dispatchEvent(new Event("pagehide"))
  expect(observers.packed).toBe(1)
  expect(reports()).toBe(1)
})

it("reports nothing after its end", async () => {
  const session = await open()
  stop.life.abort()
  await session!.ended
  await vi.advanceTimersByTimeAsync(5_000)
  expect(background.asked.slice(1)).toEqual(["page.session.report", "page.session.close"])
})

it("asks again to store a session that could not be stored, and reports nothing until it can be", async () => {
  background.refusal = "too-much"
  await open()
  await vi.advanceTimersByTimeAsync(25_000)
  expect(reports()).toBe(0)
  expect(new Set(trouble.mock.calls.flat())).toEqual(new Set(["too-much"]))
  expect(changed.mock.calls.length).toBeGreaterThan(20)
  background.refusal = null
  await vi.advanceTimersByTimeAsync(25_000)
  expect(reports()).toBeGreaterThan(0)
  expect(trouble).toHaveBeenLastCalledWith(null)
  expect(background.asked.filter((kind) => kind === "page.session.open").length).toBeLessThan(8)
})
