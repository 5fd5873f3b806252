/** Opens the extension's database for the settings page, which writes and reads copies. */
import { MessageError } from "~messages/envelope"
import { LiveproofDatabase, troubleAfter } from "~store/database"
import { exportPart } from "~store/export"
import { commitImport, dropImport, stageRows } from "~store/import"
import type { CopyStore } from "~ui/import/copy-store"

/** @param now milliseconds since 1970 */
export function openCopyStore(now: () => number): CopyStore {
  const db = new LiveproofDatabase()
  let isApart = false
  // The background created the database long ago. If it has to be created here, this is a Firefox container with a
  // storage of its own, and a copy would hold nothing.
  db.on("populate", () => {
    isApart = true
    throw new Error("not the background's database")
  })
  const describeTrouble = (error: unknown): never => {
    const trouble = troubleAfter(db, error)
    // Dexie replaces the error by one of its own, which would be taken for a broken store.
    if (isApart) throw new MessageError("store-apart", String(error))
    throw trouble ? new MessageError(trouble, String(error)) : error
  }
  return {
    exportPart: (from) => exportPart(db, from, now()).catch(describeTrouble),
    stageRows: (id, rows) => stageRows(db, id, rows, now()).catch(describeTrouble),
    commitImport: (id, copy) => commitImport(db, id, copy, now()).catch(describeTrouble),
    dropImport: (id) => dropImport(db, id).catch(describeTrouble),
  }
}
