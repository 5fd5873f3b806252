import { describe, expect, it } from "vitest"
import type { WatchCheck } from "../../../src/model/watch"
import { firstCheck, GIVE_UP_AFTER, nextCheck } from "../../../src/prices/alerts/recheck"
import { noon } from "../make"

const hour = 3_600_000
const none: WatchCheck = { nextAt: null, lastAt: null, outcome: "none", failures: 0 }

describe("the first look", () => {
  it.each([
    ["soonest", 0, noon + 5 * 60_000],
    ["latest", 1, noon + 24 * hour],
  ])("is spread over the schedule: %s", (_, chance, nextAt) => {
    expect(firstCheck(none, 24, noon, chance).nextAt).toBe(nextAt)
  })

  it("is not planned without a schedule, and is planned again after checks were given up", () => {
    expect(firstCheck({ ...none, nextAt: noon }, 0, noon, 0.5).nextAt).toBeNull()
    expect(firstCheck({ ...none, failures: GIVE_UP_AFTER }, 24, noon, 0.5).failures).toBe(0)
  })
})

describe("the next look", () => {
  it.each([
    ["after a reading", "read", 0, 0.5, 24],
    ["earlier by chance", "read", 0, 0, 0.8 * 24],
    ["later by chance", "read", 0, 1, 1.2 * 24],
    ["later after a failure", "failed", 0, 0.5, 48],
    ["later still after another", "unreadable", 1, 0.5, 96],
    ["as planned after a success", "read", 3, 0.5, 24],
    ["within two weeks in any case", "failed", 3, 0.5, 14 * 24],
  ] as const)("comes %s", (_, outcome, failures, chance, afterHours) => {
    const { nextAt } = nextCheck(outcome, { ...none, failures }, 24, noon, chance)
    expect(nextAt).toBe(Math.round(noon + afterHours * hour))
  })

  it("is given up after several failures in a row", () => {
    const last = nextCheck("no-access", { ...none, failures: GIVE_UP_AFTER - 1 }, 24, noon, 0.5)
    expect(last).toEqual({ nextAt: null, lastAt: noon, outcome: "no-access", failures: GIVE_UP_AFTER })
  })
})
