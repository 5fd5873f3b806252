/** The pane of a tab. Page script and pane recognise each other by a secret that the background gives to both. */
import * as z from "zod/mini"
import { mostItems } from "~model/limits"
import { sessionTimeline } from "~model/session-timeline"
import { nothing } from "../nothing"
import { framePair } from "./session"

const nonce = z.object({ nonce: z.string().check(z.maxLength(100)) })

export const paneMessages = {
  /** The page is about to load its pane. Any earlier secret is no longer valid. */
  "page.pane.open": { input: nothing, output: nonce },
  /** From the pane: the secret of its tab. */
  "pane.hello": { input: nothing, output: nonce },
  /**
   * The time line of the tab's session, null if none is stored; and the frames of its reruns, which the page does not
   * have.
   */
  "pane.timeline.get": {
    input: nothing,
    output: z.object({
      timeline: z.nullable(sessionTimeline),
      rerunPairs: z.array(framePair).check(z.maxLength(mostItems.framePairs)),
    }),
  },
} as const
