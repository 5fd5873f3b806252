/** The rows in the tables of the newest schema. */
import type { FramePair } from "~messages/map"
import type { RetentionReport } from "~messages/subjects/upkeep"
import type { ClockMemory } from "~model/clock"
import type { Copied } from "~model/copied"
import type { Evidence } from "~model/evidence"
import type { SessionId, ShowKey } from "~model/ids"
import type { Sighting } from "~model/money"
import type { QuotedProduct } from "~model/quotation"
import type { Lookup, OwnPage, ProductReading, ShowClaim } from "~model/reading"
import type { Span } from "~model/repeat"
import type { ReviewVisit } from "~model/review"
import type { SessionView, Settings } from "~model/session"
import type { VerdictChange } from "~model/session-timeline"
import type { SourceId, SourceTrouble, TokenState } from "~model/source"
import type { PriceWatch } from "~model/watch"

/** A session: what is shown of it, and what the next report is merged into. */
export interface SessionRow extends SessionView {
  /** The tab it was watched in, unique across restarts of the browser. */
  tab: string
  showClaim: ShowClaim
  evidence: Evidence[]
  /** Which of the products' reviews were quoted. */
  quoted: QuotedProduct[]
  /** What of the time line was played. This and the next are missing in rows of versions that did not record it. */
  watched?: Span[] | undefined
  /** Every verdict in turn, oldest first. */
  verdicts?: VerdictChange[] | undefined
  /** Number of the last batch that was stored; a batch up to this number has been delivered before. */
  lastBatch: number
  /** End of the session's time line so far. */
  reachedSeconds: number
}

/** What a session is found by (search-terms.ts). */
export interface SearchRow {
  /**
   * Minus the time when the session began, so that the newest comes first; the next free number if that is taken. The index holds it
   * once for every term of the session, and a number takes a quarter of the space of an id.
   */
  place: number
  session: SessionId
  /** Terms of the products' names, which are not looked up again. */
  ofProducts: string[]
  /** All terms. */
  terms: string[]
}

export interface PrintRow {
  session: SessionId
  fromSeconds: number
  toSeconds: number
  bytes: Uint8Array
}

/** The anchors by which a session's footage is recognised. Written once the session is over and its prints have been read. */
export interface AnchorRow {
  session: SessionId
  /** The engine's own packing (liveness/memory/anchors.ts). */
  bytes: Uint8Array
  /** Set where it was learnt before there were thin prints. */
  toLearnAgain?: 1
}

/** A block of a session's thin prints. */
export interface ThinRow {
  session: SessionId
  fromSeconds: number
  toSeconds: number
  /** Of `bytes`. */
  size: number
  /** The engine's own packing (liveness/prints/thin.ts), deflated. */
  bytes: Uint8Array
}

/**
 * A stretch that two shows or more had in common; an insert once it was seen often enough (inserts.ts). It has no print of its own:
 * what it looks like is cut from the sessions in which it was seen, and so goes with them.
 */
export interface InsertRow {
  id: string
  /** Of the sightings. */
  sessions: SessionId[]
  sightings: InsertSighting[]
  /** Half seconds. */
  slots: number
  /** The latest of the sightings, in milliseconds since 1970. */
  lastSeenAt: number
}

/** Where an insert was seen. */
export interface InsertSighting {
  session: SessionId
  show: ShowKey
  /** "" where the page named none. */
  channel: string
  /** When that session began, in milliseconds since 1970. */
  at: number
  /** Of the session. */
  fromSlot: number
}

export interface FramePairRow extends FramePair {
  session: SessionId
}

export interface SightingRow extends Sighting {
  series: string
  /** Set where it came back from a copy. */
  copied?: Copied | undefined
}

export interface ProductRow {
  key: ProductReading["key"]
  reading: ProductReading
  /** What it is found by (search-terms.ts). */
  terms: string[]
  lastSeenAt: number
  /** Last attempt to read its own page. */
  lookedUp: Lookup | null
  /** What that page said; missing where it was never read. */
  ownPage?: OwnPage
  /** What its reviews were at the last visits, oldest first. */
  reviewVisits: ReviewVisit[]
  /** Set where it came back from a copy. */
  copied?: Copied | undefined
}

export interface WatchRow extends PriceWatch {
  /** Set where it came back from a copy. */
  copied?: Copied | undefined
}

/** A price source that the user has touched. The key is a secret: it leaves this table for the source's own host only. */
export interface SourceRow {
  id: SourceId
  on: boolean
  key: string
  tokens: TokenState | null
  /** What went wrong last; null after an answer. */
  trouble: SourceTrouble | null
  /** Not asked again before this time, in milliseconds since 1970. */
  restUntil: number
}

export interface SourceAnswerRow {
  source: SourceId
  product: ProductReading["key"]
  at: number
  trouble: SourceTrouble | null
  sightings: Sighting[]
}

export interface SettingsRow {
  name: "settings"
  value: Settings
}

/** Rows of a file that is being imported, a part at a time: checked, and not yet in their tables. */
export interface StagedPart {
  import: string
  /** Parts are written in the order of their places. */
  place: number
  at: number
  rows: { table: string; row: object }[]
}

/** What is remembered of the extension's own upkeep. Each row has a name, and holds only the part that goes with it. */
export interface UpkeepRow {
  name: "clock" | "retention" | "import" | KeptRowName
  clock?: ClockMemory
  retention?: RetentionMemory
  kept?: KeptToday
}

/** Products, sessions, footage. */
export type KeptRowName = "kept" | "kept-sessions" | "kept-footage"

/** How much was written today about each site. */
export interface KeptToday {
  /** Days since 1970. */
  day: number
  sites: Record<string, { rows: number; bytes: number }>
}

export interface RetentionMemory {
  /** When old rows were last looked for; null if that does not count because the clock has been in doubt since. */
  lookedAt: number | null
  /** Null if nothing was ever deleted. */
  deleted: RetentionReport | null
}

/** A row that cannot be read, or cannot be true. */
export interface SetAsideRow {
  id: number
  table: string
  at: number
  reason: "unreadable" | "impossible-time"
  row: unknown
}
