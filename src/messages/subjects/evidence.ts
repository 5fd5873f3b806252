/** Evidence that leaves the extension: a repeat with everything it rests on, for a file of the user's own. */
import * as z from "zod/mini"
import { evidenceBundle } from "~model/evidence-bundle"
import { epochMs, sessionId, showKey } from "~model/ids"
import { link, shortText } from "~model/reading"
import { isWebAddress } from "~model/web-address"
import { framePair } from "./session"

/** The first version had no number, and nothing bound its title, date and pictures to the prints. */
export const evidenceVersion = 2

export const evidenceFile = z.object({
  liveproof: z.literal("evidence"),
  version: z.optional(z.int()),
  savedAt: epochMs,
  show: z.object({ key: showKey, title: shortText, url: link.check(z.refine(isWebAddress)) }),
  startedAt: epochMs,
  framePairs: z.array(framePair).check(z.maxLength(8)),
  bundle: evidenceBundle,
  /** Of all the rest (messages/evidence-digest.ts). */
  digest: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
})
export type EvidenceFile = z.infer<typeof evidenceFile>

export const evidenceMessages = {
  "ui.evidence.make": {
    input: z.object({ session: sessionId }),
    /** Null: the prints behind the verdict are no longer kept, or it rests on no repeat. */
    output: z.object({ file: z.nullable(evidenceFile) }),
  },
} as const
