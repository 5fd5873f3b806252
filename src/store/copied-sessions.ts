/** Sessions that came back from a copy and whose verdicts are still to be worked out from their prints. */
import type { Evidence, Verdict } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { LiveproofDatabase } from "./database"
import { withStoredNames } from "./earlier-names"
import type { SessionRow } from "./rows"
import { putSession, sessionTables } from "./search"

export const isToWorkOut = ({ copied }: SessionRow): boolean => copied?.verdict === "not-yet"

export const copiesToWorkOut = (db: LiveproofDatabase): Promise<SessionId[]> =>
  db.sessions.filter(isToWorkOut).primaryKeys()

/** @param isShown  the prints show what the verdict says */
export const putWorkedOut = (
  db: LiveproofDatabase,
  id: SessionId,
  { evidence, verdict, isShown }: { evidence: Evidence[]; verdict: Verdict; isShown: boolean },
): Promise<void> =>
  db.transaction("rw", sessionTables(db), async () => {
    const now = await db.sessions.get(id)
    if (!now?.copied || !isToWorkOut(now)) return
    const copied = { ...now.copied, verdict: isShown ? ("shown" as const) : ("not-shown" as const) }
    await putSession(db, await withStoredNames(db, { ...now, evidence, verdict, copied }))
  })
