/**
 * The mark on a row that was imported from a copy: from which file, when, and whether the user said that the copy is
 * theirs.
 */
import * as z from "zod/mini"
import { epochMs } from "./ids"

export const copyOrigin = z.object({
  /** Name of the file. */
  file: z.string().check(z.maxLength(200)),
  /** When the copy was saved, according to the copy itself. */
  savedAt: z.nullable(epochMs),
  /** The user said so. Rows from somebody else's copy are kept apart from what the user saw. */
  isMine: z.boolean(),
})
export type CopyOrigin = z.infer<typeof copyOrigin>

export const copied = z.object({ ...copyOrigin.shape, takenAt: epochMs })
export type Copied = z.infer<typeof copied>

/** The mark on a session, and whether its prints bear out its verdict. `not-yet`: they have still to be examined. */
export const copiedSession = z.object({ ...copied.shape, verdict: z.enum(["not-yet", "shown", "not-shown"]) })
export type CopiedSession = z.infer<typeof copiedSession>

/** Whether a row comes from somebody else's copy, so that this browser did not see it. */
export const isAnothers = ({ copied }: { copied?: Copied | undefined }): boolean => copied?.isMine === false
