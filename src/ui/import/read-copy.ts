/**
 * The extension's own copy, line by line. A copy of version 1 has no last line that says how much there is of it: one that was
 * cut at a line's end cannot be told from a whole one, and the preview says so.
 */
import {
  CopyCount,
  type CopyHead,
  copyVersion,
  isCopyEnd,
  largestCopyBytes,
  mostCharsOfPart,
  mostCharsOfRow,
  mostRowsOfPart,
  newestSchema,
  readCopyHead,
} from "~model/copy-file"
import { FileFault } from "./file-fault"
import type { FilePart } from "./file-part"
import { linesOf } from "./lines"

/** The first version whose last line says how much there is. */
const countedSince = 2
/** The first line of any copy of ours is far shorter. */
const mostCharsOfHead = 2_000

/**
 * @returns the first line of a copy
 * @throws FileFault where it is none of ours, of a newer version, or the file is larger than any of ours
 */
export async function headOfCopy(file: Blob): Promise<CopyHead> {
  if (file.size > largestCopyBytes) throw new FileFault("too-large")
  const [line] = (await file.slice(0, mostCharsOfHead).text()).split("\n")
  const head = readCopyHead(line ?? "")
  if (!head) throw new FileFault("damaged")
  if (head.liveproof > copyVersion || head.schema > newestSchema) throw new FileFault("newer")
  return head
}

/** Whether the file itself says how much there is of it. */
export const saysItsEnd = ({ liveproof }: CopyHead): boolean => liveproof >= countedSince

/** @throws FileFault where the file is cut or damaged; what came before is then not to be kept */
export async function* copyParts(file: Blob, head: CopyHead): AsyncGenerator<FilePart> {
  const count = new CopyCount()
  let part = emptyPart()
  let chars = 0
  let place = 0
  let isOver = false
  for await (const { text, isEnded } of linesOf(file, mostCharsOfRow)) {
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
    if (part.rows.length < mostRowsOfPart && chars < mostCharsOfPart) continue
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
