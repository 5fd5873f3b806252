import type { HandlersOf } from "~messages/server"
import type { settingsMessages } from "~messages/subjects/settings"
import { mostThinBytes } from "~model/session"
import { readSettings } from "~store/settings"
import { keepThinWithin } from "~store/thin-prints"
import type { Context } from "../context"
import { switchSettings } from "../tell-tabs"

export const settingsHandlers = (context: Context): HandlersOf<keyof typeof settingsMessages> => ({
  "ui.settings.get": () => readSettings(context.db),
  "ui.settings.set": async (change) => {
    const settings = await switchSettings(context, change)
    if (change.thinMegabytes !== undefined) await keepThinWithin(context.db, mostThinBytes(settings))
    return settings
  },
})
