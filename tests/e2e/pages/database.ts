/** What stands in the extension's IndexedDB, read by a page of the extension with the browser's own API. */
import type { SessionRow } from "../../../src/store/rows"
import type { Tab, TestBrowser } from "../driver/browser"

const rows = (tab: Tab, table: string): Promise<unknown[]> =>
  tab.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction(name).objectStore(name).getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            open.result.close()
            // Bytes do not travel as JSON; how many there are is what tests ask for.
            const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? { bytes: value.length } : value)
            resolve(JSON.parse(JSON.stringify(all.result, plain)))
          }
        }
      }),
    table,
  )

export async function withDatabase<T>(
  browser: TestBrowser,
  use: (table: (name: string) => Promise<unknown[]>) => Promise<T>,
): Promise<T> {
  const tab = await browser.extensionTab("tabs/history.html")
  try {
    return await use((name) => rows(tab, name))
  } finally {
    await tab.close()
  }
}

/** In the order in which they began. */
export const storedSessions = (browser: TestBrowser): Promise<SessionRow[]> =>
  withDatabase(browser, async (table) =>
    ((await table("sessions")) as SessionRow[]).sort((a, b) => a.startedAt - b.startedAt),
  )
