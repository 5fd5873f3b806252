/** Deletes everything that is stored except the settings. */
import type { LiveproofDatabase } from "./database"

export async function wipe(db: LiveproofDatabase): Promise<void> {
  const tables = db.tables.filter(({ name }) => name !== "settings")
  await db.transaction("rw", tables, () => Promise.all(tables.map((table) => table.clear())))
}
