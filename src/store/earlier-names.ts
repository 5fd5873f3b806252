/**
 * The names of earlier sessions in evidence. A name is deleted with the session that it names, and comes back with it,
 * so a title that the user deleted is told nowhere. That something ran before stays, since the later session's verdict
 * rests on it.
 */
import { earlierIn, type Findings, namesIn, renamed, retold } from "~model/earlier-names"
import { hostOf } from "~model/host"
import type { SessionId } from "~model/ids"
import { mostChars } from "~model/limits"
import type { EarlierShow } from "~model/repeat"
import type { LiveproofDatabase } from "./database"
import type { SessionRow } from "./rows"
import { putSession } from "./search"
import { factTerm } from "./search-terms"

/** A session whose evidence named another, and by what name. */
export interface Naming {
  in: SessionId
  of: SessionId
  show: EarlierShow
}

/**
 * What was shown in a session. If a page names no channel, the row has its host there, which is left out; on Amazon a
 * channel begins with "shop/".
 */
export function showOf({ title, channel, url }: SessionRow): EarlierShow {
  const host = hostOf(url)
  const name = channel.replace(/^shop\//, "").slice(0, mostChars.name)
  return { title, host, ...(name && hostOf(`https://${name}`) !== host && { channel: name }) }
}

/**
 * Findings with each earlier session named and dated as its own row says, whatever a page or a file says of it; without
 * the names of sessions that are not, or no longer, stored.
 */
export async function withStoredNames<T extends Findings>(db: LiveproofDatabase, findings: T): Promise<T> {
  const ids = [...new Set(earlierIn(findings).map(({ session }) => session))]
  if (ids.length === 0) return findings
  const rows = new Map((await db.sessions.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])))
  return retold(findings, ({ session, startedAt, show }) => {
    const row = rows.get(session)
    return row ? { session, startedAt: row.startedAt, ...(show && { show: showOf(row) }) } : { session, startedAt }
  })
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
