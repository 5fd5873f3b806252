/** The extension's own IndexedDB. Opened in the background and in the extension's pages, never in a shop's page. */
import Dexie, { type Table } from "dexie"
import { NEWEST_SCHEMA } from "~model/copy-file"
import type { SessionId } from "~model/ids"
import type { StoreTrouble } from "~model/store-trouble"
import type {
  AnchorRow,
  FramePairRow,
  InsertRow,
  PrintRow,
  ProductRow,
  SearchRow,
  SessionRow,
  SetAsideRow,
  SettingsRow,
  SightingRow,
  SourceAnswerRow,
  SourceRow,
  StagedPart,
  ThinRow,
  UpkeepRow,
  WatchRow,
} from "./rows"
import { schema1 } from "./schema-1"
import { schema2, toSchema2 } from "./schema-2"
import { schema3 } from "./schema-3"
import { schema4, toSchema4 } from "./schema-4"
import { schema5, toSchema5 } from "./schema-5"
import { schema6 } from "./schema-6"
import { schema7, toSchema7 } from "./schema-7"
import { schema8 } from "./schema-8"

/** Dexie counts ten versions of the browser's database to one of ours. */
const VERSIONS_PER_SCHEMA = 10

export class LiveproofDatabase extends Dexie {
  declare sessions: Table<SessionRow, SessionId>
  declare search: Table<SearchRow, number>
  declare prints: Table<PrintRow, [string, number]>
  declare anchors: Table<AnchorRow, SessionId>
  declare thin: Table<ThinRow, [string, number]>
  declare framePairs: Table<FramePairRow, string>
  declare inserts: Table<InsertRow, string>
  declare sightings: Table<SightingRow, [string, number]>
  declare products: Table<ProductRow, string>
  declare sources: Table<SourceRow, string>
  declare sourceAnswers: Table<SourceAnswerRow, [string, string]>
  declare staged: Table<StagedPart, [string, number]>
  declare watches: Table<WatchRow, string>
  declare settings: Table<SettingsRow, string>
  declare upkeep: Table<UpkeepRow, string>
  declare setAside: Table<SetAsideRow, number, Omit<SetAsideRow, "id">>

  constructor(name = "liveproof") {
    super(name)
    this.version(1).stores(schema1)
    this.version(2).stores(schema2).upgrade(toSchema2)
    this.version(3).stores(schema3)
    this.version(4).stores(schema4).upgrade(toSchema4)
    this.version(5).stores(schema5).upgrade(toSchema5)
    this.version(6).stores(schema6)
    this.version(7).stores(schema7).upgrade(toSchema7)
    this.version(8).stores(schema8)
    // Dexie opens a newer database without complaint; rows that this version cannot read would then be set aside or cut.
    const atEachOpening = true
    this.on("ready", () => this.#refuseNewer(), atEachOpening)
  }

  #refuseNewer(): void {
    const schema = Math.floor(this.backendDB().version / VERSIONS_PER_SCHEMA)
    if (schema > NEWEST_SCHEMA) throw new NewerSchemaError(`schema ${schema}`)
  }
}

class NewerSchemaError extends Error {
  override readonly name = "NewerSchemaError"
}

/** By the name of the error or of one of its causes; the first line that matches counts. */
const troubles: readonly (readonly [StoreTrouble, ReadonlySet<string>])[] = [
  ["store-newer", new Set(["NewerSchemaError"])],
  ["store-full", new Set(["QuotaExceededError"])],
  [
    "store-broken",
    new Set([
      "OpenFailedError",
      "MissingAPIError",
      "VersionError",
      "UnknownError",
      "InvalidStateError",
      "DatabaseClosedError",
    ]),
  ],
]

/** What a failed operation says about the whole store; null if nothing. */
export function storeTroubleOf(error: unknown): StoreTrouble | null {
  const names: string[] = []
  for (let cause: unknown = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner)
    names.push(cause.name)
  return troubles.find(([, known]) => names.some((name) => known.has(name)))?.[0] ?? null
}

/**
 * Like `storeTroubleOf`, right after an operation failed; the next one then opens the database again. Dexie remembers a
 * failed opening and would not try again while the worker lives, which is as long as a show runs.
 */
export function troubleAfter(db: LiveproofDatabase, error: unknown): StoreTrouble | null {
  const openAgainWhenAsked = { disableAutoOpen: false }
  if (db.hasFailed()) db.close(openAgainWhenAsked)
  return storeTroubleOf(error)
}
