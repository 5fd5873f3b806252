/**
 * Every message between the parts of the extension: who may send it, what goes in, what comes out. Both ends parse with
 * these schemas. Kinds are called `<from>.<subject>.<verb>`. `page` is a content script, `pane` is the pane, `ui` is
 * any other page of the extension, which may also send what the pane may; `any` is all of these.
 */
import * as z from "zod/mini"
import type { Answer } from "./envelope"
import { accessMessages } from "./subjects/access"
import { directoryMessages } from "./subjects/directory"
import { evidenceMessages } from "./subjects/evidence"
import { flagMessages } from "./subjects/flag"
import { frameMessages, frameNotices } from "./subjects/frame"
import { historyMessages } from "./subjects/history"
import { importMessages } from "./subjects/import"
import { insertMessages } from "./subjects/insert"
import { paneMessages } from "./subjects/pane"
import { productMessages } from "./subjects/product"
import { sessionMessages } from "./subjects/session"
import { settingsMessages } from "./subjects/settings"
import { skeletonMessages } from "./subjects/skeleton"
import { sourceMessages } from "./subjects/source"
import { tabMessages, tabNotice } from "./subjects/tab"
import { upkeepMessages } from "./subjects/upkeep"
import { videoMessages, videoNotice } from "./subjects/video"
import { watchMessages } from "./subjects/watch"

export type { ShowNews, WatchNews } from "./subjects/frame"
export { type ProductView, productView, type SeenProduct } from "./subjects/product"
export { type FramePair, framePair, openedSession, type SessionReport, sessionReport } from "./subjects/session"
export { type WatchedProduct, type WatchState, watchedProduct, watchState } from "./subjects/watch"

export const messageMap = {
  ...tabMessages,
  ...accessMessages,
  ...sessionMessages,
  ...productMessages,
  ...settingsMessages,
  ...sourceMessages,
  ...historyMessages,
  ...importMessages,
  ...insertMessages,
  ...evidenceMessages,
  ...directoryMessages,
  ...watchMessages,
  ...frameMessages,
  ...upkeepMessages,
  ...paneMessages,
  ...flagMessages,
  ...videoMessages,
  ...skeletonMessages,
} as const

export type MessageMap = typeof messageMap
export type MessageKind = keyof MessageMap
export type Input<K extends MessageKind> = z.infer<MessageMap[K]["input"]>
export type Output<K extends MessageKind> = z.infer<MessageMap[K]["output"]>

/** A message and its answer, as they travel. */
export type Envelope<K extends MessageKind> = { liveproof: 1; kind: K; input: Input<K> }
export type AnswerTo<K extends MessageKind> = { ok: true; output: Output<K> } | Extract<Answer, { ok: false }>

/** What the background tells the scripts of a tab. They do not answer. */
export const notice = z.discriminatedUnion("kind", [tabNotice, videoNotice, ...frameNotices])
export type Notice = z.infer<typeof notice>
export type NoticeOf<K extends Notice["kind"]> = Extract<Notice, { kind: K }>
