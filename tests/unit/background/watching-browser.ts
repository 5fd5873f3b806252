/** The browser's alarms, notifications and permissions as the price watch uses them, open to inspection by tests. */
export const seen = {
  alarms: new Map<string, number>(),
  notifications: new Map<string, string>(),
  badge: "",
  granted: new Set<string>(),
  opened: [] as string[],
  /** Clicks on a notification. */
  click: (_id: string): void => undefined,
}

export function reset(): void {
  seen.opened = []
  seen.click = () => undefined
  seen.alarms.clear()
  seen.notifications.clear()
  seen.badge = ""
  seen.granted = new Set(["notifications", "https://www.amazon.com/*"])
}

interface Asked {
  permissions?: string[]
  origins?: string[]
}

export const watchingBrowser = {
  runtime: { getURL: (path: string) => `ext:/${path}`, getManifest: () => ({ icons: { "128": "icon.png" } }) },
  permissions: {
    contains: async ({ permissions = [], origins = [] }: Asked) =>
      [...permissions, ...origins].every((one) => seen.granted.has(one)),
    onAdded: { addListener: () => undefined },
  },
  tabs: { create: async ({ url }: { url: string }) => void seen.opened.push(url) },
  alarms: {
    create: (name: string, { when }: { when: number }) => void seen.alarms.set(name, when),
    clear: async (name: string) => seen.alarms.delete(name),
  },
  notifications: {
    create: async (id: string, { message }: { message: string }) => void seen.notifications.set(id, message),
    clear: async (id: string) => seen.notifications.delete(id),
    onClicked: {
      addListener: (hear: (id: string) => void) => {
        seen.click = hear
      },
    },
  },
  action: {
    setBadgeText: async ({ text }: { text: string }) => {
      seen.badge = text
    },
    setTitle: async () => undefined,
  },
}
