/**
 * A saved evidence file worked out again: what its prints give, or which part of it does not fit. Title, date and pictures are
 * told only where the file binds them to the prints, and the pictures only where they agree with the prints of their moments.
 */
import * as z from "zod/mini"
import { BundleError, fromPortable, recompute, showsPictures } from "~liveness/index"
import { digestOf } from "~messages/evidence-digest"
import type { FramePair } from "~messages/map"
import { type EvidenceFile, evidenceFile, evidenceVersion } from "~messages/subjects/evidence"
import type { Verdict } from "~model/evidence"

type Part = BundleError["part"] | "file" | "file-version" | "digest" | "times" | "pictures"

export type CheckedEvidence =
  | {
      holds: true
      verdict: Verdict
      /** Null for a file of the first version, which binds nothing of it to the prints. */
      of: Pick<EvidenceFile, "show" | "startedAt"> | null
      /** Those that agree with the prints. */
      pictures: FramePair[]
      /** Pictures that could not be compared. */
      unseen: number
    }
  | { holds: false; part: Part }

/** 64x36 luma of a picture; null where it cannot be had. */
type LumaOf = (dataUrl: string) => Promise<Uint8Array | null>

/** Ours are below half a megabyte. */
export const mostFileBytes = 4_000_000

/** A session goes on for a week at most, and a clock is set by hours. */
const dayMs = 86_400_000
const longestSessionMs = 7 * dayMs

const misfit = (part: Part): CheckedEvidence => ({ holds: false, part })

/** @param text what stands in the file. Never throws for what is in it. */
export async function checkEvidence(text: string, lumaOf: LumaOf): Promise<CheckedEvidence> {
  const file = read(text)
  if (!file) return misfit("file")
  if ((file.version ?? 1) > evidenceVersion) return misfit("file-version")
  try {
    const bundle = fromPortable(file.bundle)
    const verdict = recompute(bundle)
    const pairs = file.framePairs
    if (file.version === undefined) return { holds: true, verdict, of: null, pictures: [], unseen: pairs.length }
    if (file.digest !== (await digestOf(file))) return misfit("digest")
    if (!timesFit(file)) return misfit("times")
    const pictures: FramePair[] = []
    for (const pair of pairs) {
      const [now, before] = await Promise.all([lumaOf(pair.now), lumaOf(pair.before)])
      if (!now || !before) continue
      const shown = showsPictures(bundle, { ...pair, now, before })
      if (shown === false) return misfit("pictures")
      if (shown) pictures.push(pair)
    }
    const { show, startedAt } = file
    return { holds: true, verdict, of: { show, startedAt }, pictures, unseen: pairs.length - pictures.length }
  } catch (error) {
    return misfit(error instanceof BundleError ? error.part : "file")
  }
}

function timesFit({ startedAt, savedAt, bundle: { at } }: EvidenceFile): boolean {
  return at >= startedAt - dayMs && at <= startedAt + longestSessionMs && savedAt >= at - dayMs
}

function read(text: string): EvidenceFile | null {
  try {
    const parsed = z.safeParse(evidenceFile, JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
