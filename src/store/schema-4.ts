/** Schema 4: sessions in the order in which they began, and what each is found by. A schema file is never edited once released. */
import type { Transaction } from "dexie"
import type { ProductRow, SearchRow, SessionRow } from "./rows"
import { schema3 } from "./schema-3"
import { nameTerms, searchTermsOf } from "./search-terms"

export const schema4 = {
  ...schema3,
  sessions: `${schema3.sessions}, startedAt`,
  /** SearchRow, the newest session first; never exported, since it is made of the other tables. */
  search: "place, &session, *terms",
} as const

/** What was watched before is found like what is watched from now on. */
export async function toSchema4(change: Transaction): Promise<void> {
  const names = new Map<string, readonly string[]>()
  await change.table<ProductRow>("products").each(({ reading }) => {
    names.set(reading.key, nameTerms(reading))
  })
  const found = new Map<number, SearchRow>()
  await change.table<SessionRow>("sessions").each((row) => {
    const ofProducts = row.featured.flatMap(({ product }) => names.get(product) ?? [])
    let place = -row.startedAt
    while (found.has(place)) place += 1
    found.set(place, { place, ...searchTermsOf(row, ofProducts) })
  })
  await change.table<SearchRow>("search").bulkPut([...found.values()])
}
