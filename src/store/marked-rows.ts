/**
 * Rows of a copy, marked with where they came from. The user's own count as their own again. Rows from somebody else's copy are kept
 * beside them: prices as the history of a file, products without what their pages said, shows without a tab. Watched products of
 * somebody else are left out.
 */
import type { Copied, CopyOrigin } from "~model/copied"
import type { SightingSource } from "~model/money"
import { isOwn, seriesKey } from "~prices/history/series"
import type { CopiedTableName } from "./copied-tables"
import type { ProductRow, SessionRow, SightingRow } from "./rows"

/** No tab has it, so a session with it is never continued. */
const NO_TAB = ""

const noVerdict = (row: SessionRow): SessionRow["verdict"] => ({
  kind: "cant-tell",
  rule: "nothing-yet",
  claim: row.claim,
  confidence: null,
  because: [],
  against: [],
  lookedAtSeconds: row.watchedSeconds,
})

/**
 * @param row  as its table reads it
 * @param copy null for a list of prices
 * @returns    null where it is left out
 */
export function markedRow(name: CopiedTableName, row: object, copy: CopyOrigin | null, now: number): object | null {
  if (copy === null) return isOwn(row as SightingRow) ? null : row
  if (name === "prints" || name === "framePairs") return row
  const given = row as { copied?: Copied | undefined }
  // What came from somebody else's copy stays theirs in a copy of mine.
  const isFromAnother = given.copied?.isMine === false
  const copied: Copied = isFromAnother ? given.copied! : { ...copy, takenAt: now }
  if (name === "sessions") return markedSession(row as SessionRow, copied)
  if (copied.isMine || (isFromAnother && copy.isMine)) return { ...row, copied }
  if (name === "watches") return null
  if (name === "sightings") return anothersSighting(row as SightingRow, copied)
  const { ownPage: _ownPage, ...product } = row as ProductRow
  return { ...product, lookedUp: null, reviewVisits: [], copied }
}

const markedSession = (row: SessionRow, copied: Copied): SessionRow => ({
  ...row,
  tab: copied.isMine ? row.tab : NO_TAB,
  verdict: noVerdict(row),
  copied: { ...copied, verdict: "not-yet" },
})

/** Counts as from a file: its origin is that file's name and, in brackets, the file or service the copy had it from. */
function anothersSighting(row: SightingRow, copied: Copied): SightingRow {
  const within = isOwn(row) ? "" : ` (${row.origin ?? row.source})`
  const source: SightingSource = "import"
  const marked = { ...row, source, origin: `${copied.file}${within}`.slice(0, 200), copied }
  return { ...marked, series: seriesKey(marked) }
}
