/**
 * The first rows that meet some conditions, in the order of their keys, which are numbers. The browser takes some ten
 * microseconds per key of an index, so the keys of a term that most rows have are never all read: of each condition
 * only some are, and beyond those the rows themselves are checked, a few at a time.
 */
import type { Table } from "dexie"
import { termsThatBegin } from "./find"
import { type Condition, meets } from "./search-terms"

type Findable = Table<{ terms: string[] }, number>

/** How many keys of each term are read at first, and how many times as many whenever that was not enough. */
const [fewKeys, growth] = [200, 4]
/**
 * If no more keys than this begin with a word's letters, all are read: that is quicker than to find out which words
 * they are.
 */
const FEW_OF_BEGINNING = 600
const ROWS_AT_ONCE = 50
/** How many words with one beginning are read word by word; if there are more, all their keys are read. */
const MOST_WORDS = 60

/** What is known of a condition: the keys that meet it, in order, and up to which key these are all. */
interface Known {
  condition: Condition
  keys: readonly number[]
  has: ReadonlySet<number>
  reach: number
}

const all = Number.POSITIVE_INFINITY

/** @param few how many keys of one term are read */
async function readKeys(table: Findable, condition: Condition, few: number): Promise<Known> {
  const { term, isWhole } = condition
  const asKnown = (keys: readonly number[], reach: number): Known => {
    const has = new Set(keys.filter((key) => key <= reach))
    return { condition, keys: [...has].sort((one, other) => one - other), has, reach }
  }
  const ofTerm = async (whole: string) => {
    const keys = await table.where("terms").equals(whole).limit(few).primaryKeys()
    return { keys, reach: keys.length < few ? all : keys.at(-1)! }
  }
  if (isWhole) {
    const { keys, reach } = await ofTerm(term)
    return asKnown(keys, reach)
  }
  const beginning = () => table.where("terms").startsWith(term)
  const most = Math.max(few, FEW_OF_BEGINNING)
  const some = await beginning().limit(most).primaryKeys()
  if (some.length < most) return asKnown(some, all)
  const words = await termsThatBegin(table, term, MOST_WORDS)
  if (!words) return asKnown(await beginning().primaryKeys(), all)
  const each = await Promise.all(words.map(ofTerm))
  return asKnown(
    each.flatMap(({ keys }) => keys),
    Math.min(...each.map(({ reach }) => reach)),
  )
}

/** The condition with the sparsest keys: the one known furthest, or among equals the one with the fewest keys. */
const rarest = (known: readonly Known[]): Known =>
  known.reduce((one, other) =>
    other.reach > one.reach || (other.reach === one.reach && other.keys.length < one.keys.length) ? other : one,
  )

/** Those of some keys that meet all conditions, in order. */
async function meeting(table: Findable, keys: readonly number[], known: readonly Known[]): Promise<number[]> {
  const possible = keys.filter((key) => known.every(({ has, reach }) => key > reach || has.has(key)))
  const unsure = possible.filter((key) => known.some(({ reach }) => key > reach))
  const rows = await table.bulkGet(unsure)
  const failing = new Set(
    unsure.filter((key, place) => {
      const terms = rows[place]?.terms ?? []
      return known.some(({ condition, reach }) => key > reach && !meets(terms, condition))
    }),
  )
  return possible.filter((key) => !failing.has(key))
}

/**
 * @param conditions one at least
 * @param after      only keys behind this one
 * @returns          the first `count` keys of rows that meet all conditions
 */
export async function firstThatMeet(
  table: Findable,
  conditions: readonly Condition[],
  after: number,
  count: number,
): Promise<number[]> {
  const found: number[] = []
  let from = after
  for (let few = conditions.length === 1 ? count : fewKeys; ; few *= growth) {
    const known = await Promise.all(conditions.map((condition) => readKeys(table, condition, few)))
    const { keys, reach } = rarest(known)
    const candidates = keys.filter((key) => key > from)
    for (let at = 0; at < candidates.length; at += ROWS_AT_ONCE) {
      found.push(...(await meeting(table, candidates.slice(at, at + ROWS_AT_ONCE), known)))
      if (found.length >= count) return found.slice(0, count)
    }
    if (reach === all) return found
    from = Math.max(from, reach)
  }
}
