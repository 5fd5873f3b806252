/** A directory of shows: what the user's own history says of those on the page. */
import * as z from "zod/mini"
import { verdictKind } from "~model/evidence"
import { epochMs, seconds, showKey } from "~model/ids"

/** Longer pages are asked about in their first part. */
export const MOST_SHOWS_ASKED = 200

/** A show that was watched before: of several sessions, the one that found most. */
export const rememberedShow = z.object({
  show: showKey,
  verdict: verdictKind,
  /** Start of that session. */
  at: epochMs,
  watchedSeconds: seconds,
})
export type RememberedShow = z.infer<typeof rememberedShow>

export const directoryMessages = {
  "page.directory.shows": {
    input: z.object({ shows: z.array(showKey).check(z.maxLength(MOST_SHOWS_ASKED)) }),
    /** Only those that were watched. */
    output: z.object({ remembered: z.array(rememberedShow) }),
  },
} as const
