/** Finding sessions. Their search rows are written in the transaction that writes them. */
import type { HistoryQuestion } from "~messages/subjects/history"
import type { ProductKey, SessionId } from "~model/ids"
import type { LiveproofDatabase } from "./database"
import { keysThatMeet } from "./find"
import type { SessionRow } from "./rows"
import { type Condition, factCondition, factTerm, nameTerms, searchTermsOf, wordConditions } from "./search-terms"

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
    const conditions = conditionsOf(question)
    if (conditions.length === 0) return begunBefore(db, before, offset, limit)
    const found = await keysThatMeet(db.search, conditions)
    return pageOf(
      db,
      found.filter((place) => place > -before),
      offset,
      limit,
    )
  })

const conditionsOf = ({ words = "", site, verdict, flag }: Omit<HistoryQuestion, "before">): Condition[] => [
  ...(site ? [factCondition("site", site)] : []),
  ...(verdict ? [factCondition("verdict", verdict)] : []),
  ...(flag ? [factCondition("flag", flag)] : []),
  ...wordConditions(words),
]

/** Counted off from the end that is nearer: the browser walks over each that is left out. */
async function begunBefore(
  db: LiveproofDatabase,
  before: number,
  offset: number,
  limit: number,
): Promise<FoundSessions> {
  const begun = () => db.sessions.where("startedAt").below(before)
  const total = await begun().count()
  const older = total - offset - limit
  if (older >= offset) return { rows: await begun().reverse().offset(offset).limit(limit).toArray(), total }
  const count = Math.max(0, Math.min(limit, total - offset))
  const rows = await begun().offset(Math.max(0, older)).limit(count).toArray()
  return { rows: rows.reverse(), total }
}

/** Those in which a product was featured, newest first. */
export const sessionsFeaturing = (
  db: LiveproofDatabase,
  product: ProductKey,
  offset: number,
  limit: number,
): Promise<FoundSessions> =>
  db.transaction("r", db.sessions, db.search, async () =>
    pageOf(db, await db.search.where("terms").equals(factTerm("product", product)).primaryKeys(), offset, limit),
  )

async function pageOf(db: LiveproofDatabase, found: number[], offset: number, limit: number): Promise<FoundSessions> {
  const page = found.sort((one, other) => one - other).slice(offset, offset + limit)
  const named = await db.search.bulkGet(page)
  const rows = await db.sessions.bulkGet(named.flatMap((row) => (row ? [row.session] : [])))
  return { rows: rows.filter((row) => row !== undefined), total: found.length }
}

/** Ids of the sites that shows were watched on. */
export async function watchedSites(db: LiveproofDatabase): Promise<string[]> {
  const prefix = factTerm("site", "")
  const terms = (await db.search.where("terms").startsWith(prefix).uniqueKeys()) as string[]
  return terms.map((term) => term.slice(prefix.length))
}
