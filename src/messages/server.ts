/** Answers messages. Each one's sender is checked, and each is parsed, before a handler sees it. */
import browser, { type Runtime } from "webextension-polyfill"
import * as z from "zod/mini"
import { type Answer, type ErrorCode, envelope } from "./envelope"
import { type Input, type MessageKind, messageMap, type Output } from "./map"
import { PANE_PATH } from "./pane-path"

/** Where a message comes from. `tab` is -1 if that is not a tab. */
export interface Sender {
  readonly tab: number
  /** 0 is the page itself; all others are frames in it. */
  readonly frame: number
  /** Address of the tab's top page, whichever frame asks. */
  readonly url: string
}

/** The handlers for some kinds of message. */
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
 * Who may send what: `page.*` a content script in a tab, `pane.*` any of the extension's own pages, `ui.*` any of them
 * but the pane, `any.*` all of these; nobody else may send anything.
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

/** Registers the only listener. The background's entry has to call it before its first `await`. */
export function listen(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => serve(raw, sender, handlers))
}
