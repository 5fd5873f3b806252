/** The viewer's flag on a session: beside its verdict, in a transaction of its own. */
import { type Agreement, agreementOf } from "~liveness/index"
import { isAnothers } from "~model/copied"
import type { Flag } from "~model/flag"
import type { SessionId } from "~model/ids"
import type { LiveproofDatabase } from "./database"
import { putSession, sessionTables } from "./search"

/**
 * @param flag null removes the flag
 * @returns    false if the session is not stored, or is from somebody else's copy
 */
export const setFlag = (db: LiveproofDatabase, session: SessionId, flag: Flag | null): Promise<boolean> =>
  db.transaction("rw", sessionTables(db), async () => {
    const row = await db.sessions.get(session)
    if (!row || isAnothers(row)) return false
    const { flag: _before, ...unflagged } = row
    await putSession(db, flag ? { ...unflagged, flag } : unflagged)
    return true
  })

/** Counts only sessions that this browser saw; flags from somebody else's copy are theirs. */
export async function flagAgreement(db: LiveproofDatabase): Promise<Agreement> {
  const rows = await db.sessions.where("flag.at").aboveOrEqual(0).toArray()
  const own = rows.filter((row) => !isAnothers(row))
  return agreementOf(own.flatMap(({ flag, verdict }) => (flag ? [{ word: flag.word, verdict: verdict.kind }] : [])))
}
