/** What follows from rows that the settings page has written from a file. */
import type { LiveproofDatabase } from "~store/database"
import { hearOfImport } from "~store/unheard-import"
import { notifyAlerts } from "./alerts"
import type { FootageMemory } from "./footage-memory"
import { planAlarm } from "./recheck"
import { workOutCopies } from "./work-out-copies"

export async function afterImport(db: LiveproofDatabase, memory: FootageMemory): Promise<void> {
  // From here on, a worker that stops does the rest at its next start.
  await hearOfImport(db)
  memory.dropIndex()
  // It may take minutes, and nobody waits for it.
  void workOutCopies(db).catch(() => undefined)
  // Watches that came back may be due for a check, and their alerts count again.
  await planAlarm(db)
  await notifyAlerts(db)
}
