/** A flag: what the viewer says of a show. It is kept beside the verdict, and neither changes the other. */
import * as z from "zod/mini"
import { epochMs } from "./ids"
import { mostChars } from "./limits"

/** One of three answers. A flag has a word and a note. */
export const flagWord = z.enum(["not-live", "live-after-all", "not-sure"])
export type FlagWord = z.infer<typeof flagWord>

/** What the viewer enters; the store adds the time. */
export const givenFlag = z.object({ word: flagWord, note: z.string().check(z.maxLength(mostChars.flagNote)) })
export type GivenFlag = z.infer<typeof givenFlag>

export const flag = z.object({ ...givenFlag.shape, at: epochMs })
export type Flag = z.infer<typeof flag>
