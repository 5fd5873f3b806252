/** Evidence that leaves the extension: a repeat with everything it rests on, for a file of the user's own. */
import * as z from "zod/mini"
import { evidenceBundle } from "~model/evidence-bundle"
import { epochMs, sessionId, showKey } from "~model/ids"
import { link, shortText } from "~model/reading"
import { framePair } from "./session"

/** What stands in the file. The pictures and the show are for people's eyes; only the bundle can be checked. */
export const evidenceFile = z.object({
  liveproof: z.literal("evidence"),
  savedAt: epochMs,
  show: z.object({ key: showKey, title: shortText, url: link }),
  startedAt: epochMs,
  framePairs: z.array(framePair).check(z.maxLength(8)),
  bundle: evidenceBundle,
})
export type EvidenceFile = z.infer<typeof evidenceFile>

export const evidenceMessages = {
  "ui.evidence.make": {
    input: z.object({ session: sessionId }),
    /** Null: the prints behind the verdict are no longer kept, or it rests on no repeat. */
    output: z.object({ file: z.nullable(evidenceFile) }),
  },
} as const
