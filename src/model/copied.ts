/** Marks what was imported from a copy: from where, when, and whether the user said that the copy is their own. */
import * as z from "zod/mini"
import { epochMs } from "./ids"

export const copyOrigin = z.object({
  /** Name of the file. */
  file: z.string().check(z.maxLength(200)),
  /** When it was saved, as it says itself. */
  savedAt: z.nullable(epochMs),
  /** The user said so. What is not theirs is kept beside what they saw, never among it. */
  isMine: z.boolean(),
})
export type CopyOrigin = z.infer<typeof copyOrigin>

export const copied = z.object({ ...copyOrigin.shape, takenAt: epochMs })
export type Copied = z.infer<typeof copied>

/** Of a session: whether its prints show its verdict. `not-yet`: they have still to be examined. */
export const copiedSession = z.object({ ...copied.shape, verdict: z.enum(["not-yet", "shown", "not-shown"]) })
export type CopiedSession = z.infer<typeof copiedSession>

/** Whether it comes from somebody else's copy: this browser did not see it. */
export const isAnothers = ({ copied }: { copied?: Copied | undefined }): boolean => copied?.isMine === false
