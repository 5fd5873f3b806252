/** A saved evidence file worked out again: what its prints give, or which part of it does not fit. */
import * as z from "zod/mini"
import { BundleError, fromPortable, recompute } from "~liveness/index"
import { type EvidenceFile, evidenceFile } from "~messages/subjects/evidence"
import type { Verdict } from "~model/evidence"

export type CheckedEvidence =
  | { holds: true; file: EvidenceFile; verdict: Verdict }
  | { holds: false; part: BundleError["part"] | "file" }

/** Ours are below half a megabyte. */
export const mostFileBytes = 4_000_000

/** @param text what stands in the file. Never throws for what is in it. */
export function checkEvidence(text: string): CheckedEvidence {
  const file = read(text)
  if (!file) return { holds: false, part: "file" }
  try {
    return { holds: true, file, verdict: recompute(fromPortable(file.bundle)) }
  } catch (error) {
    if (error instanceof BundleError) return { holds: false, part: error.part }
    return { holds: false, part: "file" }
  }
}

function read(text: string): EvidenceFile | null {
  try {
    const parsed = z.safeParse(evidenceFile, JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
