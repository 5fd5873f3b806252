/** What stands in the tables of the newest schema. */
import type { FramePair } from "~messages/map"
import type { Evidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { Sighting } from "~model/money"
import type { ProductReading, ShowClaim } from "~model/reading"
import type { SessionView, Settings } from "~model/session"

/** A session: what is shown of it, and what the next report is merged into. */
export interface SessionRow extends SessionView {
  /** The tab it was watched in, unique over restarts of the browser. */
  tab: string
  showClaim: ShowClaim
  evidence: Evidence[]
  /** Number of the last batch that was stored; a batch up to it is a second delivery. */
  lastBatch: number
  /** End of the session's time line so far. */
  reachedSeconds: number
}

export interface PrintRow {
  session: SessionId
  fromSeconds: number
  toSeconds: number
  bytes: Uint8Array
}

export interface FramePairRow extends FramePair {
  session: SessionId
}

export interface SightingRow extends Sighting {
  series: string
}

export interface ProductRow {
  key: ProductReading["key"]
  reading: ProductReading
  lastSeenAt: number
  /** Last attempt to read its own page. */
  lookedUp: { at: number; outcome: "read" | "no-access" | "failed" | "unreadable" } | null
}

export interface SettingsRow {
  name: "settings"
  value: Settings
}
