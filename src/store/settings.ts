import { defaultSettings, type Settings, settings as settingsSchema } from "~model/session"
import type { LiveproofDatabase } from "./database"

/** Settings that no longer parse fall back to the defaults, so that recording stops until they are chosen again. */
export async function readSettings(db: LiveproofDatabase): Promise<Settings> {
  const row = await db.settings.get("settings")
  const parsed = settingsSchema.safeParse({ ...defaultSettings, ...row?.value })
  return parsed.success ? parsed.data : defaultSettings
}

export const changeSettings = (db: LiveproofDatabase, change: Partial<Settings>): Promise<Settings> =>
  db.transaction("rw", db.settings, async () => {
    const value = { ...(await readSettings(db)), ...change }
    await db.settings.put({ name: "settings", value })
    return value
  })
