/** The extension's own IndexedDB. Opened in the background and in the extension's pages, never in a shop's page. */
import Dexie, { type Table } from "dexie"
import type {
  FramePairRow,
  PrintRow,
  ProductRow,
  SessionRow,
  SetAsideRow,
  SettingsRow,
  SightingRow,
  SourceAnswerRow,
  SourceRow,
  StagedRow,
  UpkeepRow,
  WatchRow,
} from "./rows"
import { schema1 } from "./schema-1"
import { schema2, toSchema2 } from "./schema-2"
import { schema3 } from "./schema-3"

export class LiveproofDatabase extends Dexie {
  declare sessions: Table<SessionRow, string>
  declare prints: Table<PrintRow, [string, number]>
  declare framePairs: Table<FramePairRow, string>
  declare sightings: Table<SightingRow, [string, number]>
  declare products: Table<ProductRow, string>
  declare sources: Table<SourceRow, string>
  declare sourceAnswers: Table<SourceAnswerRow, [string, string]>
  declare staged: Table<StagedRow, [string, number]>
  declare watches: Table<WatchRow, string>
  declare settings: Table<SettingsRow, string>
  declare upkeep: Table<UpkeepRow, string>
  declare setAside: Table<SetAsideRow, number, Omit<SetAsideRow, "id">>

  constructor(name = "liveproof") {
    super(name)
    this.version(1).stores(schema1)
    this.version(2).stores(schema2).upgrade(toSchema2)
    this.version(3).stores(schema3)
  }
}

const unavailable = new Set([
  "OpenFailedError",
  "MissingAPIError",
  "VersionError",
  "UnknownError",
  "InvalidStateError",
  "DatabaseClosedError",
])
const full = new Set(["QuotaExceededError"])

/** Why a store operation failed, as far as a person can do something about it. */
export function storeFailure(error: unknown): "unavailable" | "full" | null {
  for (let cause: unknown = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner) {
    if (full.has(cause.name)) return "full"
    if (unavailable.has(cause.name)) return "unavailable"
  }
  return null
}
