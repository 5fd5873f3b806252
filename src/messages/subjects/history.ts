/** What is stored of past sessions. */
import * as z from "zod/mini"
import { epochMs, sessionId } from "~model/ids"
import { quotedProduct } from "~model/quotation"
import { sessionView } from "~model/session"
import { nothing } from "../nothing"
import { productView } from "./product"
import { framePair } from "./session"

/** Behind which row of which table a copy goes on. */
const exportPlace = z.object({
  table: z.string(),
  after: z.nullable(z.union([z.string(), z.tuple([z.string(), z.number()])])),
})

export const historyMessages = {
  "ui.history.list": {
    input: z.object({ before: z.optional(epochMs), limit: z.int().check(z.minimum(1), z.maximum(10_000)) }),
    output: z.object({ sessions: z.array(sessionView), more: z.boolean() }),
  },
  "ui.history.session": {
    input: z.object({ session: sessionId }),
    output: z.object({
      view: sessionView,
      framePairs: z.array(framePair),
      products: z.array(productView),
      quoted: z.array(quotedProduct),
    }),
  },
  "ui.history.delete": { input: z.object({ sessions: z.array(sessionId) }), output: nothing },
  "ui.history.wipe": { input: nothing, output: nothing },
  /** One part of the user's own copy (JSON lines); asked for again from `next` until that is null. */
  "ui.history.export": {
    input: z.object({ from: z.nullable(exportPlace) }),
    output: z.object({ lines: z.array(z.string()), tooLarge: z.int(), next: z.nullable(exportPlace) }),
  },
} as const
