/**
 * Every message between the parts of the extension: who may send it, what goes in, what comes out.
 * Both ends parse with these schemas. Kinds are `<from>.<subject>.<verb>`: `page` is a content script, `ui` one of the
 * extension's own pages, `any` is either.
 */
import type * as z from "zod/mini"
import { accessMessages } from "./subjects/access"
import { directoryMessages } from "./subjects/directory"
import { evidenceMessages } from "./subjects/evidence"
import { historyMessages } from "./subjects/history"
import { importMessages } from "./subjects/import"
import { productMessages } from "./subjects/product"
import { sessionMessages } from "./subjects/session"
import { settingsMessages } from "./subjects/settings"
import { sourceMessages } from "./subjects/source"
import { tabMessages } from "./subjects/tab"
import { watchMessages } from "./subjects/watch"

export { type ProductView, productView } from "./subjects/product"
export { type FramePair, framePair, openedSession, type SessionReport, sessionReport } from "./subjects/session"
export { type Notice, notice } from "./subjects/tab"
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
  ...evidenceMessages,
  ...directoryMessages,
  ...watchMessages,
} as const

export type MessageMap = typeof messageMap
export type MessageKind = keyof MessageMap
export type Input<K extends MessageKind> = z.infer<MessageMap[K]["input"]>
export type Output<K extends MessageKind> = z.infer<MessageMap[K]["output"]>
