/** The user's settings. */
import * as z from "zod/mini"
import { settings } from "~model/session"
import { nothing } from "../nothing"

type Fields = typeof settings.shape

/** Any of the settings. Every script carries this schema, so it does without the larger parts of zod. */
const change = z.object(
  Object.fromEntries(Object.entries(settings.shape).map(([name, field]) => [name, z.optional(field)])) as {
    [Name in keyof Fields]: z.ZodMiniOptional<Fields[Name]>
  },
)

export const settingsMessages = {
  "ui.settings.get": { input: nothing, output: settings },
  "ui.settings.set": { input: change, output: settings },
} as const
