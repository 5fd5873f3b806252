/** The pane of a tab: page script and pane find each other by a word that the background gives to both. */
import * as z from "zod/mini"
import { sessionTimeline } from "~model/session-timeline"
import { nothing } from "../nothing"

const nonce = z.object({ nonce: z.string().check(z.maxLength(100)) })

export const paneMessages = {
  /** The page is about to load its pane; the word before this one counts no longer. */
  "page.pane.open": { input: nothing, output: nonce },
  /** From the pane, for the tab that it stands in. */
  "pane.hello": { input: nothing, output: nonce },
  /** Of the session in the tab; null where none is stored. */
  "pane.timeline.get": { input: nothing, output: z.object({ timeline: z.nullable(sessionTimeline) }) },
} as const
