/** Answering: every message is checked for its sender and parsed before a handler sees it. */
import browser, { type Runtime } from "webextension-polyfill"
import * as z from "zod/mini"
import { type Answer, type ErrorCode, envelope } from "./envelope"
import { type Input, type MessageKind, messageMap, type Output } from "./map"
import { PANE_PATH } from "./pane-path"

/** Where a message comes from; `tab` is there for content scripts only. */
export interface Sender {
  readonly tab: number
  /** 0: the page itself; others are frames inside it. */
  readonly frame: number
  /** Of the tab's top page, whichever frame asks. */
  readonly url: string
}

/** Answers to some kinds of message. */
export type HandlersOf<Kinds extends MessageKind> = {
  [K in Kinds]: (input: Input<K>, sender: Sender) => Promise<Output<K>>
}
export type Handlers = HandlersOf<MessageKind>

/** Thrown by a handler to answer with a code of its own. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    detail: string,
  ) {
    super(detail)
  }
}

const isKind = (kind: string): kind is MessageKind => Object.hasOwn(messageMap, kind)
const no = (code: ErrorCode, detail: string): Answer => ({ ok: false, code, detail })

/**
 * `page.*` comes from a content script in a tab, `pane.*` from any of the extension's own pages, `ui.*` from any of them but
 * the pane, `any.*` from all of these. Nothing comes from elsewhere.
 */
export function mayAsk(kind: string, sender: Runtime.MessageSender, ownId: string, ownOrigin: string): boolean {
  if (sender.id !== ownId) return false
  const fromOwnPage = sender.url?.startsWith(ownOrigin) ?? false
  const fromPane = sender.url?.startsWith(`${ownOrigin}${PANE_PATH}`) ?? false
  const fromTab = !fromOwnPage && sender.tab?.id !== undefined
  if (kind.startsWith("any.")) return fromOwnPage || fromTab
  if (kind.startsWith("pane.")) return fromOwnPage
  return kind.startsWith("ui.") ? fromOwnPage && !fromPane : fromTab
}

async function serve(raw: unknown, sender: Runtime.MessageSender, handlers: Handlers): Promise<Answer> {
  const parsed = envelope.safeParse(raw)
  if (!parsed.success) return no("bad-input", "not a message of this extension")
  const { kind, input } = parsed.data
  if (!isKind(kind) || !mayAsk(kind, sender, browser.runtime.id, browser.runtime.getURL(""))) return no("refused", kind)
  const payload = z.safeParse(messageMap[kind].input, input)
  if (!payload.success) return no("bad-input", `${kind}: ${z.prettifyError(payload.error)}`)
  try {
    const handle = handlers[kind] as (input: unknown, sender: Sender) => Promise<unknown>
    const frame = sender.frameId ?? 0
    const from = { tab: sender.tab?.id ?? -1, frame, url: (frame === 0 ? sender.url : sender.tab?.url) ?? "" }
    return { ok: true, output: await handle(payload.data, from) }
  } catch (error) {
    return error instanceof Refusal ? no(error.code, error.message) : no("failed", `${kind}: ${String(error)}`)
  }
}

/** Registers the one listener; to be called before the first await of the background's entry. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => serve(raw, sender, handlers))
}
