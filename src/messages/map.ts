/**
 * Every message between the parts of the extension: who may send it, what goes in, what comes out.
 * Both ends parse with these schemas; the direction is in the name.
 */
import * as z from "zod/mini"
import { evidence, inspection } from "~model/evidence"
import { epochMs, productKey, seconds, sessionId } from "~model/ids"
import { sighting } from "~model/money"
import { link, productReading, readingProblem, showReading } from "~model/reading"
import { featuring, sessionView, settings, tabView } from "~model/session"

const base64 = z.string().check(z.maxLength(2_000_000), z.regex(/^[A-Za-z0-9+/]*={0,2}$/))
const dataImage = z.string().check(z.maxLength(60_000), z.regex(/^data:image\/(jpeg|webp|png);base64,[A-Za-z0-9+/=]+$/))
const nothing = z.object({})

/** Two frames, side by side in the evidence card. `id` makes a second delivery harmless. */
export const framePair = z.object({
  id: z.string().check(z.maxLength(100)),
  nowSeconds: seconds,
  beforeSeconds: seconds,
  now: dataImage,
  before: dataImage,
})
export type FramePair = z.infer<typeof framePair>

/** Prints of one batch; `bytes` is the engine's own packing (liveness/packing.ts). */
const printBatch = z.object({ fromSeconds: seconds, toSeconds: seconds, bytes: base64 })

export const openedSession = z.object({
  session: sessionId,
  startedAt: epochMs,
  /** Where the time line goes on; 0 for a new session. */
  resumeAtSeconds: seconds,
  /** When the session was seen last, and how much of it was watched: how far a reload left the show behind. */
  lastSeenAt: epochMs,
  watchedSeconds: seconds,
  lastBatch: z.int(),
  prints: z.array(base64),
  framePairs: z.array(framePair),
  earlier: z.array(z.object({ session: sessionId, startedAt: epochMs, prints: z.array(base64) })),
})

/** What the page adds to its session; numbered, so that a batch delivered twice counts once. */
export const sessionReport = z.object({
  session: sessionId,
  batch: z.int().check(z.nonnegative()),
  at: epochMs,
  show: showReading,
  watchedSeconds: seconds,
  inspection,
  problems: z.array(readingProblem),
  /** The whole of what the page knows now: replaces the page's earlier evidence. */
  evidence: z.array(evidence),
  featured: z.array(featuring),
  prints: z.optional(printBatch),
  framePairs: z.array(framePair),
})
export type SessionReport = z.infer<typeof sessionReport>

export const productView = z.object({
  product: productReading,
  sightings: z.array(sighting),
  /** When and how its product page was read last; null where it never was. */
  lookedUp: z.nullable(z.object({ at: epochMs, outcome: z.enum(["read", "no-access", "failed", "unreadable"]) })),
})
export type ProductView = z.infer<typeof productView>

const show = z.object({ show: showReading })

/** Kinds are `<from>.<subject>.<verb>`; `page` is a content script, `ui` one of the extension's own pages. */
export const messageMap = {
  /** Asks the background to inject the page script: the URL is one of a show or product. */
  "page.inject": { input: z.object({ url: link }), output: z.object({ injected: z.boolean() }) },
  "page.session.open": { input: z.extend(show, { session: sessionId, at: epochMs }), output: openedSession },
  "page.session.report": { input: sessionReport, output: z.object({ view: sessionView, confirmedBatch: z.int() }) },
  /** The tab shows this show no longer. */
  "page.session.close": { input: z.object({ session: sessionId }), output: nothing },
  /** Page globals as JSON text, read in the page's own world; untrusted. */
  "page.facts.get": {
    input: z.object({ names: z.array(z.string().check(z.regex(/^[\w$]{1,60}$/))).check(z.maxLength(10)) }),
    output: z.object({ facts: z.record(z.string(), z.string().check(z.maxLength(2_000_000))) }),
  },
  "page.product.see": {
    input: z.object({
      product: productReading,
      sightings: z.array(sighting),
      source: z.enum(["show-page", "product-page", "fetched-page"]),
      at: epochMs,
    }),
    output: productView,
  },
  "page.product.fetch": {
    input: z.object({ product: productKey, url: link }),
    output: z.object({
      outcome: z.enum(["page", "fresh", "no-access", "failed", "off"]),
      html: z.optional(z.string()),
    }),
  },
  /** The fetched page held nothing that its site could read. */
  "page.product.unreadable": { input: z.object({ product: productKey }), output: nothing },
  "ui.tab.view": { input: z.object({ tab: z.int() }), output: tabView },
  "ui.site.switch": { input: z.object({ site: z.string(), on: z.boolean() }), output: nothing },
  "ui.settings.get": { input: nothing, output: settings },
  "ui.settings.set": { input: z.partial(settings), output: settings },
  "ui.history.list": {
    input: z.object({ before: z.optional(epochMs), limit: z.int().check(z.minimum(1), z.maximum(10_000)) }),
    output: z.object({ sessions: z.array(sessionView), more: z.boolean() }),
  },
  "ui.history.session": {
    input: z.object({ session: sessionId }),
    output: z.object({ view: sessionView, framePairs: z.array(framePair), products: z.array(productView) }),
  },
  "ui.history.delete": { input: z.object({ sessions: z.array(sessionId) }), output: nothing },
  "ui.history.wipe": { input: nothing, output: nothing },
  /** One part of the user's own copy (JSON lines); asked for again from `next` until that is null. */
  "ui.history.export": {
    input: z.object({ from: z.int().check(z.nonnegative()) }),
    output: z.object({ lines: z.string(), next: z.nullable(z.int()) }),
  },
} as const

export type MessageMap = typeof messageMap
export type MessageKind = keyof MessageMap
export type Input<K extends MessageKind> = z.infer<MessageMap[K]["input"]>
export type Output<K extends MessageKind> = z.infer<MessageMap[K]["output"]>

/** What the background tells a tab's page script; it answers nothing. */
export const notice = z.discriminatedUnion("kind", [z.object({ kind: z.literal("bg.tab.changed"), view: tabView })])
export type Notice = z.infer<typeof notice>
