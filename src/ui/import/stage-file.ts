/** Hands a file's rows to the background for checking; nothing is among the stored ones before `commit`. */
import { send } from "~messages/client"
import type { Output } from "~messages/map"
import { type FileKind, fileKind, fileParts, type RefusedLine } from "./read-file"

export interface Preview {
  import: string
  name: string
  kind: FileKind
  /** Lines or prices that were read. */
  read: number
  /** Rows that would be taken, by table. */
  taken: Map<string, number>
  products: number
  /** Prices held back as doubtful. */
  doubtful: number
  refused: RefusedLine[]
  refusedCount: number
}

/** More reasons than these help nobody. */
const refusedShown = 50

/** @throws MessageError where the background cannot store what is staged */
export async function stageFile(file: File, now: number): Promise<Preview> {
  const kind = await fileKind(file)
  const preview: Preview = {
    import: crypto.randomUUID(),
    name: file.name,
    kind,
    read: 0,
    taken: new Map(),
    products: 0,
    doubtful: 0,
    refused: [],
    refusedCount: 0,
  }
  const products = new Set<unknown>()
  const refuse = (lines: readonly RefusedLine[]): void => {
    preview.refusedCount += lines.length
    preview.refused.push(...lines.slice(0, Math.max(0, refusedShown - preview.refused.length)))
  }
  for await (const { rows, refused, read } of fileParts(file, kind, now)) {
    preview.read += read
    refuse(refused)
    if (rows.length === 0) continue
    const answer = await send("ui.import.stage", { import: preview.import, rows })
    refuse(answer.refused)
    const refusedPlaces = new Set(answer.refused.map(({ row }) => row))
    for (const { place, table, row } of rows) {
      if (refusedPlaces.has(place)) continue
      preview.taken.set(table, (preview.taken.get(table) ?? 0) + 1)
      if (table !== "sightings" || typeof row !== "object" || row === null) continue
      if ("product" in row) products.add(row.product)
      if ("doubtful" in row && row.doubtful === true) preview.doubtful += 1
    }
  }
  preview.products = products.size
  return preview
}

/** Writing very much may take minutes, and must not be taken for a background that died. */
const commitPatienceMs = 280_000

export const commitFile = (preview: Preview): Promise<Output<"ui.import.commit">> =>
  send("ui.import.commit", { import: preview.import }, commitPatienceMs)

export const dropFile = (preview: Preview): Promise<Output<"ui.import.drop">> =>
  send("ui.import.drop", { import: preview.import })
