/**
 * Checks watched products' pages on the user's schedule: one page for each alarm, through the one polite fetcher.
 * The plan is in the database. A check is recorded as failed before it is made, so a worker that dies on the way neither forgets a
 * product nor asks for its page again and again.
 */
import browser from "webextension-polyfill"
import { addressOfKey } from "~model/featured-elsewhere"
import type { Lookup } from "~model/reading"
import { siteOriginOf } from "~model/site-origin"
import { HOUR_MS } from "~model/time"
import type { WatchCheck } from "~model/watch"
import { nextCheck } from "~prices/alerts/recheck"
import { canDate } from "~store/clock"
import type { LiveproofDatabase } from "~store/database"
import { noteLookup, storedProduct } from "~store/products"
import type { ProductRow } from "~store/rows"
import { readSettings } from "~store/settings"
import { dueWatch, nextCheckAt, planChecks } from "~store/watches"
import { hasAccess } from "./access"
import { notifyAlerts } from "./alerts"
import type { Context } from "./context"
import { siteIdOf } from "./known-pages"
import { readFetched } from "./reader"
import { type PageOfProduct, readSeen, storeSeen } from "./see"

const ALARM_NAME = "look-at-watched-products"
/** A page that was read for another reason is not asked for again until this share of the schedule has passed. */
const FRESH_SHARE = 0.5

type Read = typeof readFetched
/** What a check needs of the background. */
type Desk = Pick<Context, "db" | "fetcher" | "now">

/** Sets the alarm for the next check, or none. */
export async function planAlarm(db: LiveproofDatabase, now = Date.now()): Promise<void> {
  const when = await nextCheckAt(db, now)
  if (when === null) await browser.alarms.clear(ALARM_NAME)
  else browser.alarms.create(ALARM_NAME, { when })
}

async function fetchAndRead(
  { db, fetcher, now }: Desk,
  { key, reading }: ProductRow,
  read: Read,
): Promise<Lookup["outcome"]> {
  const { url } = reading
  const fetched = await fetcher.get(url)
  if (fetched.outcome !== "page") return fetched.outcome
  const found = await read(fetched.html, url, key)
  if (found.outcome !== "read") return found.outcome
  const page: PageOfProduct = { source: "fetched-page", at: now(), locale: found.locale }
  const seen = readSeen(found.product, page)
  if (!seen) return "unreadable"
  await storeSeen(db, seen, page)
  return "read"
}

async function mayAsk({ key, reading }: ProductRow): Promise<boolean> {
  const site = siteOriginOf(reading.url)
  // A product kept under another site's page is not checked: what its shop's page says belongs in that shop's history.
  return !addressOfKey(key)?.keptUnder && site !== null && (await hasAccess(site))
}

async function checkProduct(
  desk: Desk,
  row: ProductRow | undefined,
  everyHours: number,
  read: Read,
): Promise<Lookup["outcome"]> {
  const { db, now } = desk
  if (!row || row.reading.auction) return "unreadable"
  const agoMs = now() - (row.lookedUp?.at ?? Number.NEGATIVE_INFINITY)
  if (row.lookedUp?.outcome === "read" && agoMs >= 0 && agoMs < FRESH_SHARE * everyHours * HOUR_MS) return "read"
  // Not noted, since the shop was not asked: a show that features the product may still ask for its page.
  if (!(await mayAsk(row))) return "no-access"
  const outcome = await fetchAndRead(desk, row, read)
  if (outcome !== "read") await noteLookup(db, row.key, { at: now(), outcome })
  return outcome
}

/** Checks the page of one product that is due, and plans its next check. */
export async function checkDue(desk: Desk, read: Read = readFetched, chance = Math.random): Promise<void> {
  const { db, fetcher, now } = desk
  const watch = await dueWatch(db, now())
  const row = watch ? await storedProduct(db, watch.product) : undefined
  const { recheckHours, consent, sitesOff } = await readSettings(db)
  const everyHours = consent === "yes" ? recheckHours : 0
  const isOff = sitesOff.includes(siteIdOf(row?.reading.url ?? ""))
  const shopsClock = async () =>
    row && everyHours > 0 && !isOff && (await mayAsk(row)) ? fetcher.dateAt(row.reading.url) : null
  // While the clock is in doubt, nobody can say what is due: by a wrong one it may be everything or nothing.
  if (!(await canDate(db, now(), shopsClock))) return browser.alarms.create(ALARM_NAME, { when: now() + HOUR_MS })
  if (watch) {
    const plan = (check: WatchCheck) => planChecks(db, () => check, watch.product)
    if (everyHours === 0) await plan({ ...watch.check, nextAt: null })
    else if (isOff) await plan({ ...watch.check, nextAt: now() + everyHours * HOUR_MS })
    else {
      await plan(nextCheck("failed", watch.check, everyHours, now(), chance()))
      const outcome = await checkProduct(desk, row, everyHours, read)
      await plan(nextCheck(outcome, watch.check, everyHours, now(), chance()))
      await notifyAlerts(db)
    }
  }
  await planAlarm(db, now())
}

/** To be called before the first await of the background's entry, so that the alarm can wake it. */
export function listenToRecheckAlarm(context: Context): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    // What fails is planned again from the database at the worker's next start.
    if (name === ALARM_NAME) checkDue(context).catch(() => undefined)
  })
}
