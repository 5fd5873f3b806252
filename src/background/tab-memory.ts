/**
 * What is known about each tab. Kept until the browser closes, because tab ids mean nothing after that; never on disk.
 */
import browser from "webextension-polyfill"
import * as z from "zod/mini"
import { type SessionId, sessionId, showKey } from "~model/ids"
import { type SiteOrigin, siteOrigin } from "~model/site-origin"
import { type ChosenVideo, chosenVideo, type PageState, pageState } from "~model/tab"
import { withoutHash } from "~model/web-address"

const RUN_KEY = "run"
const sessionKey = (tab: number) => `tab:${tab}`
const pointedKey = (tab: number) => `pointed:${tab}`
const stateKey = (tab: number) => `state:${tab}`
const paneKey = (tab: number) => `pane:${tab}`
const chosenKey = (tab: number) => `chosen:${tab}`
const quietKey = (tab: number) => `quiet:${tab}`
const pausedKey = (tab: number) => `paused:${tab}`
const workKey = (tab: number) => `work:${tab}`
const orderKey = (tab: number) => `order:${tab}`

const frameOrder = z.object({ frame: z.int(), show: showKey })
type FrameOrder = z.infer<typeof frameOrder>

async function recall<T>(schema: z.ZodMiniType<T>, key: string): Promise<T | null> {
  const parsed = z.safeParse(schema, (await browser.storage.session.get(key))[key])
  return parsed.success ? parsed.data : null
}

/** A tab's id that stays unique across restarts of the browser. */
export async function lastingTabId(tab: number): Promise<string> {
  const stored = await recall(z.string(), RUN_KEY)
  const run = stored ?? crypto.randomUUID()
  if (run !== stored) await browser.storage.session.set({ [RUN_KEY]: run })
  return `${run}:${tab}`
}

export const rememberSession = (tab: number, session: SessionId): Promise<void> =>
  browser.storage.session.set({ [sessionKey(tab)]: session })
export const forgetSession = (tab: number): Promise<void> => browser.storage.session.remove(sessionKey(tab))
export const sessionOfTab = (tab: number): Promise<SessionId | null> => recall(sessionId, sessionKey(tab))

/** The site at which the user pointed in this tab; it holds until the tab leaves the site. */
export const rememberPointed = (tab: number, origin: SiteOrigin): Promise<void> =>
  browser.storage.session.set({ [pointedKey(tab)]: origin })
export const forgetPointed = (tab: number): Promise<void> => browser.storage.session.remove(pointedKey(tab))
export const pointedAt = (tab: number): Promise<SiteOrigin | null> => recall(siteOrigin, pointedKey(tab))

const chosenOnPage = z.extend(chosenVideo, { url: z.string() })

/** The user chose a video of the tab's page; it holds for that page. */
export const rememberChosen = (tab: number, chosen: z.infer<typeof chosenOnPage>): Promise<void> =>
  browser.storage.session.set({ [chosenKey(tab)]: chosen })
/** @returns whether there was something to forget */
export async function forgetChosen(tab: number): Promise<boolean> {
  const chosen = await recall(chosenOnPage, chosenKey(tab))
  if (chosen !== null) await browser.storage.session.remove(chosenKey(tab))
  return chosen !== null
}
export async function chosenOf(tab: number, url: string): Promise<ChosenVideo | null> {
  const chosen = await recall(chosenOnPage, chosenKey(tab))
  return chosen?.url === url ? { place: chosen.place, at: chosen.at, sign: chosen.sign } : null
}

/** The site on which the user ended the watching in this tab; it holds until the tab leaves the site. */
export const rememberQuiet = (tab: number, origin: SiteOrigin): Promise<void> =>
  browser.storage.session.set({ [quietKey(tab)]: origin })
export const forgetQuiet = (tab: number): Promise<void> => browser.storage.session.remove(quietKey(tab))
/** Forgets what was said on another site. */
export async function isQuiet(tab: number, origin: SiteOrigin | null): Promise<boolean> {
  const quiet = await recall(siteOrigin, quietKey(tab))
  if (quiet !== null && quiet !== origin) await forgetQuiet(tab)
  return quiet !== null && quiet === origin
}

/** The user paused the show of the tab's page; it holds for that page, whatever the hash of its address. */
export const rememberPaused = (tab: number, url: string): Promise<void> =>
  browser.storage.session.set({ [pausedKey(tab)]: withoutHash(url) })
export const forgetPaused = (tab: number): Promise<void> => browser.storage.session.remove(pausedKey(tab))
/** Forgets what was said of another page. */
export async function isPaused(tab: number, url: string): Promise<boolean> {
  const paused = await recall(z.string(), pausedKey(tab))
  if (paused !== null && paused !== withoutHash(url)) await forgetPaused(tab)
  return paused !== null && paused === withoutHash(url)
}

const workOfSession = z.object({ session: sessionId, msPerMinute: z.nullable(z.number()) })

/** What the session in the tab costs, as its script said last. */
export const rememberWork = (tab: number, work: z.infer<typeof workOfSession>): Promise<void> =>
  browser.storage.session.set({ [workKey(tab)]: work })
export async function workOf(tab: number, session: SessionId): Promise<number | null> {
  const work = await recall(workOfSession, workKey(tab))
  return work?.session === session ? work.msPerMinute : null
}

/** The frame of the tab that was told to watch, and what show. */
export const rememberOrder = (tab: number, order: FrameOrder): Promise<void> =>
  browser.storage.session.set({ [orderKey(tab)]: order })
export const orderOf = (tab: number): Promise<FrameOrder | null> => recall(frameOrder, orderKey(tab))

/** The word by which the tab's page script and its pane know each other. */
export const rememberPaneNonce = (tab: number, nonce: string): Promise<void> =>
  browser.storage.session.set({ [paneKey(tab)]: nonce })
export const paneNonceOf = (tab: number): Promise<string | null> => recall(z.string(), paneKey(tab))

/** What the page script said last of the tab's page. */
export const rememberState = (tab: number, state: PageState): Promise<void> =>
  browser.storage.session.set({ [stateKey(tab)]: state })
export const stateOfTab = (tab: number): Promise<PageState | null> => recall(pageState, stateKey(tab))
/** The tabs whose page script said something, with the address at that time. */
export async function tabsWithState(): Promise<{ tab: number; url: string }[]> {
  const stored = await browser.storage.session.get(null)
  return Object.entries(stored).flatMap(([key, value]) => {
    const tab = /^state:(\d+)$/.exec(key)?.[1]
    const state = z.safeParse(pageState, value)
    return tab !== undefined && state.success ? [{ tab: Number(tab), url: state.data.url }] : []
  })
}

export const forgetTab = (tab: number): Promise<void> =>
  browser.storage.session.remove([
    sessionKey(tab),
    pointedKey(tab),
    stateKey(tab),
    chosenKey(tab),
    quietKey(tab),
    pausedKey(tab),
    workKey(tab),
    orderKey(tab),
    paneKey(tab),
  ])
