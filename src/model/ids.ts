/**
 * Keys that are the same at every visit to a page. They are branded, so that the compiler rejects a show's key where a
 * product's is needed.
 */
import * as z from "zod/mini"
import { KEY_PATTERN, MOST_KEY_CHARS } from "./key-shape"
import { LATEST_MS } from "./time"

const key = z.string().check(z.maxLength(MOST_KEY_CHARS), z.regex(KEY_PATTERN))

/** `<site>:<id on that site>`, for example `amazon:0f8c…`. */
export const showKey = key.brand<"ShowKey">()
export type ShowKey = z.infer<typeof showKey>

/** `<site>:<id on that site>`, for example `amazon:B07XJ8C8F5`. The variant is never part of the key. */
export const productKey = key.brand<"ProductKey">()
export type ProductKey = z.infer<typeof productKey>

/** A UUID that the page script makes. */
export const sessionId = z.uuid().brand<"SessionId">()
export type SessionId = z.infer<typeof sessionId>

/** Milliseconds since 1970, as `Date.now()` gives them. */
export const epochMs = z.number().check(z.int(), z.nonnegative(), z.maximum(LATEST_MS))

/** Seconds on a session's own time line (media time that was played, see page/playback/timeline.ts). */
export const seconds = z.number().check(z.nonnegative(), z.maximum(Number.MAX_SAFE_INTEGER))
