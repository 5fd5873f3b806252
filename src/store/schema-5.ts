/** Schema 5: what a product is found by, and the beginnings of a session's words. A schema file is never edited once released. */
import type { Transaction } from "dexie"
import type { ProductRow, SearchRow } from "./rows"
import { schema4 } from "./schema-4"
import { productTerms, withBeginnings } from "./search-terms"

export const schema5 = {
  ...schema4,
  products: `${schema4.products}, *terms`,
} as const

export async function toSchema5(change: Transaction): Promise<void> {
  await change
    .table<ProductRow>("products")
    .toCollection()
    .modify((row) => {
      row.terms = productTerms(row.reading)
    })
  await change
    .table<SearchRow>("search")
    .toCollection()
    .modify((row) => {
      row.terms = withBeginnings(row.terms)
    })
}
