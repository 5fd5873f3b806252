/** The extension's own pages: what they say, the clicks in them, and what only they may ask. */
import type { MessageKind } from "../../../src/messages/map"
import type { Tab, TestBrowser } from "../driver/browser"
import { until } from "../driver/until"

interface Api {
  action: { getTitle(of: { tabId: number }): Promise<string> }
  permissions: Record<"request" | "contains", (what: { origins: string[] }) => Promise<boolean>> & {
    getAll(): Promise<{ permissions?: string[]; origins?: string[] }>
  }
  runtime: { sendMessage(message: object): Promise<unknown>; reload(): void; getManifest(): { version: string } }
  tabs: { query(what: object): Promise<{ id: number; url?: string }[]> }
}
/** Firefox has `browser`, Chromium `chrome`. */
interface OwnScope {
  browser?: Api
  chrome?: Api
}

export const textOf = (tab: Tab) => (): Promise<string> => tab.evaluate(() => document.body.innerText)

type Point = { x: number; y: number }

/** The middle of what has this name, where the mouse reaches it; from then on the page notes whether a click hit it. */
const reachNamed = (tab: Tab, kind: "button" | "a", name: string): Promise<Point | null> =>
  tab.evaluate(
    (tag, wanted) => {
      const named = [...document.querySelectorAll<HTMLElement>(tag)].find(
        ({ innerText }) => innerText.trim() === wanted,
      )
      if (!named) return null
      named.scrollIntoView({ block: "nearest" })
      const box = named.getBoundingClientRect()
      const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      if (!named.contains(document.elementFromPoint(point.x, point.y))) return null
      delete document.documentElement.dataset.clickHit
      const note = ({ target }: Event) => {
        document.documentElement.dataset.clickHit = String(named.contains(target as Node))
      }
      addEventListener("click", note, { once: true, capture: true })
      return point
    },
    kind,
    name,
  )

/**
 * Clicks what has this name with the mouse, so that the browser sees a person's click. What comes in above it while it is aimed
 * at moves it away: then it is aimed at again.
 */
async function clickNamed(tab: Tab, kind: "button" | "a", name: string): Promise<void> {
  let before: Point | null = null
  const reachStill = async (): Promise<Point | null> => {
    const now = await reachNamed(tab, kind, name)
    const isStill = now !== null && now.x === before?.x && now.y === before.y
    before = now
    return isStill ? now : null
  }
  const missed = () => tab.evaluate(() => document.documentElement.dataset.clickHit === "false").catch(() => false)
  do {
    const at = await until(`"${name}" to stand still`, reachStill, (point) => point !== null)
    await tab.clickAt(at!.x, at!.y)
  } while (await missed())
}

export const clickButton = (tab: Tab, name: string): Promise<void> => clickNamed(tab, "button", name)
export const clickLink = (tab: Tab, name: string): Promise<void> => clickNamed(tab, "a", name)

/** Asks the background as the page does; what comes back is not parsed. */
export const askBackground = (own: Tab, kind: MessageKind, input: object): Promise<unknown> =>
  own.evaluate(
    (message) => {
      const scope = globalThis as OwnScope
      return (scope.browser ?? scope.chrome)!.runtime.sendMessage(message)
    },
    { liveproof: 1, kind, input },
  )

/** Has the extension begin anew, as an update does; its own page is closed by that. */
export const reloadExtension = (own: Tab): Promise<void> =>
  own
    .evaluate(() => {
      const scope = globalThis as OwnScope
      ;(scope.browser ?? scope.chrome)!.runtime.reload()
    })
    .catch(() => undefined)

/** The browser's id of the tab whose address holds these words; -1 where none does, or the address may not be known. */
export async function tabIdOf(browser: TestBrowser, words: string): Promise<number> {
  const own = await browser.extensionTab("options.html")
  const id = await own.evaluate(async (wanted) => {
    const scope = globalThis as OwnScope
    const tabs = await (scope.browser ?? scope.chrome)!.tabs.query({})
    return tabs.find(({ url }) => url?.includes(wanted))?.id ?? -1
  }, words)
  await own.close()
  return id
}

/** Asks the browser for a site in a person's click, where nobody need answer a prompt. */
export async function allowInClick(own: Tab, pattern: string): Promise<void> {
  await own.evaluate((site) => {
    const scope = globalThis as OwnScope
    const ask = () => void (scope.browser ?? scope.chrome)!.permissions.request({ origins: [site] })
    document.addEventListener("click", ask, { once: true, capture: true })
  }, pattern)
  await own.clickAt(2, 2)
  await until(
    `access to ${pattern}`,
    () =>
      own.evaluate((site) => {
        const scope = globalThis as OwnScope
        return (scope.browser ?? scope.chrome)!.permissions.contains({ origins: [site] })
      }, pattern),
    (granted) => granted,
  )
}

/** What the toolbar's button says of the tab whose address this one has. */
export async function tabTitle(browser: TestBrowser, tab: Tab): Promise<string> {
  const address = await tab.evaluate(() => location.href)
  const desk = await browser.desk()
  return desk.evaluate(async (wanted) => {
    const scope = globalThis as OwnScope
    const { tabs, action } = (scope.browser ?? scope.chrome)!
    const id = (await tabs.query({})).find(({ url }) => url === wanted)?.id
    return id === undefined ? "" : action.getTitle({ tabId: id })
  }, address)
}

/** The version of the extension whose page this is. */
export const versionOf = (own: Tab): Promise<string> =>
  own.evaluate(() => {
    const scope = globalThis as OwnScope
    return (scope.browser ?? scope.chrome)!.runtime.getManifest().version
  })

/** Permissions and sites that the extension has, in order. After a restart Firefox names some of them twice. */
export const allGrants = (own: Tab): Promise<string[]> =>
  own.evaluate(async () => {
    const scope = globalThis as OwnScope
    const { permissions = [], origins = [] } = await (scope.browser ?? scope.chrome)!.permissions.getAll()
    return [...new Set([...permissions, ...origins])].sort()
  })
