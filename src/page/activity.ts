/** Positive signs of "made now": bids within the last minutes. Chat is left out, because it can be on rails. */
import type { EvidenceOf } from "~model/evidence"
import type { ActivityFact } from "~model/reading"

const windowSeconds = 300

export function activityEvidence(facts: readonly ActivityFact[], at: number): EvidenceOf<"activity"> | null {
  const recent = facts.filter((fact) => fact.kind === "bid" && at - fact.at <= windowSeconds * 1000)
  if (recent.length === 0) return null
  const people = new Set(recent.map((fact) => fact.by)).size
  return { kind: "activity", activity: "bid", count: recent.length, people, windowSeconds, at }
}
