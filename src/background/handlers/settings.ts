import type { HandlersOf } from "~messages/server"
import type { settingsMessages } from "~messages/subjects/settings"
import { readSettings } from "~store/settings"
import type { Context } from "../context"
import { switchSettings } from "../notify-tabs"

export const settingsHandlers = (context: Context): HandlersOf<keyof typeof settingsMessages> => ({
  "ui.settings.get": () => readSettings(context.db),
  "ui.settings.set": (change) => switchSettings(context, change),
})
