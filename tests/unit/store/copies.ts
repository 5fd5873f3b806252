/** Copies for tests: what a store exports as a file, and as rows that can be staged. */
import { CopyCount } from "../../../src/model/copy-file"
import type { ExportPart, ExportPlace, ImportedRow } from "../../../src/model/copy-part"
import type { LiveproofDatabase } from "../../../src/store/database"
import { exportPart } from "../../../src/store/export"
import { noon } from "../make"

/** All lines except the last, which holds their count. */
export async function linesOfCopy(db: LiveproofDatabase): Promise<string[]> {
  const lines: string[] = []
  let from: ExportPlace | null = null
  do {
    const part: ExportPart = await exportPart(db, from, noon)
    lines.push(...part.lines)
    from = part.next
  } while (from)
  return lines
}

/** A complete file of these lines, the first of which describes the file. */
export function copyOfLines(lines: readonly string[]): string {
  const count = new CopyCount()
  for (const line of lines) count.add(line)
  return `${[...lines, count.end()].join("\n")}\n`
}

export async function rowsOfCopy(db: LiveproofDatabase): Promise<ImportedRow[]> {
  const [, ...lines] = await linesOfCopy(db)
  return lines.map((line, index) => ({ place: index + 2, ...JSON.parse(line) }))
}
