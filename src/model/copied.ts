/** The mark of what came back from a copy: where it came from, when, and whether the user said that the copy is his own. */
import * as z from "zod/mini"
import { epochMs } from "./ids"

export const copyOrigin = z.object({
  /** Name of the file. */
  file: z.string().check(z.maxLength(200)),
  /** When it was saved, as it says itself. */
  savedAt: z.nullable(epochMs),
  /** The user's own word. What is not his stays beside what he saw, and never among it. */
  isMine: z.boolean(),
})
export type CopyOrigin = z.infer<typeof copyOrigin>

export const copied = z.extend(copyOrigin, { takenAt: epochMs })
export type Copied = z.infer<typeof copied>

/** Of a session: whether its prints show its verdict. `not-yet`: they are still to be looked at. */
export const copiedSession = z.extend(copied, { verdict: z.enum(["not-yet", "shown", "not-shown"]) })
export type CopiedSession = z.infer<typeof copiedSession>

/** What another's copy told is not what this browser saw. */
export const isAnothers = ({ copied }: { copied?: Copied | undefined }): boolean => copied?.isMine === false
