/**
 * Turns a picked file into rows to stage: the extension's own copy, line by line; an answer of Keepa's API; or a CSV
 * list of prices. Its beginning tells which of them it is, not its name.
 */
import { savedAtOf } from "~model/copy-file"
import type { ImportedRow } from "~model/copy-part"
import type { Sighting } from "~model/money"
import { type ImportedPrices, readPriceCsv } from "~prices/import/csv"
import type { Convention, DecimalMark } from "~prices/import/decimal-mark"
import { joinSightings } from "~prices/import/join"
import { readKeepaJson } from "~prices/sources/keepa-answer"
import { FileFault } from "./file-fault"
import type { FilePart } from "./file-part"
import { copyParts, headOfCopy, saysItsEnd } from "./read-copy"

export type FileKind = "copy" | "keepa" | "csv"

export interface PickedFile {
  kind: FileKind
  /** When a copy was saved, according to itself; null for anything else. */
  savedAt: number | null
  /** False for a copy of version 1: something may be missing at its end. */
  isSurelyWhole: boolean
  /** How a CSV list writes its decimals; while that is open, its parts are empty. Null for anything else. */
  convention: Convention | null
  /** @throws FileFault if the file is cut off or damaged; then what came before must not be kept */
  parts: AsyncIterable<FilePart> | Iterable<FilePart>
}

const ROWS_PER_PART = 500
/** Lists of prices are read in one piece. */
const LARGEST_LIST_BYTES = 30_000_000

export async function fileKind(file: Blob): Promise<FileKind> {
  const start = (await file.slice(0, 2_000).text()).replace(/^\uFEFF/, "").trimStart()
  if (/^\{\s*"liveproof"/.test(start)) return "copy"
  return start.startsWith("{") || start.startsWith("[") ? "keepa" : "csv"
}

/**
 * @param now  milliseconds since 1970
 * @param mark the list's decimal mark, if the user has said it
 * @throws FileFault if the file is refused as a whole
 */
export async function readFile(file: File, now: number, mark?: DecimalMark): Promise<PickedFile> {
  const kind = await fileKind(file)
  if (kind === "copy") {
    const head = await headOfCopy(file)
    const parts = copyParts(file, head)
    return { kind, savedAt: savedAtOf(head), isSurelyWhole: saysItsEnd(head), convention: null, parts }
  }
  if (file.size > LARGEST_LIST_BYTES) throw new FileFault("too-large")
  const list = { savedAt: null, isSurelyWhole: true }
  const text = await file.text()
  if (kind === "keepa") return { kind, ...list, convention: null, parts: listParts(readKeepaJson(text, now)) }
  const { sightings, rejected, convention } = readPriceCsv(text, now, file.name, mark)
  return {
    ...{ kind, ...list, convention },
    parts: listParts({ sightings: joinSightings(sightings), rejected, read: sightings.length }),
  }
}

function* listParts({ sightings, rejected, read }: ImportedPrices & { read?: number }): Generator<FilePart> {
  yield { rows: [], refused: rejected, read: (read ?? sightings.length) + rejected.length }
  for (let from = 0; from < sightings.length; from += ROWS_PER_PART)
    yield { rows: sightings.slice(from, from + ROWS_PER_PART).map(asRow(from)), refused: [], read: 0 }
}

const asRow =
  (from: number) =>
  (row: Sighting, index: number): ImportedRow => ({ place: from + index, table: "sightings", row })
