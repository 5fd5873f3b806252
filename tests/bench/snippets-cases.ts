/** Products with reviews and human summaries: the tab-separated files of the FewSum collection. */
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Review } from "../../src/model/review"

export interface SummaryCase {
  id: string
  reviews: Review[]
  /** Summaries of the reviews, written by people. */
  summaries: string[]
}

export const plainReview = (id: string, stars: number | null, body: string): Review => ({
  id,
  stars,
  title: "",
  body,
  writtenAt: null,
  verified: null,
  helpfulVotes: null,
  variant: "",
  country: "",
  language: "",
  url: "",
  incentiveLabel: "",
})

/** All products in the `amazon_*.csv` files of a folder. Throws if the folder cannot be read. */
export function readCases(folder: string): SummaryCase[] {
  const files = readdirSync(folder)
    .filter((name) => /^amazon_.*\.csv$/.test(name))
    .sort()
  return files.flatMap((name) => parseCases(readFileSync(join(folder, name), "utf8")))
}

export function parseCases(tsv: string): SummaryCase[] {
  const [header = [], ...rows] = parseTsv(tsv)
  const columns = (row: string[], pattern: RegExp) =>
    header.flatMap((name, at) => (pattern.test(name) ? [row[at] ?? ""] : []))
  return rows
    .filter((row) => row.length > 1)
    .map((row) => {
      const stars = columns(row, /^rating\d+$/)
      return {
        id: columns(row, /^group_id$/)[0] ?? "",
        reviews: columns(row, /^rev\d+$/).map((body, at) => plainReview(`r${at + 1}`, Number(stars[at]) || null, body)),
        summaries: columns(row, /^summ\d+$/).filter((summary) => summary !== ""),
      }
    })
}

/** Cells may be quoted, with "" for a quotation mark, as CSV writers usually do. */
function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  const CELL = /("(?:[^"]|"")*"|[^\t\n]*)(\t|\r?\n|$)/gy
  for (const [, cell = "", end = ""] of text.matchAll(CELL)) {
    const value =
      cell.startsWith('"') && cell.endsWith('"') && cell.length > 1 ? cell.slice(1, -1).replaceAll('""', '"') : cell
    rows.at(-1)?.push(value.replace(/\r$/, ""))
    if (end === "") break
    if (end !== "\t") rows.push([])
  }
  return rows
}
