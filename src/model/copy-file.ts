/**
 * A copy as a file, with one JSON object on each line. The first line describes the file. The last one counts the rows
 * between and holds a checksum, which shows whether the file was cut off or damaged. Version 1 had no last line.
 *
 * The checksum proves nothing about who wrote the file.
 */
import * as z from "zod/mini"
import { fnv1a } from "./hash"

export const COPY_VERSION = 2
/** Schema of the rows in a copy: the same as the database's. */
export const NEWEST_SCHEMA = 8

/** Characters of one row's line. There are several copies of it in memory while it is read. */
export const MOST_CHARS_OF_ROW = 16_000_000
/**
 * Characters of the rows in one part, unless a single row has more. A part is in memory several times, as rows and as
 * text, until garbage is collected.
 */
export const MOST_CHARS_OF_PART = 256_000
export const MOST_ROWS_OF_PART = 500
export const LARGEST_COPY_BYTES = 4_000_000_000
/** Name of the file, in the extension's own folder, to which a copy is written before it is handed out. */
export const COPY_ON_DISK = "copy.jsonl"

const head = z.object({
  liveproof: z.int().check(z.minimum(1)),
  schema: z.int().check(z.minimum(1)),
  exportedAt: z.string().check(z.maxLength(40)),
})
export type CopyHead = z.infer<typeof head>

const end = z.object({ end: z.object({ rows: z.int().check(z.nonnegative()), sum: z.int() }) })

/** @param at milliseconds since 1970 */
export const copyHead = (at: number): string =>
  JSON.stringify({ liveproof: COPY_VERSION, schema: NEWEST_SCHEMA, exportedAt: new Date(at).toISOString() })

/** Counts and sums the lines of a copy, the first one included. */
export class CopyCount {
  #lines = 0
  #sum = fnv1a("")

  add(line: string): void {
    this.#lines += 1
    this.#sum = fnv1a("\n", fnv1a(line, this.#sum))
  }

  get rows(): number {
    return Math.max(0, this.#lines - 1)
  }

  /** The last line. */
  end(): string {
    return JSON.stringify({ end: { rows: this.rows, sum: this.#sum } })
  }

  /** Whether `line` is the last line of what was counted. */
  isEndedBy(line: string): boolean {
    const given = end.safeParse(parsed(line))
    return given.success && given.data.end.rows === this.rows && given.data.end.sum === this.#sum
  }
}

export const readCopyHead = (line: string): CopyHead | null => {
  const read = head.safeParse(parsed(line))
  return read.success ? read.data : null
}

export const isCopyEnd = (line: string): boolean => end.safeParse(parsed(line)).success

/** In milliseconds since 1970; null if the file states no readable time. */
export function savedAtOf({ exportedAt }: CopyHead): number | null {
  const at = Date.parse(exportedAt)
  return Number.isNaN(at) || at < 0 ? null : at
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
