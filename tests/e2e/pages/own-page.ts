/** The extension's own pages: reading them, clicking in them, and asking what only they may ask. */
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
/** Firefox offers `browser`, Chromium `chrome`. */
interface OwnScope {
  browser?: Api
  chrome?: Api
}

export const textOf = (tab: Tab) => (): Promise<string> => tab.evaluate(() => document.body.innerText)

type Point = { x: number; y: number }

/**
 * The middle of the element with this name, if the mouse can reach it; the page then notes whether the next click hit
 * it.
 */
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
 * Clicks the element with this name with the mouse, so that the browser counts it as a user's click. If the element
 * moves meanwhile because something appears above it, aims again.
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

/** Sends the background a message as a page does; the answer is not parsed. */
export const askBackground = (own: Tab, kind: MessageKind, input: object): Promise<unknown> =>
  own.evaluate(
    (message) => {
      const scope = globalThis as OwnScope
      return (scope.browser ?? scope.chrome)!.runtime.sendMessage(message)
    },
    { liveproof: 1, kind, input },
  )

/** Restarts the extension as an update does, which closes its own page. */
export const reloadExtension = (own: Tab): Promise<void> =>
  own
    .evaluate(() => {
      const scope = globalThis as OwnScope
      ;(scope.browser ?? scope.chrome)!.runtime.reload()
    })
    .catch(() => undefined)

/**
 * The browser's id of the tab whose address contains these words; -1 if there is none, or the extension may not see its
 * address.
 */
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

/** Asks the browser for access to a site in a user's click. Works only where no prompt needs an answer. */
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

/** The tooltip of the toolbar button on the tab at this one's address. */
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

/** The version of the extension that the page belongs to. */
export const versionOf = (own: Tab): Promise<string> =>
  own.evaluate(() => {
    const scope = globalThis as OwnScope
    return (scope.browser ?? scope.chrome)!.runtime.getManifest().version
  })

/** The extension's permissions and sites, sorted. After a restart Firefox lists some of them twice. */
export const allGrants = (own: Tab): Promise<string[]> =>
  own.evaluate(async () => {
    const scope = globalThis as OwnScope
    const { permissions = [], origins = [] } = await (scope.browser ?? scope.chrome)!.permissions.getAll()
    return [...new Set([...permissions, ...origins])].sort()
  })
