/**
 * What a session is found by, as terms of one index: words of its title, its host, its products and the viewer's note, and
 * facts (`site=amazon`), which no word can be mistaken for.
 */
import { isAnothers } from "~model/copied"
import type { ProductReading } from "~model/reading"
import { wordsOf } from "~model/search-words"
import type { SearchRow, SessionRow } from "./rows"

/** A show of ten hours with hundreds of products has some thousand; each costs the disk some bytes. */
const mostTerms = 4_000

export const factTerm = (fact: "site" | "verdict" | "flag" | "product", value: string): string => `${fact}=${value}`

const siteIn = (key: string): string => key.slice(0, key.indexOf(":"))
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : "")

/** Of a product that was featured. */
export const nameTerms = ({ key, title }: Pick<ProductReading, "key" | "title">): string[] => [
  factTerm("product", key),
  ...wordsOf(title),
]

/** @param ofProducts `nameTerms` of each product that is known */
export function searchTermsOf(row: SessionRow, ofProducts: readonly string[]): Omit<SearchRow, "place"> {
  // Another's word is told nowhere.
  const flag = isAnothers(row) ? undefined : row.flag
  const own = [
    factTerm("site", siteIn(row.show)),
    factTerm("verdict", row.verdict.kind),
    ...(flag ? [factTerm("flag", flag.word), ...wordsOf(flag.note)] : []),
    ...[row.title, hostOf(row.url), row.channel].flatMap(wordsOf),
  ]
  const names = [...new Set(ofProducts)]
  return { session: row.id, ofProducts: names, terms: [...new Set([...own, ...names])].slice(0, mostTerms) }
}
