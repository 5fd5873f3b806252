/**
 * A picked file as rows for the background: the extension's own copy line by line, an answer of Keepa's API, or a CSV list
 * of prices. What the file is shows in its beginning, not in its name.
 */
import type { ImportedRow, RefusedRow } from "~messages/subjects/import"
import type { Sighting } from "~model/money"
import { type ImportedPrices, readPriceCsv } from "~prices/import/csv"
import { joinSightings } from "~prices/import/join"
import { readKeepaJson } from "~prices/import/keepa"
import type { Rejected } from "~prices/import/rejected"

export type FileKind = "copy" | "keepa" | "csv"

/** A line of the file, or a product of Keepa's answer, that was not taken. */
export type RefusedLine = Rejected | RefusedRow

/** A part of a file. */
export interface FilePart {
  rows: ImportedRow[]
  refused: RefusedLine[]
  /** Lines or prices that this part was read from. */
  read: number
}

const rowsPerPart = 500
/** A line is a row at most: a batch of prints or the reading of a product. */
const longestLine = 8_000_000
/** Lists of prices are read as a whole. */
const largestListBytes = 30_000_000

export async function fileKind(file: Blob): Promise<FileKind> {
  const start = (await file.slice(0, 2_000).text()).replace(/^\uFEFF/, "").trimStart()
  if (/^\{\s*"liveproof"/.test(start)) return "copy"
  return start.startsWith("{") || start.startsWith("[") ? "keepa" : "csv"
}

export async function* fileParts(file: File, kind: FileKind, now: number): AsyncGenerator<FilePart> {
  if (kind === "copy") yield* copyParts(file)
  else if (file.size > largestListBytes) yield { rows: [], refused: [{ row: 1, reason: "too-large" }], read: 0 }
  else {
    const text = await file.text()
    yield* listParts(kind === "keepa" ? readKeepaJson(text, now) : joinedCsv(text, now, file.name))
  }
}

function joinedCsv(text: string, now: number, name: string): ImportedPrices & { read: number } {
  const { sightings, rejected } = readPriceCsv(text, now, name)
  return { sightings: joinSightings(sightings), rejected, read: sightings.length }
}

function* listParts({ sightings, rejected, read }: ImportedPrices & { read?: number }): Generator<FilePart> {
  yield { rows: [], refused: rejected, read: (read ?? sightings.length) + rejected.length }
  for (let from = 0; from < sightings.length; from += rowsPerPart)
    yield { rows: sightings.slice(from, from + rowsPerPart).map(asRow(from)), refused: [], read: 0 }
}

const asRow =
  (from: number) =>
  (row: Sighting, index: number): ImportedRow => ({ place: from + index, table: "sightings", row })

async function* copyParts(file: Blob): AsyncGenerator<FilePart> {
  let part: FilePart = { rows: [], refused: [], read: 0 }
  let line = 0
  for await (const text of lines(file)) {
    line += 1
    // The first line tells about the file itself.
    if (line === 1 || text.trim() === "") continue
    const row = rowOfLine(text)
    part.read += 1
    if (row) part.rows.push({ place: line, ...row })
    else part.refused.push({ row: line, reason: "not-readable" })
    if (part.rows.length < rowsPerPart) continue
    yield part
    part = { rows: [], refused: [], read: 0 }
  }
  yield part
}

function rowOfLine(text: string): { table: string; row: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== "object" || value === null || !("table" in value) || !("row" in value)) return null
    return typeof value.table === "string" ? { table: value.table, row: value.row } : null
  } catch {
    return null
  }
}

/** Lines of a file of any size; one that is longer than any row comes as "" would: as unreadable. */
async function* lines(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader()
  let rest = ""
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const pieces = (rest + chunk.value).split("\n")
    rest = pieces.pop() ?? ""
    if (rest.length > longestLine) rest = "?"
    yield* pieces
  }
  if (rest !== "") yield rest
}
