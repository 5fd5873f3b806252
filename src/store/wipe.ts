/** Everything that was watched goes; the settings stay. */
import type { LiveproofDatabase } from "./database"

export async function wipe(db: LiveproofDatabase): Promise<void> {
  const tables = db.tables.filter(({ name }) => name !== "settings")
  await db.transaction("rw", tables, () => Promise.all(tables.map((table) => table.clear())))
}
