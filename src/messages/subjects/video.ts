/** The videos of any page: listing them, watching the one that the user chooses, and ending that. */
import * as z from "zod/mini"
import { videosInTab } from "~model/tab"
import { nothing } from "../nothing"

export const videoMessages = {
  "ui.video.list": { input: z.object({ tab: z.int() }), output: videosInTab },
  /** "Watch this video": the one with this id in this frame, on whatever page. */
  "ui.video.watch": { input: z.object({ tab: z.int(), frame: z.int(), id: z.int() }), output: nothing },
  /** Until the tab leaves the site, no video there is watched unless the user asks for one. */
  "ui.video.end": { input: z.object({ tab: z.int() }), output: nothing },
  /** The same, from the pane, for its own tab. */
  "pane.video.end": { input: nothing, output: nothing },
} as const

/** Another video was chosen, or none: the page script starts over, and asks what the user wants of the page. */
export const videoNotice = z.object({ kind: z.literal("bg.video.changed") })
