/** Finding sessions. A session's search row is written in the same transaction as the session. */
import type { HistoryQuestion } from "~messages/subjects/history"
import type { ProductKey, SessionId } from "~model/ids"
import type { LiveproofDatabase } from "./database"
import { keysThatMeet, termsThatBegin } from "./find"
import { firstThatMeet } from "./find-first"
import type { SessionRow } from "./rows"
import { type Condition, factCondition, factTerm, nameTerms, searchTermsOf, wordConditions } from "./search-terms"

/** The tables that a transaction needs in order to call `putSession`. */
export const sessionTables = (db: LiveproofDatabase) => [db.sessions, db.search, db.products] as const

export async function putSession(db: LiveproofDatabase, row: SessionRow): Promise<void> {
  await db.sessions.put(row)
  await noteTerms(db, row)
}

/** A product's name is looked up once: a later name is not the one that the show used. */
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

/** For sessions that were written without `putSession`. */
export async function noteTermsOf(db: LiveproofDatabase, ids: readonly SessionId[]): Promise<void> {
  for (const id of ids) {
    const row = await db.sessions.get(id)
    if (row) await noteTerms(db, row)
  }
}

export interface FoundSessions {
  rows: SessionRow[]
  /** The `after` with which the next page is asked for; null if there is none. */
  next: number | null
}

/** The sessions that match a question, newest first. @param after `next` of the page before; null for the first */
export const findSessions = (
  db: LiveproofDatabase,
  question: HistoryQuestion,
  after: number | null,
  limit: number,
): Promise<FoundSessions> =>
  db.transaction("r", db.sessions, db.search, async () => {
    const conditions = conditionsOf(question)
    const behind = Math.max(after ?? Number.NEGATIVE_INFINITY, firstPlace(question))
    const oneMore = limit + 1
    const places =
      conditions.length === 0
        ? await db.search.where("place").above(behind).limit(oneMore).primaryKeys()
        : await firstThatMeet(db.search, conditions, behind, oneMore)
    const page = places.slice(0, limit)
    return { rows: await rowsAt(db, page), next: places.length > limit ? page.at(-1)! : null }
  })

/** How many sessions match a question in all. This takes longer than to find the first of them. */
export const countSessions = (db: LiveproofDatabase, question: HistoryQuestion): Promise<number> =>
  db.transaction("r", db.search, async () => {
    const conditions = conditionsOf(question)
    const behind = firstPlace(question)
    if (conditions.length === 0) return db.search.where("place").above(behind).count()
    return (await keysThatMeet(db.search, conditions)).filter((place) => place > behind).length
  })

/** What began before the moment that is asked for has its places behind this one. */
const firstPlace = ({ before = Number.POSITIVE_INFINITY }: HistoryQuestion): number => -before

const conditionsOf = ({ words = "", site, verdict, flag }: HistoryQuestion): Condition[] => [
  ...(site ? [factCondition("site", site)] : []),
  ...(verdict ? [factCondition("verdict", verdict)] : []),
  ...(flag ? [factCondition("flag", flag)] : []),
  ...wordConditions(words),
]

/** The sessions in which a product was featured, newest first. @param offset how many to skip */
export const sessionsFeaturing = (
  db: LiveproofDatabase,
  product: ProductKey,
  offset: number,
  limit: number,
): Promise<{ rows: SessionRow[]; total: number }> =>
  db.transaction("r", db.sessions, db.search, async () => {
    const places = await db.search.where("terms").equals(factTerm("product", product)).primaryKeys()
    return { rows: await rowsAt(db, places.slice(offset, offset + limit)), total: places.length }
  })

async function rowsAt(db: LiveproofDatabase, places: number[]): Promise<SessionRow[]> {
  const named = await db.search.bulkGet(places)
  const rows = await db.sessions.bulkGet(named.flatMap((row) => (row ? [row.session] : [])))
  return rows.filter((row) => row !== undefined)
}

/** Ids of the sites that shows were watched on. */
export async function watchedSites(db: LiveproofDatabase): Promise<string[]> {
  const prefix = factTerm("site", "")
  const terms = (await termsThatBegin(db.search, prefix)) ?? []
  return terms.map((term) => term.slice(prefix.length))
}
