/** Finding rows by their terms: the first of them in the order of their keys, or all. */
import type { IndexableType, Table } from "dexie"
import { type Condition, meets } from "./search-terms"

interface Findable {
  terms: string[]
}

/** Looking at this many rows takes less time than reading all keys of a common term. Counting those takes as long as reading them. */
const FEW = 600

const keysWith = <Row extends Findable, Key extends IndexableType>(
  table: Table<Row, Key>,
  { term, isWhole }: Condition,
) => {
  const terms = table.where("terms")
  return isWhole ? terms.equals(term) : terms.startsWith(term)
}

const LAST_LETTER = "\uffff"

/**
 * The terms with this beginning, each once. Each is found by entering the index again behind the one before, since a
 * common term fills thousands of its entries.
 * @returns null where there are more than `most`
 */
export async function termsThatBegin<Row extends Findable, Key extends IndexableType>(
  table: Table<Row, Key>,
  beginning: string,
  most = Number.POSITIVE_INFINITY,
): Promise<string[] | null> {
  const terms: string[] = []
  let from = beginning
  for (;;) {
    const [next] = await table
      .where("terms")
      .between(from, beginning + LAST_LETTER, true, true)
      .limit(1)
      .keys()
    if (typeof next !== "string") return terms
    if (terms.length === most) return null
    terms.push(next)
    from = `${next}\0`
  }
}

/**
 * Keys of the rows that meet all conditions, each once. If few rows meet one condition, the keys of the others are read only until
 * it is clear that they are common.
 */
export async function keysThatMeet<Row extends Findable, Key extends IndexableType>(
  table: Table<Row, Key>,
  conditions: readonly Condition[],
): Promise<Key[]> {
  const [only] = conditions
  if (!only) return []
  if (conditions.length === 1) return [...new Set(await keysWith(table, only).primaryKeys())]
  const begun = await Promise.all(
    conditions.map(async (condition) => {
      const keys = await keysWith(table, condition)
        .limit(FEW + 1)
        .primaryKeys()
      return { condition, keys, isRare: keys.length <= FEW }
    }),
  )
  const common = begun.filter(({ isRare }) => !isRare).map(({ condition }) => condition)
  let found: Key[] | null = null
  for (const { keys, isRare } of begun) if (isRare) found = inBoth(found, keys)
  for (const [index, condition] of common.entries()) {
    if (found && found.length <= FEW) return meeting(table, found, common.slice(index))
    found = inBoth(found, await keysWith(table, condition).primaryKeys())
  }
  return found ?? []
}

/** @param some null before the first condition */
function inBoth<Key>(some: readonly Key[] | null, others: readonly Key[]): Key[] {
  const set = new Set(others)
  return some ? some.filter((key) => set.has(key)) : [...set]
}

async function meeting<Row extends Findable, Key extends IndexableType>(
  table: Table<Row, Key>,
  keys: readonly Key[],
  conditions: readonly Condition[],
): Promise<Key[]> {
  const rows = await table.bulkGet([...keys])
  return keys.filter((_, place) => conditions.every((one) => meets(rows[place]?.terms ?? [], one)))
}
