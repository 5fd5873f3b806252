/**
 * Replaces the browser's extension API in tests of the background's decisions: permissions, tabs, scripts and the
 * memory of a browser session, all of it open to inspection.
 */
import messages from "../../../locales/en/messages.json"

interface Tab {
  id: number
  url: string
  /** Loading, unless it says otherwise. */
  status?: "complete"
}

/** Files that were put into a tab, or a function that was run in it. */
interface Execution {
  target: { tabId: number; frameIds?: number[] }
  files?: string[]
  args?: unknown[]
}

const texts: Record<string, { message: string }> = messages
const originOf = (url: string) => `https://${new URL(url).hostname}/*`

export function fakeExtension() {
  const granted = new Set<string>()
  const stored: Record<string, unknown> = {}
  const tabs = new Map<number, Tab>()
  const registered = new Map<string, { id: string; matches: string[] }>()
  const injected: { tab: number; file: string; before: string[] }[] = []
  const marked: { frames: number[] | "all"; args: unknown[] }[] = []
  const signs: unknown[] = []
  const badges = new Map<number, string>()
  const titles = new Map<number, string>()
  const heard: { tab: number; message: unknown }[] = []
  const listening = new Set<number>()
  const pointed = new Set<number>()
  const updated = new Set<(tab: number, change: { status?: string }) => unknown>()
  const isReachable = (tab: Tab) => granted.has(originOf(tab.url)) || pointed.has(tab.id)

  const browser = {
    runtime: { getURL: (path: string) => `chrome-extension://own/${path}` },
    i18n: { getMessage: (key: string) => texts[key]?.message ?? "", getUILanguage: () => "en" },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
      remove: async ({ origins }: { origins: string[] }) => {
        for (const origin of origins) granted.delete(origin)
      },
    },
    scripting: {
      executeScript: async ({ target, files, args = [] }: Execution) => {
        const tab = tabs.get(target.tabId)
        if (!tab || !isReachable(tab)) throw new Error("Cannot access contents of the page")
        if (!files) {
          marked.push({ frames: target.frameIds ?? "all", args })
          return target.frameIds ? signs.map((result) => ({ frameId: 0, result })) : []
        }
        injected.push({ tab: tab.id, file: files.at(-1)!, before: files.slice(0, -1) })
      },
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => ids.flatMap((id) => registered.get(id) ?? []),
      registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
        for (const script of scripts) {
          if (registered.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`)
          registered.set(script.id, script)
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id)
      },
    },
    storage: {
      session: {
        get: async (key: string | null) => (key === null ? { ...stored } : key in stored ? { [key]: stored[key] } : {}),
        set: async (values: Record<string, unknown>) => void Object.assign(stored, structuredClone(values)),
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) delete stored[key]
        },
      },
    },
    tabs: {
      get: async (id: number) => {
        const tab = tabs.get(id)
        if (!tab) throw new Error("No tab with that id")
        return { ...(isReachable(tab) ? tab : { id }), status: tab.status ?? "loading" }
      },
      query: async ({ url }: { url: string[] }) =>
        [...tabs.values()].filter((tab) => granted.has(originOf(tab.url)) && url.includes(originOf(tab.url))),
      create: async (tab: { url: string }) => tab,
      sendMessage: async (tab: number, message: unknown) => {
        if (!listening.has(tab)) throw new Error("Receiving end does not exist")
        heard.push({ tab, message })
      },
      onUpdated: {
        addListener: (listener: (tab: number, change: { status?: string }) => unknown) => updated.add(listener),
        removeListener: (listener: (tab: number, change: { status?: string }) => unknown) => updated.delete(listener),
      },
    },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void badges.set(tabId, text),
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => void titles.set(tabId, title),
    },
  }

  return {
    browser,
    granted,
    tabs,
    registered,
    injected,
    /** The functions that were run, by their arguments. */
    marked,
    /** The answer of a function that was run in one frame. */
    signs,
    badges,
    titles,
    heard,
    /** Tabs in which our page script listens. */
    listening,
    /** Tabs to which a click on the toolbar button gave access. */
    pointed,
    /** The browser reports that a tab has finished loading. */
    arrive: async (tab: number) => {
      for (const listener of [...updated]) await listener(tab, { status: "complete" })
    },
    isFollowing: () => updated.size > 0,
  }
}
