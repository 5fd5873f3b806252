/** Finding sessions. Their search rows are written in the transaction that writes them. */
import type { HistoryQuestion } from "~messages/subjects/history"
import type { ProductKey, SessionId } from "~model/ids"
import { askedWords } from "~model/search-words"
import type { LiveproofDatabase } from "./database"
import type { SearchRow, SessionRow } from "./rows"
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
    const { facts, words } = termsOf(question)
    if (facts.length + words.length === 0) {
      const begun = db.sessions.where("startedAt").below(before)
      const total = await begun.count()
      return { rows: await begun.reverse().offset(offset).limit(limit).toArray(), total }
    }
    const found = (await placesOf(db, facts, words)).filter((place) => place > -before)
    return pageOf(db, found, offset, limit)
  })

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

function termsOf({ words = "", site, verdict, flag }: Omit<HistoryQuestion, "before">) {
  const facts = [
    ...(site ? [factTerm("site", site)] : []),
    ...(verdict ? [factTerm("verdict", verdict)] : []),
    ...(flag ? [factTerm("flag", flag)] : []),
  ]
  return { facts, words: askedWords(words) }
}

/** So few sessions are looked at sooner than all that have a word. */
const fewSessions = 300

/** Facts are asked first: each session has one of a kind, but a beginning may be that of many words of each session. */
async function placesOf(db: LiveproofDatabase, facts: readonly string[], words: readonly string[]): Promise<number[]> {
  const terms = () => db.search.where("terms")
  const isMeant = (word: string) => (term: string) => (beginsManyWords(word) ? term === word : term.startsWith(word))
  const ofFacts = await inAll(facts.map((term) => terms().equals(term).primaryKeys()))
  if (facts.length > 0 && ofFacts.length <= fewSessions) {
    const rows = await db.search.bulkGet(ofFacts)
    const fits = (row: SearchRow) => words.every((word) => row.terms.some(isMeant(word)))
    return rows.flatMap((row) => (row && fits(row) ? [row.place] : []))
  }
  const ofWords = words.map((word) => (beginsManyWords(word) ? terms().equals(word) : terms().startsWith(word)))
  return inAll([...(facts.length > 0 ? [ofFacts] : []), ...ofWords.map((query) => query.primaryKeys())])
}

/** What all of them hold, each once. */
async function inAll(lists: readonly (number[] | PromiseLike<number[]>)[]): Promise<number[]> {
  const [first, ...others] = (await Promise.all(lists)).map((list) => new Set(list))
  return [...(first ?? [])].filter((place) => others.every((set) => set.has(place)))
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
