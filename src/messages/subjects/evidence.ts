/** The data of an evidence file: a repeat and everything that it rests on. */
import * as z from "zod/mini"
import { evidence, inspection } from "~model/evidence"
import { epochMs, seconds, sessionId, showKey } from "~model/ids"
import { mostItems } from "~model/limits"
import { portableBundle } from "~model/portable-bundle"
import { link, readingProblem, shortText } from "~model/reading"
import { sessionTimeline } from "~model/session-timeline"
import { isWebAddress } from "~model/web-address"
import { framePair } from "./session"

/** Version of these data. Earlier ones held less and are no longer read. */
export const EVIDENCE_VERSION = 4

export const pageLanguages = ["en", "de"] as const
export type PageLanguage = (typeof pageLanguages)[number]

/** How the page was drawn: from this and the other data, the same bytes can be drawn again. */
const evidencePage = z.object({
  drawing: z.int().check(z.minimum(1), z.maximum(1_000)),
  language: z.enum(pageLanguages),
  /** Of the place where the file was saved; positive east of UTC. */
  utcOffsetMinutes: z.int().check(z.minimum(-840), z.maximum(840)),
})

const observations = z.array(evidence).check(z.maxLength(mostItems.onEvidencePage))

export const evidenceFile = z.object({
  liveproof: z.literal("evidence"),
  version: z.int(),
  /** Version of the extension. */
  savedBy: z.string().check(z.maxLength(20)),
  savedAt: epochMs,
  show: z.object({ key: showKey, title: shortText, url: link.check(z.refine(isWebAddress)) }),
  startedAt: epochMs,
  watchedSeconds: seconds,
  /** Without the viewer's flag. */
  timeline: sessionTimeline,
  inspection,
  problems: z.array(readingProblem).check(z.maxLength(mostItems.problems)),
  framePairs: z.array(framePair).check(z.maxLength(8)),
  bundle: portableBundle,
  /**
   * What else speaks for and against the verdict. Like all but the bundle, it rests on the word of whoever saved it.
   */
  because: observations,
  against: observations,
  page: evidencePage,
  /** Digest of all other fields (messages/evidence-digest.ts). */
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
})
export type EvidenceFile = z.infer<typeof evidenceFile>

export const evidenceMessages = {
  "ui.evidence.make": {
    input: z.object({ session: sessionId, page: evidencePage }),
    /** Null if the verdict rests on no repeat, or the prints behind it are no longer kept. */
    output: z.object({ file: z.nullable(evidenceFile) }),
  },
} as const
