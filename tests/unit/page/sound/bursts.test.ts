/** A stream that keeps its packets until they are read, as Chromium's does; each packet is its number. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { readInBursts } from "~page/sound/bursts"

const packetMs = 10
const page = { hidden: false }
let bursts: number[][]
/** Reads that were under way when their packet came: each wakes the page. */
let wakes: number
let waiting: number[]
let take: ((packet: { value: number; done: false }) => void) | null
let end: () => void
let clockRate: number

beforeEach(() => {
  vi.useFakeTimers()
  page.hidden = false
  vi.stubGlobal("document", page)
  bursts = []
  wakes = 0
  waiting = []
  take = null
  clockRate = 1
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** @param readMs what each read takes of a packet that is there */
function start(readMs = 0) {
  const read = () =>
    new Promise<ReadableStreamReadResult<number>>((resolve) => {
      end = () => resolve({ value: undefined, done: true })
      const packet = waiting.shift()
      if (packet === undefined) take = resolve
      else if (readMs === 0) resolve({ value: packet, done: false })
      else setTimeout(() => resolve({ value: packet, done: false }), readMs)
    })
  return readInBursts(
    { read } as Parameters<typeof readInBursts<number>>[0],
    () => packetMs,
    (burst) => bursts.push(burst),
  )
}

let sent = 0
async function packets(count: number) {
  for (let left = count; left > 0; left--) {
    const packet = sent++
    if (take) {
      wakes++
      take({ value: packet, done: false })
      take = null
    } else waiting.push(packet)
    await vi.advanceTimersByTimeAsync(packetMs * clockRate)
  }
}

describe("packets of sound", () => {
  it("are read a few times a second, each once and in order", async () => {
    sent = 0
    void start()
    await packets(1_000)
    expect(bursts.flat()).toEqual(Array.from(bursts.flat(), (_, number) => number))
    expect(bursts.flat().length).toBeGreaterThan(975)
    // In ten seconds, with two clocks that are the same.
    expect(bursts.length).toBeLessThan(60)
    expect(wakes).toBeLessThanOrEqual(2 * bursts.length)
  })

  it.each([0.98, 1, 1.02])("do not pile up if a second of sound takes %s seconds", async (rate) => {
    clockRate = rate
    void start()
    await packets(6_000)
    expect(waiting.length * packetMs).toBeLessThan(300)
    expect(bursts.length).toBeGreaterThan(240)
    expect(bursts.length).toBeLessThan(360)
  })

  it("are caught up with if the page was too busy for them", async () => {
    // Each read takes a third of a packet's length, whether or not one is there.
    void start(packetMs / 3)
    await packets(2_000)
    expect(waiting.length * packetMs).toBeLessThan(300)
    expect(bursts.length).toBeLessThan(110)
  })

  it("are read without a rest while the page is hidden, where timers come too seldom", async () => {
    page.hidden = true
    void start()
    await packets(100)
    expect(Math.max(...bursts.map(({ length }) => length))).toBeLessThan(3)
  })

  it("are read in bursts again soon after a pause of the player", async () => {
    void start()
    await packets(100)
    await vi.advanceTimersByTimeAsync(60_000)
    await packets(200)
    bursts = []
    await packets(100)
    expect(bursts.length).toBeLessThan(7)
  })

  it("are handed on to the last one when the stream ends", async () => {
    sent = 0
    const over = start()
    await packets(1)
    await vi.advanceTimersByTimeAsync(1_000)
    end()
    await over
    expect(bursts.flat()).toEqual([0])
  })
})
