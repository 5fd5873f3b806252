/**
 * What other tabs show just now, or showed a moment ago. One show on two sites is not a rerun, and is called what it is.
 */

import type { AnchorIndex } from "~liveness/memory/anchor-index"
import { isAnothers } from "~model/copied"
import type { SessionId } from "~model/ids"
import type { LiveproofDatabase } from "~store/database"
import type { SessionRow } from "~store/rows"
import { sessionsSeenAfter } from "~store/sessions"
import { HeardFootage } from "./heard-footage"

/** Two sites show one show up to a quarter of an hour apart; when a second was shown is known to less than a minute. */
const APART_AT_MOST_SECONDS = 16 * 60
const MOST_SHOWS = 8
/** Several tabs ask, each about others. */
const MOST_HEARD = 16

export class ShownElsewhere {
  readonly #heard: HeardFootage

  constructor(private readonly db: LiveproofDatabase) {
    this.#heard = new HeardFootage(db, MOST_HEARD)
  }

  /** What other shows that claim to be live showed within a quarter of an hour. */
  async around(row: SessionRow): Promise<AnchorIndex<SessionId>[]> {
    const lately = await sessionsSeenAfter(
      this.db,
      row.lastSeenAt - 1000 * APART_AT_MOST_SECONDS,
      (other) => other.show !== row.show && other.showClaim.state === "live" && !isAnothers(other),
      MOST_SHOWS,
    )
    const indexes: AnchorIndex<SessionId>[] = []
    for (const { id, reachedSeconds } of lately) {
      const fromSeconds = Math.max(0, reachedSeconds - APART_AT_MOST_SECONDS)
      indexes.push(await this.#heard.index(id, { fromSeconds, toSeconds: reachedSeconds }))
    }
    return indexes
  }
}

/** Whether what ran at a second of another session ran no longer ago than two sites can be apart. */
export const isAtOnce = (row: SessionRow, other: SessionRow, thenSeconds: number): boolean =>
  row.lastSeenAt - (other.lastSeenAt - 1000 * (other.reachedSeconds - thenSeconds)) <= 1000 * APART_AT_MOST_SECONDS
