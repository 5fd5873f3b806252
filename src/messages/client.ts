/** Sends messages to the background, and hears its notices. */
import browser from "webextension-polyfill"
import * as z from "zod/mini"
import { deliver } from "./deliver"
import { answer, MessageError } from "./envelope"
import {
  type Envelope,
  type Input,
  type MessageKind,
  messageMap,
  type Notice,
  type NoticeOf,
  notice,
  type Output,
} from "./map"

/** True once the extension was updated, removed or switched off while this script ran. Nothing can be sent any more. */
export const isOrphaned = (): boolean => !browser.runtime?.id

/**
 * Some messages are never answered, not even with an error: their receiver died, or the browser put the page into its
 * back/forward cache.
 */
const USUAL_PATIENCE_MS = 30_000

function withinTime<T>(answering: Promise<T>, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = new AbortController()
    const giveUp = () => reject(new Error("no answer in time"))
    const timer = setTimeout(giveUp, patienceMs)
    const { signal } = over
    addEventListener("pageshow", ({ isTrusted, persisted }) => isTrusted && persisted && giveUp(), { signal })
    answering.then(resolve, reject).finally(() => {
      clearTimeout(timer)
      over.abort()
    })
  })
}

class UnreadableAnswer extends MessageError {
  constructor(kind: MessageKind) {
    super("failed", `unreadable answer to ${kind}`)
  }
}

/**
 * Asks the background. If the answer does not parse, a stored row in it is to blame: the background is told to set such
 * rows aside, and is asked once more.
 * @throws MessageError with the code `gone` if the extension is no longer there, otherwise with the background's code
 */
export async function send<K extends MessageKind>(
  kind: K,
  input: Input<K>,
  patienceMs = USUAL_PATIENCE_MS,
): Promise<Output<K>> {
  try {
    return await ask(kind, input, patienceMs)
  } catch (error) {
    if (!(error instanceof UnreadableAnswer) || (await ask("any.upkeep.sweep", {}, patienceMs)).setAside === 0)
      throw error
    return ask(kind, input, patienceMs)
  }
}

async function ask<K extends MessageKind>(kind: K, input: Input<K>, patienceMs: number): Promise<Output<K>> {
  if (isOrphaned()) throw new MessageError("gone", kind)
  let raw: unknown
  try {
    const message: Envelope<K> = { liveproof: 1, kind, input }
    raw = await withinTime(
      deliver(() => browser.runtime.sendMessage(message)),
      patienceMs,
    )
  } catch (error) {
    throw new MessageError(isOrphaned() ? "gone" : "failed", String(error))
  }
  const parsed = answer.safeParse(raw)
  if (!parsed.success) throw new MessageError("failed", `no answer to ${kind}`)
  if (!parsed.data.ok) throw new MessageError(parsed.data.code, parsed.data.detail)
  const output = z.safeParse(messageMap[kind].output, parsed.data.output)
  if (!output.success) throw new UnreadableAnswer(kind)
  return output.data as Output<K>
}

/** Listens to one kind of notice from the background and ignores all others. */
export function onNotice<K extends Notice["kind"]>(
  kind: K,
  hear: (notice: NoticeOf<K>) => void,
  signal: AbortSignal,
): void {
  const listener = (raw: unknown): undefined => {
    const parsed = notice.safeParse(raw)
    if (parsed.success && parsed.data.kind === kind) hear(parsed.data as NoticeOf<K>)
  }
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener("abort", () => browser.runtime.onMessage?.removeListener(listener), { once: true })
}
