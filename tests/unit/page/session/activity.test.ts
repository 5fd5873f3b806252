/** Bids are positive evidence only if they arrive while the viewer is watching, and each counts once. */
import { expect, it } from "vitest"
import type { ActivityFact } from "../../../../src/model/reading"
import { ActivityLog } from "../../../../src/page/session/activity"
import { noon } from "../../make"

const bid = (by: string, text: string, at = noon): ActivityFact => ({ kind: "bid", by, text, at })
const minute = 60_000

it("ignores a leader who was there already", () => {
  const log = new ActivityLog([bid("k***e", "Runner $61")])
  log.note([bid("k***e", "Runner $61", noon + minute)])
  expect(log.evidence(noon + minute)).toBeNull()
})

it("counts each bid once, however often it is read, and each person once", () => {
  const log = new ActivityLog([])
  for (const [by, text] of [
    ["a", "Runner $61"],
    ["a", "Runner $61"],
    ["b", "Runner $63"],
    ["a", "Runner $65"],
  ] as const)
    log.note([bid(by, text)])
  expect(log.evidence(noon)).toMatchObject({ activity: "bid", count: 3, people: 2, windowSeconds: 300 })
})

it("forgets what is older than the window, and leaves chat out", () => {
  const log = new ActivityLog([])
  log.note([bid("a", "Runner $61"), { kind: "chat", by: "b", text: "hello", at: noon }])
  expect(log.evidence(noon + 4 * minute)).toMatchObject({ count: 1, people: 1 })
  expect(log.evidence(noon + 6 * minute)).toBeNull()
})
