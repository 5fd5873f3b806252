/** Which session belongs to which tab. Kept until the browser closes, because tab ids mean nothing after that. */
import browser from "webextension-polyfill"
import * as z from "zod/mini"
import { type SessionId, sessionId } from "~model/ids"

const runKey = "run"
const tabKeyOf = (tab: number) => `tab:${tab}`

/** Unique over restarts of the browser. */
export async function lastingTabId(tab: number): Promise<string> {
  const stored = (await browser.storage.session.get(runKey))[runKey]
  const run = typeof stored === "string" ? stored : crypto.randomUUID()
  if (run !== stored) await browser.storage.session.set({ [runKey]: run })
  return `${run}:${tab}`
}

export const rememberSession = (tab: number, session: SessionId): Promise<void> =>
  browser.storage.session.set({ [tabKeyOf(tab)]: session })

export const forgetSession = (tab: number): Promise<void> => browser.storage.session.remove(tabKeyOf(tab))

export async function sessionOfTab(tab: number): Promise<SessionId | null> {
  const parsed = z.safeParse(sessionId, (await browser.storage.session.get(tabKeyOf(tab)))[tabKeyOf(tab)])
  return parsed.success ? parsed.data : null
}
