import { expect, it } from "vitest"
import { createDetector } from "~liveness/index"
import { noisy } from "./feed"

/** The share of a stream that the detector says it has sampled, given the times of the samples. */
function sampledShare(timesSeconds: readonly number[]): number {
  const detector = createDetector()
  for (const atSeconds of timesSeconds) detector.pushFrame(atSeconds, noisy(100, 50, atSeconds))
  return detector.condition().sampledShare
}

const times = (fromSeconds: number, toSeconds: number, stepSeconds: number) =>
  Array.from(
    { length: Math.floor((toSeconds - fromSeconds) / stepSeconds) },
    (_, index) => fromSeconds + index * stepSeconds,
  )

it("knows how much of the last half minute was sampled", () => {
  expect(sampledShare(times(0, 60, 0.5))).toBe(1)
  expect(sampledShare([...times(0, 60, 0.5), ...times(60, 120, 1)])).toBeCloseTo(0.5, 1)
  expect(sampledShare([...times(0, 60, 0.5), ...times(60, 120, 2)])).toBeCloseTo(0.25, 1)
})

it("does not blame the machine for a pause, a leap or a beginning", () => {
  expect(sampledShare([...times(0, 60, 0.5), ...times(75, 80, 0.5)])).toBe(1)
  expect(sampledShare(times(0, 12, 1))).toBe(1)
})
