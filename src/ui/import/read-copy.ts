/**
 * Reads the extension's own copy, line by line. In version 1 no last line says how much there is, so a copy that was
 * cut off at the end of a line looks complete; the preview says so.
 */
import {
  COPY_VERSION,
  CopyCount,
  type CopyHead,
  isCopyEnd,
  LARGEST_COPY_BYTES,
  MOST_CHARS_OF_PART,
  MOST_CHARS_OF_ROW,
  MOST_ROWS_OF_PART,
  NEWEST_SCHEMA,
  readCopyHead,
} from "~model/copy-file"
import { FileFault } from "./file-fault"
import type { FilePart } from "./file-part"
import { linesOf } from "./lines"

/** The first version whose last line says how much there is. */
const COUNTED_SINCE = 2
/** The first line of any copy of ours is far shorter. */
const MOST_CHARS_OF_HEAD = 2_000

/**
 * @returns the first line of a copy
 * @throws FileFault if it is no copy of ours, of a newer version, or larger than any of ours
 */
export async function headOfCopy(file: Blob): Promise<CopyHead> {
  if (file.size > LARGEST_COPY_BYTES) throw new FileFault("too-large")
  const [line] = (await file.slice(0, MOST_CHARS_OF_HEAD).text()).split("\n")
  const head = readCopyHead(line ?? "")
  if (!head) throw new FileFault("damaged")
  if (head.liveproof > COPY_VERSION || head.schema > NEWEST_SCHEMA) throw new FileFault("newer")
  return head
}

/** Whether the copy itself says how much there is of it. */
export const saysItsEnd = ({ liveproof }: CopyHead): boolean => liveproof >= COUNTED_SINCE

/** @throws FileFault if the file is cut off or damaged; then what came before must not be kept */
export async function* copyParts(file: Blob, head: CopyHead): AsyncGenerator<FilePart> {
  const count = new CopyCount()
  let part = emptyPart()
  let chars = 0
  let place = 0
  let isOver = false
  for await (const { text, isEnded } of linesOf(file, MOST_CHARS_OF_ROW)) {
    place += 1
    if (isOver || !isEnded) throw new FileFault(isOver ? "damaged" : "cut")
    if (saysItsEnd(head) && isCopyEnd(text)) {
      if (!count.isEndedBy(text)) throw new FileFault("damaged")
      isOver = true
      continue
    }
    count.add(text)
    if (place === 1) continue
    const row = rowOfLine(text)
    if (!row) throw new FileFault("damaged")
    part.read += 1
    part.rows.push({ place, ...row })
    chars += text.length
    if (part.rows.length < MOST_ROWS_OF_PART && chars < MOST_CHARS_OF_PART) continue
    yield part
    part = emptyPart()
    chars = 0
  }
  if (saysItsEnd(head) && !isOver) throw new FileFault("cut")
  yield part
}

const emptyPart = (): FilePart => ({ rows: [], refused: [], read: 0 })

function rowOfLine(text: string): { table: string; row: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== "object" || value === null || !("table" in value) || !("row" in value)) return null
    return typeof value.table === "string" ? { table: value.table, row: value.row } : null
  } catch {
    return null
  }
}
