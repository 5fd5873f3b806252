/**
 * What evidence says of earlier sessions by name. It goes with the session that it names, and comes back with it: a title that the
 * user deleted is told nowhere. That something ran before stays, since the later session's verdict rests on it.
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

/** What a session was of. A page that names no channel has its host there; a channel's address on Amazon begins with "shop/". */
export function showOf({ title, channel, url }: SessionRow): EarlierShow {
  const host = hostOf(url)
  const name = channel.replace(/^shop\//, "").slice(0, mostChars.name)
  return { title, host, ...(name && hostOf(`https://${name}`) !== host && { channel: name }) }
}

/**
 * With each earlier session named and dated as its own row says, whatever a page or a file says of it; without the names of those that
 * are not there, or no longer.
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
