/** What stands in the extension's IndexedDB, read by a page of the extension with the browser's own API. */
import { fromBase64 } from "~model/bytes"
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

/** The packed prints of all stored sessions, in order of time. */
export async function storedPrints(browser: TestBrowser): Promise<Uint8Array[]> {
  const tab = await browser.extensionTab("tabs/history.html")
  try {
    const batches = await tab.evaluate(
      () =>
        new Promise<string[]>((resolve, reject) => {
          const open = indexedDB.open("liveproof")
          open.onerror = () => reject(open.error)
          open.onsuccess = () => {
            const all = open.result.transaction("prints").objectStore("prints").getAll()
            all.onerror = () => reject(all.error)
            all.onsuccess = () => {
              open.result.close()
              const text = (bytes: Uint8Array) => btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ""))
              resolve(all.result.map((row: { bytes: Uint8Array }) => text(row.bytes)))
            }
          }
        }),
    )
    return batches.map(fromBase64)
  } finally {
    await tab.close()
  }
}
