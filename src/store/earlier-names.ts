/**
 * What evidence says of earlier sessions by name. It goes with the session that it names, and comes back with it: a title that the
 * user deleted is told nowhere. That something ran before stays, since the later session's verdict rests on it.
 */
import { type Findings, namesIn, renamed } from "~model/earlier-names"
import type { SessionId } from "~model/ids"
import type { EarlierShow } from "~model/repeat"
import type { LiveproofDatabase } from "./database"
import { putSession } from "./search"
import { factTerm } from "./search-terms"

/** A session whose evidence named another, and by what name. */
export interface Naming {
  in: SessionId
  of: SessionId
  show: EarlierShow
}

/** Without the names of sessions that are not there, or no longer. */
export async function withoutLostNames<T extends Findings>(db: LiveproofDatabase, findings: T): Promise<T> {
  const named = [...namesIn(findings).keys()]
  if (named.length === 0) return findings
  const there = await db.sessions.bulkGet(named)
  const lost = new Set(named.filter((_, index) => there[index] === undefined))
  return lost.size === 0 ? findings : renamed(findings, (session, show) => (lost.has(session) ? undefined : show))
}

/** Takes the names of sessions out of all others. @returns what `putNamesBack` needs */
export async function forgetNames(db: LiveproofDatabase, ids: readonly SessionId[]): Promise<Naming[]> {
  const gone = new Set(ids)
  const later = await db.search
    .where("terms")
    .anyOf(ids.map((id) => factTerm("earlier", id)))
    .distinct()
    .toArray()
  const namings: Naming[] = []
  for (const { session } of later) {
    const row = await db.sessions.get(session)
    if (!row) continue
    for (const [of, show] of namesIn(row)) if (gone.has(of)) namings.push({ in: session, of, show })
    await putSession(
      db,
      renamed(row, (of, show) => (gone.has(of) ? undefined : show)),
    )
  }
  return namings
}

export async function putNamesBack(db: LiveproofDatabase, namings: readonly Naming[]): Promise<void> {
  for (const { in: session, of, show } of namings) {
    const row = await db.sessions.get(session)
    if (row)
      await putSession(
        db,
        renamed(row, (one, now) => (one === of ? show : now)),
      )
  }
}
