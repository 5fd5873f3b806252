/** What a page fetches of its own session's older footage, and what it learns after a reload. */
import { expect, it, vi } from "vitest"
import { OlderPrints, toldBefore } from "~page/session/older-prints"
import { aSessionId, noon } from "../../make"

const hour = 3600
const wanted = { fromSeconds: 100, toSeconds: 700 }

function looking(reachedSeconds = 0) {
  const detector = {
    wantsOlder: vi.fn((_: boolean): typeof wanted | null => null),
    addOlder: vi.fn(),
    learnOlder: vi.fn(),
    isLearningOlder: vi.fn(() => false),
  }
  const ask = vi.fn(async (_: { fromSeconds: number; toSeconds: number }): Promise<string[]> => ["AQI="])
  const added = vi.fn()
  const older = new OlderPrints(detector, reachedSeconds, ask, added)
  /** Looks, and waits for the request that this may cause. */
  const look = async (isAsked = true) => {
    older.look(isAsked)
    await vi.waitFor(() => Promise.all(ask.mock.results.map(({ value }) => value.catch(() => null))))
    await Promise.resolve()
  }
  return { detector, ask, added, older, look }
}

it("fetches what the detector wants, and passes it on", async () => {
  const { detector, ask, added, look } = looking()
  detector.wantsOlder.mockReturnValueOnce(wanted)
  await look()
  expect(ask).toHaveBeenCalledExactlyOnceWith(wanted)
  expect(detector.addOlder).toHaveBeenCalledExactlyOnceWith(wanted, [Uint8Array.of(1, 2)])
  expect(added).toHaveBeenCalledOnce()
})

it("asks one question at a time", () => {
  const { detector, ask, older } = looking()
  detector.wantsOlder.mockReturnValue(wanted)
  older.look(true)
  older.look(true)
  expect(ask).toHaveBeenCalledOnce()
})

it("rests after a failed request, and then asks again", async () => {
  const { detector, ask, look } = looking()
  detector.wantsOlder.mockReturnValue(wanted)
  ask.mockRejectedValueOnce(new Error("the worker died"))
  await look()
  expect(detector.addOlder).not.toHaveBeenCalled()
  for (let second = 0; second < 9; second++) await look()
  expect(ask).toHaveBeenCalledOnce()
  await look()
  expect(detector.addOlder).toHaveBeenCalledOnce()
})

it("skips what is not watched at the live edge, and learns nothing meanwhile", async () => {
  const { detector, ask, look } = looking(5 * hour)
  await look(false)
  expect(detector.wantsOlder).toHaveBeenCalledExactlyOnceWith(false)
  expect(ask).not.toHaveBeenCalled()
})

it("passes on nothing that it requested before the viewer went back", async () => {
  const { detector, ask, older } = looking()
  detector.wantsOlder.mockReturnValueOnce(wanted)
  older.look(true)
  older.look(false)
  await ask.mock.results[0]!.value
  await Promise.resolve()
  expect(detector.wantsOlder).toHaveBeenLastCalledWith(false)
  expect(detector.addOlder).not.toHaveBeenCalled()
})

it("learns no faster than the detector does", async () => {
  const { detector, ask, look } = looking(5 * hour)
  detector.isLearningOlder.mockReturnValue(true)
  await look()
  expect(ask).not.toHaveBeenCalled()
})

it("leaves out a piece that can never be read", async () => {
  const { ask, look } = looking(2.25 * hour)
  for (let time = 0; time < 3; time++) ask.mockRejectedValueOnce(new Error("unreadable"))
  for (let second = 0; second < 60; second++) await look()
  expect(ask.mock.calls.map(([{ fromSeconds }]) => fromSeconds)).toEqual([300, 300, 300, 0])
})

it("learns what the detector was not given after a reload, ten minutes at a time", async () => {
  const { detector, ask, look } = looking(2.25 * hour)
  for (let second = 0; second < 5; second++) await look()
  expect(ask.mock.calls).toEqual([[{ fromSeconds: 300, toSeconds: 900 }], [{ fromSeconds: 0, toSeconds: 300 }]])
  expect(detector.learnOlder).toHaveBeenCalledTimes(2)
})

it("tries again if a piece could not be read, and learns at most a day", async () => {
  const { ask, look } = looking(100 * hour)
  ask.mockRejectedValueOnce(new Error("stopped"))
  for (let second = 0; second < 200; second++) await look()
  expect(ask.mock.calls[1]).toEqual(ask.mock.calls[0])
  expect(ask.mock.lastCall![0].fromSeconds).toBe(76 * hour)
  expect(ask).toHaveBeenCalledTimes(1 + 22 * 6)
})

it("has nothing to learn in a new session, or in the first two hours", async () => {
  for (const reachedSeconds of [0, hour, 2 * hour]) {
    const { ask, look } = looking(reachedSeconds)
    await look()
    expect(ask).not.toHaveBeenCalled()
  }
})

it("keeps reporting hour-long loops after a reload, and nothing that will be found again anyway", () => {
  const found = (lagSeconds: number, level: "certain" | "may-be" = "certain", isRerun = false) => ({
    ...{ kind: "repeat" as const, at: noon, level, confidence: 0.9 },
    repeat: {
      ...{ now: { fromSeconds: 20_000, toSeconds: 20_100 }, before: { fromSeconds: 9000, toSeconds: 9100 } },
      ...{ lagSeconds, passes: 2, strength: 9, pictureAgreement: 0.9, soundAgreement: null, ongoing: true },
      ...(isRerun && { earlier: { session: aSessionId(9), startedAt: noon } }),
    },
  })
  const told = toldBefore([found(11_000), found(600), found(11_000, "may-be"), found(11_000, "certain", true)])
  expect(told).toMatchObject([{ level: "certain", repeat: { lagSeconds: 11_000, ongoing: false } }])
})
