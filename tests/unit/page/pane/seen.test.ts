// @vitest-environment happy-dom
/** When it is said that a page hides what we draw in it. */
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { PaneHost } from "~page/pane/host"
import { watchSeen } from "~page/pane/seen"

const over = new AbortController()
let isOnTop = true
const host = { isShown: true, isUppermostAt: () => isOnTop } as unknown as PaneHost
const middles = [{ x: 10, y: 10 }]

beforeEach(() => {
  isOnTop = true
  vi.useFakeTimers({ toFake: ["performance"] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Looks once a second for so long. @returns whether it was settled at each look */
function looks(seconds: number, each: () => void = () => undefined): boolean[] {
  const seen = watchSeen(host, over.signal)
  return Array.from({ length: seconds }, () => {
    each()
    const { settled } = seen.look(true, middles)
    vi.advanceTimersByTime(1_000)
    return settled
  })
}

const pageActs = (isTrusted: boolean) => () => {
  const event = new Event("toggle")
  Object.defineProperty(event, "isTrusted", { value: isTrusted })
  document.dispatchEvent(event)
}

it("is said of a cover that stays for five seconds", () => {
  isOnTop = false
  expect(looks(7)).toEqual([false, false, false, false, false, true, true])
})

it("is not said of what is seen", () => {
  expect(looks(20)).not.toContain(true)
})

it("waits once more where the page itself opened something, and no longer however often it does", () => {
  isOnTop = false
  expect(looks(12, pageActs(true)).indexOf(true)).toBe(10)
})

it("waits no longer for events that a page makes up", () => {
  isOnTop = false
  expect(looks(12, pageActs(false)).indexOf(true)).toBe(5)
})
