/** The pane of a tab: page script and pane find each other by a word that the background gives to both. */
import * as z from "zod/mini"
import { mostItems } from "~model/limits"
import { sessionTimeline } from "~model/session-timeline"
import { nothing } from "../nothing"
import { framePair } from "./session"

const nonce = z.object({ nonce: z.string().check(z.maxLength(100)) })

export const paneMessages = {
  /** The page is about to load its pane; the word before this one counts no longer. */
  "page.pane.open": { input: nothing, output: nonce },
  /** From the pane, for the tab that it stands in. */
  "pane.hello": { input: nothing, output: nonce },
  /** Of the session in the tab; null where none is stored. With the frames of its reruns, which the page does not have. */
  "pane.timeline.get": {
    input: nothing,
    output: z.object({
      timeline: z.nullable(sessionTimeline),
      rerunPairs: z.array(framePair).check(z.maxLength(mostItems.framePairs)),
    }),
  },
} as const
