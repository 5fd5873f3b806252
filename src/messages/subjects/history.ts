/** What is stored of past sessions. */
import * as z from "zod/mini"
import { verdictKind } from "~model/evidence"
import { flagWord } from "~model/flag"
import { epochMs, productKey, seconds, sessionId, showKey } from "~model/ids"
import { money } from "~model/money"
import { quotedProduct } from "~model/quotation"
import { shortText } from "~model/reading"
import { sessionView } from "~model/session"
import { sessionTimeline } from "~model/session-timeline"
import { nothing } from "../nothing"
import { productView } from "./product"
import { framePair } from "./session"

/** How long a deletion can be undone. An idle worker lives longer than this. */
export const UNDO_WITHIN_MS = 20_000
export const MOST_QUESTION_CHARS = 200
/** Sessions in one message. */
const MOST_SESSIONS = 500

const historyQuestion = z.object({
  /** Sessions are found if each of these begins one of their words. A single letter must be a whole word. */
  words: z.optional(z.string().check(z.maxLength(MOST_QUESTION_CHARS))),
  site: z.optional(z.string().check(z.maxLength(60))),
  verdict: z.optional(verdictKind),
  flag: z.optional(flagWord),
  /** Only sessions that began before this. */
  before: z.optional(epochMs),
})
export type HistoryQuestion = z.infer<typeof historyQuestion>

const page = {
  /** How many to skip, counted from the newest. */
  offset: z.optional(z.int().check(z.nonnegative())),
  limit: z.int().check(z.minimum(1), z.maximum(MOST_SESSIONS)),
}

/** A session in brief. */
const sessionBrief = z.object({ startedAt: epochMs, watchedSeconds: seconds, verdict: verdictKind })
export type SessionBrief = z.infer<typeof sessionBrief>

export const historyMessages = {
  /** The newest sessions; with `after` set to the `next` of an answer, the ones that come after it. */
  "ui.history.list": {
    input: z.object({ ...historyQuestion.shape, after: z.optional(z.int()), limit: page.limit }),
    output: z.object({ sessions: z.array(sessionView), next: z.nullable(z.int()) }),
  },
  /** How many sessions there are in all. Counting many takes longer than finding the first. */
  "ui.history.count": { input: historyQuestion, output: z.object({ total: z.int() }) },
  /** Ids of the sites on which shows were watched. */
  "ui.history.sites": { input: nothing, output: z.object({ sites: z.array(z.string()) }) },
  "ui.history.session": {
    input: z.object({ session: sessionId }),
    output: z.object({
      view: sessionView,
      framePairs: z.array(framePair),
      products: z.array(productView),
      quoted: z.array(quotedProduct),
      timeline: sessionTimeline,
    }),
  },
  /**
   * The sessions of one show. `briefs`: all of them, not only this page of the list; if there are very many, the
   * newest.
   */
  "ui.history.show": {
    input: z.object({ show: showKey, ...page }),
    output: z.object({ sessions: z.array(sessionView), total: z.int(), briefs: z.array(sessionBrief) }),
  },
  /**
   * A product (null if it is not stored), the sessions in which it was featured, and which of its reviews each quoted.
   */
  "ui.history.product": {
    input: z.object({ product: productKey, ...page }),
    output: z.object({
      view: z.nullable(productView),
      featured: z.array(z.object({ session: sessionView, quotations: quotedProduct.shape.quotations })),
      total: z.int(),
    }),
  },
  /** Products whose names contain the words, the latest seen first. `price`: the last one seen that is for everyone. */
  "ui.history.products": {
    input: z.object({
      words: z.string().check(z.maxLength(MOST_QUESTION_CHARS)),
      limit: z.int().check(z.minimum(1), z.maximum(50)),
    }),
    output: z.object({
      products: z.array(z.object({ key: productKey, title: shortText, lastSeenAt: epochMs, price: z.nullable(money) })),
      total: z.int(),
    }),
  },
  /**
   * Deletes the given sessions, those of one show, all that began in a span of time, a product with its prices, or what
   * is remembered of an insert.
   * Everything that was deleted under the same `deletion` is restored together.
   */
  "ui.history.delete": {
    input: z.object({
      deletion: z.uuid(),
      what: z.union([
        z.object({ sessions: z.array(sessionId).check(z.maxLength(MOST_SESSIONS)) }),
        z.object({ show: showKey }),
        z.object({ product: productKey }),
        z.object({ insert: z.uuid() }),
        z.object({ from: epochMs, to: epochMs }),
      ]),
    }),
    output: z.object({ deleted: z.int() }),
  },
  /** Restores everything, or nothing if it is too late. */
  "ui.history.undo": { input: z.object({ deletion: z.uuid() }), output: z.object({ restored: z.int() }) },
  "ui.history.wipe": { input: nothing, output: nothing },
} as const
