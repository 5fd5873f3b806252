/**
 * Schema 2: what the extension remembers of its own upkeep, and rows that cannot be read or cannot be true, set aside.
 * A schema file is never edited once released.
 */
import type { Transaction } from "dexie"
import { EARLIEST_MS } from "~model/clock"
import { cutProduct } from "~model/cut"
import { isOwn } from "~prices/history/series"
import type { ProductRow, SetAsideRow, SightingRow } from "./rows"
import { schema1 } from "./schema-1"

export const schema2 = {
  ...schema1,
  /** UpkeepRow by name: how the clock was seen, what retention saw and did. */
  upkeep: "name",
  /** SetAsideRow: out of every list and every figure; never exported. */
  setAside: "++id, table",
} as const

/** What a clock in 1970 wrote down made histories that begin there; and products were kept at any length. */
export async function toSchema2(change: Transaction): Promise<void> {
  const sightings = change.table<SightingRow>("sightings")
  const impossible = await sightings.filter((row) => isOwn(row) && row.firstSeenAt < EARLIEST_MS).toArray()
  const at = Date.now()
  await change
    .table<SetAsideRow, number, Omit<SetAsideRow, "id">>("setAside")
    .bulkAdd(impossible.map((row) => ({ table: "sightings", at, reason: "impossible-time" as const, row })))
  await sightings.bulkDelete(impossible.map(({ series, firstSeenAt }) => [series, firstSeenAt]))
  await change
    .table<ProductRow>("products")
    .toCollection()
    .modify((row) => {
      row.reading = cutProduct(row.reading)
    })
}
