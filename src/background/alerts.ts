/**
 * Tells the user that a watched price was reached: by a notification if they allow it, and always in the popup, on the list
 * and on the badge. An alert stays in the database until it is dismissed, so a worker that dies before telling it does so at
 * its next start.
 */

import browser from "webextension-polyfill"
import { type ProductKey, productKey } from "~model/ids"
import { plainText } from "~model/plain-text"
import type { PriceWatch } from "~model/watch"
import type { LiveproofDatabase } from "~store/database"
import { storedProduct } from "~store/products"
import { noteAlert, watchOf, withAlert } from "~store/watches"
import { t, tn } from "~ui/phrases/text"
import { describeAlert } from "~ui/phrases/watch-words"

const ID_PREFIX = "watch "

export const mayNotify = (): Promise<boolean> => browser.permissions.contains({ permissions: ["notifications"] })

/** Tells what is not told yet and brings the badge up to date. Never throws: a sighting is stored whether or not it can be told. */
export async function notifyAlerts(db: LiveproofDatabase): Promise<void> {
  try {
    const watches = await withAlert(db)
    const fresh = watches.filter(({ alert }) => !alert!.notified)
    if (fresh.length > 0 && (await mayNotify())) for (const watch of fresh) await notify(db, watch)
    for (const { product } of fresh) await noteAlert(db, product, { notified: true })
    await showCount(watches.length)
  } catch {
    // The alert stays in the database and is told next time.
  }
}

/** The notification's id is made of the product's, so telling twice still shows one. */
async function notify(db: LiveproofDatabase, watch: PriceWatch): Promise<void> {
  const row = await storedProduct(db, watch.product)
  await browser.notifications.create(ID_PREFIX + watch.product, {
    type: "basic",
    iconUrl: browser.runtime.getURL(browser.runtime.getManifest().icons?.["128"] ?? ""),
    title: plainText(row?.reading.title ?? ""),
    message: describeAlert(watch),
  })
}

/** On tabs that have nothing to say about a show. */
async function showCount(alerts: number): Promise<void> {
  await browser.action.setBadgeText({ text: alerts > 0 ? `↓${alerts}` : "" })
  await browser.action.setTitle({ title: alerts > 0 ? tn("watchBadge", alerts) : t("extensionName") })
}

/** The user dealt with an alert. */
export async function putAway(db: LiveproofDatabase, product: ProductKey): Promise<void> {
  await noteAlert(db, product, { seen: true })
  if (await mayNotify()) await browser.notifications.clear(ID_PREFIX + product)
  await notifyAlerts(db)
}

async function openProduct(db: LiveproofDatabase, notification: string): Promise<void> {
  const product = productKey.safeParse(notification.slice(ID_PREFIX.length))
  if (!notification.startsWith(ID_PREFIX) || !product.success || !(await watchOf(db, product.data))) return
  const row = await storedProduct(db, product.data)
  if (row) await browser.tabs.create({ url: row.reading.url })
  await putAway(db, product.data)
}

/** To be called before the first await of the background's entry, so that a click can wake it. */
export function listenToAlerts(db: LiveproofDatabase): void {
  let listening = false
  const listen = () => {
    // `browser.notifications` exists only once the permission is granted.
    if (listening || !browser.notifications) return
    listening = true
    browser.notifications.onClicked.addListener((id) => void openProduct(db, id).catch(() => undefined))
  }
  listen()
  browser.permissions.onAdded.addListener(listen)
}
