// @vitest-environment happy-dom
/** When we report that a page hides what we draw in it. */
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

/** Looks once a second for the given time. @returns for each look, whether it was settled that the page hides us */
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

it("reports a cover that stays for five seconds", () => {
  isOnTop = false
  expect(looks(7)).toEqual([false, false, false, false, false, true, true])
})

it("does not report what is visible", () => {
  expect(looks(20)).not.toContain(true)
})

it("waits once more if the page itself opened something, but only once, however often it does so", () => {
  isOnTop = false
  expect(looks(12, pageActs(true)).indexOf(true)).toBe(10)
})

it("does not wait longer for events that a page makes up", () => {
  isOnTop = false
  expect(looks(12, pageActs(false)).indexOf(true)).toBe(5)
})
