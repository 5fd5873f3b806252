/**
 * Checks an evidence page against the data that it carries: the verdict is worked out again from the prints, the
 * pictures are compared with the prints, and the page is drawn again and must be the same to the byte. Runs in the
 * extension and in Node.
 */
import { BundleError, fromPortable, recompute, showsPictures } from "~liveness/index"
import { digestOf } from "~messages/evidence-digest"
import type { FramePair } from "~messages/map"
import { EVIDENCE_VERSION, type EvidenceFile, type PageLanguage } from "~messages/subjects/evidence"
import type { Verdict } from "~model/evidence"
import { DAY_MS } from "~model/time"
import { carriedBy } from "./carried"
import { DRAWING_VERSION, drawEvidence } from "./draw"
import { fixedWords, type Messages } from "./fixed-words"

type Part = BundleError["part"] | "file" | "file-version" | "digest" | "times" | "pictures" | "page"

export type CheckedEvidence =
  | {
      holds: true
      verdict: Verdict
      of: Pick<EvidenceFile, "show" | "startedAt">
      /** The pairs that agree with the prints. */
      pictures: FramePair[]
      /** How many pairs could not be compared. */
      unseen: number
    }
  | { holds: false; part: Part }

export interface CheckTools {
  /** 64x36 luma of a picture; null if it cannot be decoded. */
  lumaOf(dataUrl: string): Promise<Uint8Array | null>
  /** The interface's texts in a language. */
  messagesOf(language: PageLanguage): Promise<Messages>
}

/** Our own files are below two megabytes. */
export const MOST_FILE_BYTES = 8_000_000

/** A session lasts a week at most. Clocks may be off by hours, for which there is a day to spare. */
const LONGEST_SESSION_MS = 7 * DAY_MS

const misfit = (part: Part): CheckedEvidence => ({ holds: false, part })

/** @param bytes content of the file. Nothing in it makes this throw. */
export async function checkEvidence(bytes: Uint8Array, tools: CheckTools): Promise<CheckedEvidence> {
  const file = carriedBy(new TextDecoder().decode(bytes))
  if (!file) return misfit("file")
  if (file.version > EVIDENCE_VERSION || file.page.drawing > DRAWING_VERSION) return misfit("file-version")
  if (file.version < EVIDENCE_VERSION || file.page.drawing < DRAWING_VERSION) return misfit("version")
  try {
    const bundle = fromPortable(file.bundle)
    const verdict = recompute(bundle)
    if (file.digest !== (await digestOf(file))) return misfit("digest")
    if (!timesFit(file)) return misfit("times")
    if (!(await isDrawnFrom(file, bytes, tools))) return misfit("page")
    const pictures: FramePair[] = []
    for (const pair of file.framePairs) {
      const [now, before] = await Promise.all([tools.lumaOf(pair.now), tools.lumaOf(pair.before)])
      if (!now || !before) continue
      const shown = showsPictures(bundle, { ...pair, now, before })
      if (shown === false) return misfit("pictures")
      if (shown) pictures.push(pair)
    }
    const { show, startedAt } = file
    const unseen = file.framePairs.length - pictures.length
    return { holds: true, verdict, of: { show, startedAt }, pictures, unseen }
  } catch (error) {
    return misfit(error instanceof BundleError ? error.part : "file")
  }
}

async function isDrawnFrom(file: EvidenceFile, bytes: Uint8Array, { messagesOf }: CheckTools): Promise<boolean> {
  const { language, utcOffsetMinutes } = file.page
  const drawn = await drawEvidence(file, fixedWords(language, await messagesOf(language), utcOffsetMinutes))
  const again = new TextEncoder().encode(drawn)
  return again.length === bytes.length && again.every((byte, index) => byte === bytes[index])
}

function timesFit({ startedAt, savedAt, bundle: { at } }: EvidenceFile): boolean {
  return at >= startedAt - DAY_MS && at <= startedAt + LONGEST_SESSION_MS && savedAt >= at - DAY_MS
}
