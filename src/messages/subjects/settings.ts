/** The user's settings. */
import * as z from "zod/mini"
import { settings } from "~model/session"

export const settingsMessages = {
  "ui.settings.get": { input: z.object({}), output: settings },
  "ui.settings.set": { input: z.partial(settings), output: settings },
} as const
