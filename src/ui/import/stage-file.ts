/** Has the rows of a file checked and staged. They join what is stored only with `commitFile`. */
import { send } from "~messages/client"
import type { ImportOutcome } from "~model/copy-part"
import type { Convention, DecimalMark } from "~prices/import/decimal-mark"
import type { CopyStore } from "./copy-store"
import type { RefusedLine } from "./file-part"
import { type PickedFile, readFile } from "./read-file"

export interface Preview extends Omit<PickedFile, "parts"> {
  import: string
  name: string
  /** Lines or prices that were read. */
  read: number
  /** Rows that would be taken, by table. */
  taken: Map<string, number>
  products: number
  /** How many prices are doubtful. */
  doubtful: number
  refused: RefusedLine[]
  refusedCount: number
}

/** Showing more refused lines would help nobody. */
const REFUSED_SHOWN = 50

/** Asks about a list that can be read in two ways: nothing of it is staged until the user has answered. */
export interface Question {
  asks: Convention
}

/**
 * @param mark the list's decimal mark, if the user has said it
 * @throws FileFault if the file is refused as a whole, MessageError if the database cannot stage its rows. Then nothing
 *   is left behind.
 */
export async function stageFile(
  store: CopyStore,
  file: File,
  now: number,
  mark?: DecimalMark,
): Promise<Preview | Question> {
  const { parts, ...about } = await readFile(file, now, mark)
  if (about.convention?.mark === "open") return { asks: about.convention }
  const preview: Preview = {
    import: crypto.randomUUID(),
    name: file.name,
    ...about,
    read: 0,
    taken: new Map(),
    products: 0,
    doubtful: 0,
    refused: [],
    refusedCount: 0,
  }
  try {
    await stageParts(store, parts, preview)
  } catch (error) {
    await store.dropImport(preview.import).catch(() => undefined)
    throw error
  }
  return preview
}

async function stageParts(store: CopyStore, parts: PickedFile["parts"], preview: Preview): Promise<void> {
  const products = new Set<unknown>()
  const refuse = (lines: readonly RefusedLine[]): void => {
    preview.refusedCount += lines.length
    preview.refused.push(...lines.slice(0, Math.max(0, REFUSED_SHOWN - preview.refused.length)))
  }
  for await (const { rows, refused, read } of parts) {
    preview.read += read
    refuse(refused)
    if (rows.length === 0) continue
    const refusedRows = await store.stageRows(preview.import, rows)
    refuse(refusedRows)
    const refusedPlaces = new Set(refusedRows.map(({ row }) => row))
    for (const { place, table, row } of rows) {
      if (refusedPlaces.has(place)) continue
      preview.taken.set(table, (preview.taken.get(table) ?? 0) + 1)
      if (table !== "sightings" || typeof row !== "object" || row === null) continue
      if ("product" in row) products.add(row.product)
      if ("doubtful" in row && row.doubtful === true) preview.doubtful += 1
    }
  }
  preview.products = products.size
}

/**
 * Writes what was staged, and tells the background, which works out what follows. If the message is lost, it does so at
 * its next start, or when the next show begins.
 * @param isMine whether the user says that a copy is their own; does not matter for a list
 */
export async function commitFile(store: CopyStore, preview: Preview, isMine: boolean): Promise<ImportOutcome> {
  const { kind, name, savedAt } = preview
  const copy = kind === "copy" ? { file: name.slice(0, 200), savedAt, isMine } : null
  const outcome = await store.commitImport(preview.import, copy)
  await send("ui.import.taken", {}).catch(() => undefined)
  return outcome
}
