/** Finding sessions. Their search rows are written in the transaction that writes them. */
import type { HistoryQuestion } from "~messages/subjects/history"
import type { SessionId } from "~model/ids"
import { askedWords } from "~model/search-words"
import type { LiveproofDatabase } from "./database"
import type { SessionRow } from "./rows"
import { factTerm, nameTerms, searchRowOf } from "./search-terms"

/** To be named by each transaction that calls `putSession`. */
export const sessionTables = (db: LiveproofDatabase) => [db.sessions, db.search, db.products] as const

export async function putSession(db: LiveproofDatabase, row: SessionRow): Promise<void> {
  await db.sessions.put(row)
  await noteTerms(db, row)
}

/** A product's name is looked up once: what it is called later is not what the show called it. */
async function noteTerms(db: LiveproofDatabase, row: SessionRow): Promise<void> {
  const known = await db.search.get(row.id)
  const knownNames = new Set(known?.ofProducts)
  const unnamed = [...new Set(row.featured.map(({ product }) => product))].filter(
    (product) => !knownNames.has(factTerm("product", product)),
  )
  const named = await db.products.bulkGet(unnamed)
  const fresh = named.flatMap((product) => (product ? nameTerms(product.reading) : []))
  const next = searchRowOf(row, [...knownNames, ...fresh])
  if (!known || !isSame(known.terms, next.terms)) await db.search.put(next)
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
  question: HistoryQuestion,
  offset: number,
  limit: number,
): Promise<FoundSessions> =>
  db.transaction("r", db.sessions, db.search, async () => {
    const [inOrder, ...sets] = await Promise.all([idsInOrder(db, question.before), ...setsOf(db, question)])
    const found = inOrder.filter((id) => sets.every((set) => set.has(id))).reverse()
    const rows = await db.sessions.bulkGet(found.slice(offset, offset + limit))
    return { rows: rows.filter((row) => row !== undefined), total: found.length }
  })

/** The oldest first: in that direction the browser gives all keys at once. */
const idsInOrder = (db: LiveproofDatabase, before = Number.POSITIVE_INFINITY): Promise<SessionId[]> =>
  db.sessions.where("startedAt").below(before).primaryKeys()

function setsOf(db: LiveproofDatabase, { words = "", site, verdict, flag }: HistoryQuestion): Promise<Set<string>>[] {
  const terms = () => db.search.where("terms")
  const queries = [
    ...(site ? [terms().equals(factTerm("site", site))] : []),
    ...(verdict ? [terms().equals(factTerm("verdict", verdict))] : []),
    ...(flag ? [terms().equals(factTerm("flag", flag))] : []),
    ...askedWords(words).map((word) => terms().startsWith(word)),
  ]
  return queries.map(async (query) => new Set(await query.primaryKeys()))
}

/** Ids of the sites that shows were watched on. */
export async function watchedSites(db: LiveproofDatabase): Promise<string[]> {
  const prefix = factTerm("site", "")
  const terms = (await db.search.where("terms").startsWith(prefix).uniqueKeys()) as string[]
  return terms.map((term) => term.slice(prefix.length))
}
