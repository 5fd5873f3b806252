/** Finding sessions. Their search rows are written in the transaction that writes them. */
import type { HistoryQuestion } from "~messages/subjects/history"
import type { SessionId } from "~model/ids"
import { askedWords } from "~model/search-words"
import type { LiveproofDatabase } from "./database"
import type { SessionRow } from "./rows"
import { factTerm, nameTerms, searchTermsOf } from "./search-terms"

/** To be named by each transaction that calls `putSession`. */
export const sessionTables = (db: LiveproofDatabase) => [db.sessions, db.search, db.products] as const

export async function putSession(db: LiveproofDatabase, row: SessionRow): Promise<void> {
  await db.sessions.put(row)
  await noteTerms(db, row)
}

/** A product's name is looked up once: what it is called later is not what the show called it. */
async function noteTerms(db: LiveproofDatabase, row: SessionRow): Promise<void> {
  const known = await rowOf(db, row.id)
  const knownNames = new Set(known?.ofProducts)
  const unnamed = [...new Set(row.featured.map(({ product }) => product))].filter(
    (product) => !knownNames.has(factTerm("product", product)),
  )
  const named = await db.products.bulkGet(unnamed)
  const fresh = named.flatMap((product) => (product ? nameTerms(product.reading) : []))
  const next = searchTermsOf(row, [...knownNames, ...fresh])
  if (known && isSame(known.terms, next.terms)) return
  await db.search.put({ place: known?.place ?? (await freePlace(db, -row.startedAt)), ...next })
}

const rowOf = (db: LiveproofDatabase, session: SessionId) => db.search.where("session").equals(session).first()

async function freePlace(db: LiveproofDatabase, wanted: number): Promise<number> {
  let place = wanted
  while (await db.search.get(place)) place += 1
  return place
}

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((term, index) => term === others[index])

/** For sessions that were written otherwise. */
export async function noteTermsOf(db: LiveproofDatabase, ids: readonly SessionId[]): Promise<void> {
  for (const id of ids) {
    const row = await db.sessions.get(id)
    if (row) await noteTerms(db, row)
  }
}

export interface FoundSessions {
  rows: SessionRow[]
  /** Of all pages. */
  total: number
}

/** @param offset how many are left out, from the newest */
export const findSessions = (
  db: LiveproofDatabase,
  { before = Number.POSITIVE_INFINITY, ...question }: HistoryQuestion,
  offset: number,
  limit: number,
): Promise<FoundSessions> =>
  db.transaction("r", db.sessions, db.search, async () => {
    const queries = queriesOf(db, question)
    if (queries.length === 0) {
      const begun = db.sessions.where("startedAt").below(before)
      const total = await begun.count()
      return { rows: await begun.reverse().offset(offset).limit(limit).toArray(), total }
    }
    const [first, ...others] = await Promise.all(queries.map(async (query) => new Set(await query.primaryKeys())))
    const places = [...first!].filter((place) => place > -before && others.every((set) => set.has(place)))
    const page = places.sort((one, other) => one - other).slice(offset, offset + limit)
    const named = await db.search.bulkGet(page)
    const rows = await db.sessions.bulkGet(named.flatMap((row) => (row ? [row.session] : [])))
    return { rows: rows.filter((row) => row !== undefined), total: places.length }
  })

/** The sessions that are asked for are in the answer to each of them. */
function queriesOf(db: LiveproofDatabase, { words = "", site, verdict, flag }: Omit<HistoryQuestion, "before">) {
  const terms = () => db.search.where("terms")
  return [
    ...(site ? [terms().equals(factTerm("site", site))] : []),
    ...(verdict ? [terms().equals(factTerm("verdict", verdict))] : []),
    ...(flag ? [terms().equals(factTerm("flag", flag))] : []),
    ...askedWords(words).map((word) => (beginsManyWords(word) ? terms().equals(word) : terms().startsWith(word))),
  ]
}

/** One letter begins half of all titles, and is asked for by whoever has just begun to type. */
const beginsManyWords = (word: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u.test(word)

/** Ids of the sites that shows were watched on. */
export async function watchedSites(db: LiveproofDatabase): Promise<string[]> {
  const prefix = factTerm("site", "")
  const terms = (await db.search.where("terms").startsWith(prefix).uniqueKeys()) as string[]
  return terms.map((term) => term.slice(prefix.length))
}
