/** Finding rows by their terms. */
import type { IndexableType, Table } from "dexie"
import { type Condition, meets } from "./search-terms"

interface Findable {
  terms: string[]
}

/** Reading a row takes as long as so many keys of the index. */
const keysPerRow = 30

const keysWith = <Row extends Findable, Key extends IndexableType>(
  table: Table<Row, Key>,
  { term, isWhole }: Condition,
) => {
  const terms = table.where("terms")
  return isWhole ? terms.equals(term) : terms.startsWith(term)
}

/**
 * Keys of the rows that meet all conditions, each once. Those of the rarest come first; of a common one no key is read where
 * fewer rows are left than it has keys.
 */
export async function keysThatMeet<Row extends Findable, Key extends IndexableType>(
  table: Table<Row, Key>,
  conditions: readonly Condition[],
): Promise<Key[]> {
  const counted = await Promise.all(
    conditions.map(async (condition) => ({
      condition,
      count: conditions.length > 1 ? await keysWith(table, condition).count() : 0,
    })),
  )
  const [rarest, ...others] = counted.sort((one, other) => one.count - other.count)
  if (!rarest) return []
  let found = [...new Set(await keysWith(table, rarest.condition).primaryKeys())]
  for (const [index, { condition, count }] of others.entries()) {
    if (found.length * keysPerRow < count) {
      const left = others.slice(index).map((other) => other.condition)
      const rows = await table.bulkGet(found)
      return found.filter((_, place) => left.every((one) => meets(rows[place]?.terms ?? [], one)))
    }
    const keys = new Set(await keysWith(table, condition).primaryKeys())
    found = found.filter((key) => keys.has(key))
  }
  return found
}
