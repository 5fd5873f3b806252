/** A flag: what the viewer says of a show. It stands beside the verdict: neither ever changes the other. */
import * as z from "zod/mini"
import { epochMs } from "./ids"
import { mostChars } from "./limits"

/** One of three answers; the rest of a flag is the viewer's note. */
export const flagWord = z.enum(["not-live", "live-after-all", "not-sure"])
export type FlagWord = z.infer<typeof flagWord>

/** What the viewer gives; the time is the store's. */
export const givenFlag = z.object({ word: flagWord, note: z.string().check(z.maxLength(mostChars.flagNote)) })
export type GivenFlag = z.infer<typeof givenFlag>

export const flag = z.object({ ...givenFlag.shape, at: epochMs })
export type Flag = z.infer<typeof flag>
