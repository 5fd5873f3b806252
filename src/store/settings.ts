import { defaultSettings, type Settings, settings as settingsSchema } from "~model/session"
import type { LiveproofDatabase } from "./database"

/** Settings that no longer parse fall back to the defaults, so that recording stops until they are chosen again. */
export async function readSettings(db: LiveproofDatabase): Promise<Settings> {
  const row = await db.settings.get("settings")
  const parsed = settingsSchema.safeParse({ ...defaultSettings, ...row?.value })
  return parsed.success ? parsed.data : defaultSettings
}

/** @param change a function of the settings as they are, where the change depends on them */
export const changeSettings = (
  db: LiveproofDatabase,
  change: Partial<Settings> | ((now: Settings) => Partial<Settings>),
): Promise<Settings> =>
  db.transaction("rw", db.settings, async () => {
    const now = await readSettings(db)
    const value = { ...now, ...(typeof change === "function" ? change(now) : change) }
    await db.settings.put({ name: "settings", value })
    return value
  })
