/** Watched products. What a sighting means for a watch is written in the same transaction as the sighting. */
import type { ProductKey } from "~model/ids"
import type { Sighting } from "~model/money"
import type { PriceWatch, WatchCheck } from "~model/watch"
import { FARTHEST_PLAN_MS } from "~prices/alerts/recheck"
import { weighSighting } from "~prices/alerts/watch"
import type { LiveproofDatabase } from "./database"

export const watchOf = async (db: LiveproofDatabase, product: ProductKey): Promise<PriceWatch | null> =>
  (await db.watches.get(product)) ?? null

/** The newest first. */
export const allWatches = async (db: LiveproofDatabase): Promise<PriceWatch[]> =>
  (await db.watches.toArray()).sort((one, other) => other.since - one.since)

/** @param fresh  as `newPriceWatch` made it; the plan of an earlier watch of the product stays */
export const putWatch = (db: LiveproofDatabase, fresh: PriceWatch): Promise<PriceWatch> =>
  db.transaction("rw", db.watches, async () => {
    const known = await db.watches.get(fresh.product)
    const watch = known ? { ...fresh, since: known.since, check: known.check } : fresh
    await db.watches.put(watch)
    return watch
  })

export const stopWatch = (db: LiveproofDatabase, product: ProductKey): Promise<void> => db.watches.delete(product)

/** Runs inside the transaction that stored `row`. */
export async function weighForWatch(db: LiveproofDatabase, row: Sighting, before: readonly Sighting[]): Promise<void> {
  const watch = await db.watches.get(row.product)
  if (!watch) return
  const next = weighSighting(watch, row, before)
  if (next !== watch) await db.watches.put(next)
}

/** Watches with an alert that the user has not dismissed, newest first. */
export const withAlert = async (db: LiveproofDatabase): Promise<PriceWatch[]> =>
  (await db.watches.filter(({ alert }) => alert !== null && !alert.seen).toArray()).sort(
    (a, b) => b.alert!.at - a.alert!.at,
  )

export const noteAlert = (
  db: LiveproofDatabase,
  product: ProductKey,
  change: { notified: true } | { seen: true },
): Promise<number> =>
  db.watches
    .where("product")
    .equals(product)
    .modify((watch) => {
      if (watch.alert) watch.alert = { ...watch.alert, ...change }
    })

/** A watch whose page is due to be checked, or that a wrong clock planned for the far future; null if there is none. */
export const dueWatch = async (db: LiveproofDatabase, now: number): Promise<PriceWatch | null> =>
  (await db.watches.where("check.nextAt").belowOrEqual(now).first()) ??
  (await db.watches
    .where("check.nextAt")
    .above(now + FARTHEST_PLAN_MS)
    .first()) ??
  null

/** When the next check is due: now, if a wrong clock planned one for the far future; null if none is planned. */
export async function nextCheckAt(db: LiveproofDatabase, now: number): Promise<number | null> {
  const soonest = (await db.watches.orderBy("check.nextAt").first())?.check.nextAt ?? null
  return soonest !== null && soonest > now && (await dueWatch(db, now)) ? now : soonest
}

/** Changes the plan of one product, or of all; a watch that was stopped meanwhile stays stopped. */
export const planChecks = (
  db: LiveproofDatabase,
  change: (watch: PriceWatch) => WatchCheck,
  product?: ProductKey,
): Promise<number> =>
  (product ? db.watches.where("product").equals(product) : db.watches.toCollection()).modify((watch) => {
    watch.check = change(watch)
  })
