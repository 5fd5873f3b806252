/** Deletes a product with everything stored about it, so that it can be restored completely. Shows go on naming it. */
import type { ProductKey } from "~model/ids"
import type { LiveproofDatabase } from "./database"
import type { ProductRow, SightingRow, SourceAnswerRow, WatchRow } from "./rows"

export interface RemovedProduct {
  product: ProductRow
  sightings: SightingRow[]
  watches: WatchRow[]
  sourceAnswers: SourceAnswerRow[]
}

const tablesOf = (db: LiveproofDatabase) => [db.products, db.sightings, db.watches, db.sourceAnswers] as const

/** @returns null if it is not stored */
export const removeProduct = (db: LiveproofDatabase, key: ProductKey): Promise<RemovedProduct | null> =>
  db.transaction("rw", tablesOf(db), async () => {
    const product = await db.products.get(key)
    if (!product) return null
    const sightings = db.sightings.where("[product+lastSeenAt]").between([key, 0], [key, Number.POSITIVE_INFINITY])
    const watches = db.watches.where("product").equals(key)
    const answers = db.sourceAnswers.filter((row) => row.product === key)
    const removed = {
      product,
      sightings: await sightings.toArray(),
      watches: await watches.toArray(),
      sourceAnswers: await answers.toArray(),
    }
    await db.products.delete(key)
    await sightings.delete()
    await watches.delete()
    await answers.delete()
    return removed
  })

export const putProductBack = (db: LiveproofDatabase, removed: RemovedProduct): Promise<void> =>
  db.transaction("rw", tablesOf(db), async () => {
    await db.products.put(removed.product)
    await db.sightings.bulkPut(removed.sightings)
    await db.watches.bulkPut(removed.watches)
    await db.sourceAnswers.bulkPut(removed.sourceAnswers)
  })
