/** What the user's history says of the shows on a directory. */
import * as z from "zod/mini"
import { verdictKind } from "~model/evidence"
import { epochMs, seconds, showKey } from "~model/ids"

/** Of a longer directory, only the first shows are asked about. */
export const MOST_SHOWS_ASKED = 200

/** A show that was watched before. Of several sessions, this is the one with the weightiest verdict. */
export const rememberedShow = z.object({
  show: showKey,
  verdict: verdictKind,
  /** When that session began. */
  at: epochMs,
  watchedSeconds: seconds,
})
export type RememberedShow = z.infer<typeof rememberedShow>

export const directoryMessages = {
  "page.directory.shows": {
    input: z.object({ shows: z.array(showKey).check(z.maxLength(MOST_SHOWS_ASKED)) }),
    /** Only shows that were watched before. */
    output: z.object({ remembered: z.array(rememberedShow) }),
  },
} as const
