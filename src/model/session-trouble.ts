/** Why a session is not saved. Watching goes on, unless the extension is gone or the session deleted. */
import * as z from "zod/mini"
import { storeTrouble } from "./store-trouble"

/** What the user is shown. */
export const shownTrouble = z.enum([
  /** The user deleted the session meanwhile. */
  "deleted",
  ...storeTrouble.options,
  /** The computer's clock has jumped. */
  "clock-in-doubt",
  /** The site has reached the limit of what is kept in one day. */
  "too-much",
])

export const sessionTrouble = z.enum([
  /** The extension was updated or removed under the page, so nobody is left to tell. */
  "gone",
  ...shownTrouble.options,
])
export type SessionTrouble = z.infer<typeof sessionTrouble>
