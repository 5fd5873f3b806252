/**
 * Positive signs that a show is made now: bids in the last few minutes. Chat is left out, because it can be scripted.
 */
import type { EvidenceOf } from "~model/evidence"
import type { ActivityFact } from "~model/reading"

const WINDOW_SECONDS = 300
/** More than a window of any auction holds. */
const MOST_REMEMBERED = 2_000

/**
 * What people were seen to do. A page shows only the leading bid; each bid counts once, when it appears. What was there when the page was
 * first read may be of any age and does not count.
 */
export class ActivityLog {
  readonly #seen = new Map<string, ActivityFact>()
  readonly #before: ReadonlySet<string>

  constructor(first: readonly ActivityFact[]) {
    this.#before = new Set(first.map(keyOf))
  }

  note(facts: readonly ActivityFact[]): void {
    for (const fact of facts) {
      const key = keyOf(fact)
      if (!this.#before.has(key) && !this.#seen.has(key)) this.#seen.set(key, fact)
    }
    for (const key of this.#seen.keys()) {
      if (this.#seen.size <= MOST_REMEMBERED) return
      this.#seen.delete(key)
    }
  }

  evidence(at: number): EvidenceOf<"activity"> | null {
    const recent = [...this.#seen.values()].filter(
      (fact) => fact.kind === "bid" && at - fact.at <= WINDOW_SECONDS * 1000,
    )
    if (recent.length === 0) return null
    const people = new Set(recent.map(({ by }) => by)).size
    return { kind: "activity", activity: "bid", count: recent.length, people, windowSeconds: WINDOW_SECONDS, at }
  }
}

const keyOf = ({ kind, by, text }: ActivityFact): string => JSON.stringify([kind, by, text])
