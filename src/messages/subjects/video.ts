/** The videos of any page: which there are, which one the user means, and the end of watching it. */
import * as z from "zod/mini"
import { videosInTab } from "~model/tab"
import { nothing } from "../nothing"

export const videoMessages = {
  "ui.video.list": { input: z.object({ tab: z.int() }), output: videosInTab },
  /** "Watch this video": that of this id in this frame, whatever the page is. */
  "ui.video.watch": { input: z.object({ tab: z.int(), frame: z.int(), id: z.int() }), output: nothing },
  /** Until the tab leaves the site, no video there is watched unless the user asks for one. */
  "ui.video.end": { input: z.object({ tab: z.int() }), output: nothing },
  /** The same, from the pane, for the tab that it stands in. */
  "pane.video.end": { input: nothing, output: nothing },
} as const

/** The page begins anew, and asks what the user wants of it. */
export const videoNotice = z.object({ kind: z.literal("bg.video.changed") })
