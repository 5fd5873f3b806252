import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { watchHand } from "~page/playback/hand"

let listeners: Map<string, (event: { isTrusted: boolean }) => void>
let byHand: () => boolean

beforeEach(() => {
  vi.useFakeTimers()
  listeners = new Map()
  vi.stubGlobal("addEventListener", (name: string, listen: (event: { isTrusted: boolean }) => void) =>
    listeners.set(name, listen),
  )
  byHand = watchHand(new AbortController().signal)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const happens = (name: string, isTrusted = true) => listeners.get(name)!({ isTrusted })

it("sees no hand before anything was touched, or when a script pretends", () => {
  expect(byHand()).toBe(false)
  happens("keydown", false)
  expect(byHand()).toBe(false)
})

it.each(["pointerup", "keydown", "wheel"])("sees a hand for some seconds after %s", (name) => {
  happens(name)
  expect(byHand()).toBe(true)
  vi.advanceTimersByTime(6_000)
  expect(byHand()).toBe(false)
})

it("sees a hand for as long as it holds on, but not forever", () => {
  happens("pointerdown")
  vi.advanceTimersByTime(20_000)
  expect(byHand()).toBe(true)
  vi.advanceTimersByTime(60_000)
  expect(byHand()).toBe(false)
})
