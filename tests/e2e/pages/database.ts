/** Reads the extension's IndexedDB from a page of the extension, with the browser's own API. */
import { fromBase64 } from "~model/bytes"
import type { SessionRow } from "../../../src/store/rows"
import type { Tab, TestBrowser } from "../driver/browser"
import { until } from "../driver/until"
import { askBackground } from "./own-page"

/** @returns no rows if the extension has not created its database yet; asking must not create one */
export const rows = (tab: Tab, table: string): Promise<unknown[]> =>
  tab.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        let isThere = true
        open.onupgradeneeded = () => {
          isThere = false
          open.transaction!.abort()
        }
        open.onerror = () => (isThere ? reject(open.error) : resolve([]))
        open.onsuccess = () => {
          if (!open.result.objectStoreNames.contains(name)) return reject(new Error(`no table ${name}`))
          const all = open.result.transaction(name).objectStore(name).getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            open.result.close()
            // Bytes cannot be sent as JSON; tests only ask how many there are.
            const plain = (_: string, value: unknown) => (value instanceof Uint8Array ? { bytes: value.length } : value)
            resolve(JSON.parse(JSON.stringify(all.result, plain)))
          }
        }
      }),
    table,
  )

/** Pretends that days have passed, by moving what was seen of products back by that much. */
export const passDays = (tab: Tab, days: number): Promise<void> =>
  tab.evaluate(
    (earlierMs) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const change = open.result.transaction(["sightings", "products"], "readwrite")
          change.oncomplete = () => {
            open.result.close()
            resolve()
          }
          change.onerror = () => reject(change.error)
          const sightings = change.objectStore("sightings")
          const all = sightings.getAll()
          all.onsuccess = () => {
            sightings.clear()
            for (const row of all.result)
              sightings.put({
                ...row,
                firstSeenAt: row.firstSeenAt - earlierMs,
                lastSeenAt: row.lastSeenAt - earlierMs,
              })
          }
          const products = change.objectStore("products")
          const known = products.getAll()
          known.onsuccess = () => {
            for (const row of known.result)
              products.put({ ...row, lookedUp: row.lookedUp && { ...row.lookedUp, at: row.lookedUp.at - earlierMs } })
          }
        }
      }),
    days * 86_400_000,
  )

/** Pretends that everything was watched that much earlier. */
export async function moveSessionsBack(browser: TestBrowser, seconds: number): Promise<void> {
  const desk = await browser.desk()
  await desk.evaluate(
    (earlierMs) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const change = open.result.transaction("sessions", "readwrite")
          change.oncomplete = () => {
            open.result.close()
            resolve()
          }
          change.onerror = () => reject(change.error)
          const sessions = change.objectStore("sessions")
          const all = sessions.getAll()
          all.onsuccess = () => {
            for (const row of all.result)
              sessions.put({ ...row, startedAt: row.startedAt - earlierMs, lastSeenAt: row.lastSeenAt - earlierMs })
          }
        }
      }),
    1000 * seconds,
  )
}

/** Makes the check of every watched product due. */
export const makeChecksDue = (tab: Tab): Promise<void> =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const change = open.result.transaction("watches", "readwrite")
          change.oncomplete = () => {
            open.result.close()
            resolve()
          }
          change.onerror = () => reject(change.error)
          const watches = change.objectStore("watches")
          const all = watches.getAll()
          all.onsuccess = () => {
            for (const watch of all.result) watches.put({ ...watch, check: { ...watch.check, nextAt: 1 } })
          }
        }
      }),
  )

/** The rows of every table, keyed by its name, in the form that `rows` gives them. */
export async function readAllTables(browser: TestBrowser): Promise<Record<string, unknown[]>> {
  const desk = await browser.desk()
  const names = await desk.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          resolve([...open.result.objectStoreNames])
          open.result.close()
        }
      }),
  )
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await rows(desk, name)])))
}

/** All rows of a table, ordered by key. */
export const readTable = async (browser: TestBrowser, name: string): Promise<unknown[]> =>
  rows(await browser.desk(), name)

/** Ordered by their beginning. */
export async function storedSessions(browser: TestBrowser): Promise<SessionRow[]> {
  const sessions = (await readTable(browser, "sessions")) as SessionRow[]
  return sessions.sort((a, b) => a.startedAt - b.startedAt)
}

export interface StoredPrints {
  session: string
  bytes: Uint8Array
}

/** The packed prints of all stored sessions, ordered by time. */
export async function storedPrints(browser: TestBrowser): Promise<StoredPrints[]> {
  const desk = await browser.desk()
  const batches = await desk.evaluate(
    () =>
      new Promise<{ session: string; text: string }[]>((resolve, reject) => {
        const open = indexedDB.open("liveproof")
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction("prints").objectStore("prints").getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            open.result.close()
            const text = (bytes: Uint8Array) => btoa(bytes.reduce((all, byte) => all + String.fromCharCode(byte), ""))
            resolve(all.result.map(({ session, bytes }: StoredPrints) => ({ session, text: text(bytes) })))
          }
        }
      }),
  )
  return batches.map(({ session, text }) => ({ session, bytes: fromBase64(text) }))
}

/** Empties the history, with the message that the settings page sends. */
export async function emptyHistory(browser: TestBrowser): Promise<void> {
  const tab = await browser.extensionTab("tabs/history.html")
  try {
    await askBackground(tab, "ui.history.wipe", {})
  } finally {
    await tab.close()
  }
  await until(
    "an empty history",
    () => storedSessions(browser),
    (sessions) => sessions.length === 0,
  )
}
