/** Why a session is not being stored. Watching goes on, and storing is tried again, unless the extension is gone or the session was deleted. */
import * as z from "zod/mini"
import { storeTrouble } from "./store-trouble"

/** Those that the user is told. */
export const shownTrouble = z.enum([
  /** The user deleted the session while it was being watched. */
  "deleted",
  ...storeTrouble.options,
  /** The computer's clock has jumped. */
  "clock-in-doubt",
  /** The site has reached the limit of what is kept in one day. */
  "too-much",
])

export const sessionTrouble = z.enum([
  /** The extension was updated or removed while the page was open, so nobody is left to report to. */
  "gone",
  ...shownTrouble.options,
])
export type SessionTrouble = z.infer<typeof sessionTrouble>
