/** How a message and its answer travel. An answer is a result object: an error never crosses as a rejected promise. */
import * as z from "zod/mini"
import { storeTrouble } from "~model/store-trouble"

export const errorCode = z.enum([
  /** No such kind, or the sender may not send it. */
  "refused",
  /** The payload does not fit the schema. */
  "bad-input",
  ...storeTrouble.options,
  /** The browser gives the page another storage than the background, as in a container of Firefox. The page finds that out itself. */
  "store-apart",
  /** The site has reached the limit of what is kept in one day. */
  "too-much",
  /** The computer's clock has jumped; nothing is dated by it until it can be trusted again. */
  "clock-in-doubt",
  /** The first-run page is not answered, or the site is switched off. */
  "not-allowed",
  /** What the page called a product is not one. */
  "no-product",
  "failed",
])
export type ErrorCode = z.infer<typeof errorCode>

export const envelope = z.object({ liveproof: z.literal(1), kind: z.string(), input: z.unknown() })

export const answer = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), output: z.unknown() }),
  z.object({ ok: z.literal(false), code: errorCode, detail: z.string() }),
])
export type Answer = z.infer<typeof answer>

/** A message that could not be served. `gone`: the extension was updated or removed under the page. */
export class MessageError extends Error {
  constructor(
    readonly code: ErrorCode | "gone",
    detail: string,
  ) {
    super(`${code}: ${detail}`)
  }
}
