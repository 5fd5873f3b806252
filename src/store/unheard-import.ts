/**
 * Remembers that the settings page has written an import, until the background hears of it: the page may be closed
 * before it can say so.
 */
import type { LiveproofDatabase } from "./database"

/** Call within the transaction of the import. */
export const noteImport = async (db: LiveproofDatabase): Promise<void> => void (await db.upkeep.put({ name: "import" }))

export const isImportUnheard = async (db: LiveproofDatabase): Promise<boolean> =>
  (await db.upkeep.get("import")) !== undefined

export const hearOfImport = (db: LiveproofDatabase): Promise<void> => db.upkeep.delete("import")
