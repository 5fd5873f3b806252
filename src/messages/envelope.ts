/** The form in which a message and its answer are sent. A failure is an answer too, never a rejected promise. */
import * as z from "zod/mini"
import { storeTrouble } from "~model/store-trouble"

export const errorCode = z.enum([
  /** No such kind, or the sender may not send it. */
  "refused",
  /** The payload does not fit the schema. */
  "bad-input",
  ...storeTrouble.options,
  /**
   * The browser gives this page a different storage from the background's, as in a Firefox container. Only the page can
   * tell.
   */
  "store-apart",
  /** The site has reached the limit of what is stored in one day. */
  "too-much",
  /** The computer's clock has jumped; nothing is dated by it until it can be trusted again. */
  "clock-in-doubt",
  /** The first-run page has not been answered with yes, or the site is switched off. */
  "not-allowed",
  /** The page called something a product that is not one. */
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

/** A message failed. `gone`: the extension was updated or removed while the page was open. */
export class MessageError extends Error {
  constructor(
    readonly code: ErrorCode | "gone",
    detail: string,
  ) {
    super(`${code}: ${detail}`)
  }
}
