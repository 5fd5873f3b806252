/** The user's settings. */
import * as z from "zod/mini"
import { settings } from "~model/session"
import { nothing } from "../nothing"

export const settingsMessages = {
  "ui.settings.get": { input: nothing, output: settings },
  "ui.settings.set": { input: z.partial(settings), output: settings },
} as const
