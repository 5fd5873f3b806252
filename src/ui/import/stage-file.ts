/** Hands a file's rows to the background for checking; none of them joins the stored ones before `commit`. */
import { send } from "~messages/client"
import type { Output } from "~messages/map"
import type { Convention, DecimalMark } from "~prices/import/decimal-mark"
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
  /** Prices held back as doubtful. */
  doubtful: number
  refused: RefusedLine[]
  refusedCount: number
}

/** More reasons than these help nobody. */
const REFUSED_SHOWN = 50

/** A list that may be read in two ways: nothing of it is staged before the user has said which. */
export interface Question {
  asks: Convention
}

/**
 * @param mark what the user said of a list's decimals
 * @throws FileFault where the file as a whole cannot be taken; MessageError where the background cannot store what is staged.
 *         Nothing is left behind then.
 */
export async function stageFile(file: File, now: number, mark?: DecimalMark): Promise<Preview | Question> {
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
    await stageParts(parts, preview)
  } catch (error) {
    await dropFile(preview).catch(() => undefined)
    throw error
  }
  return preview
}

async function stageParts(parts: PickedFile["parts"], preview: Preview): Promise<void> {
  const products = new Set<unknown>()
  const refuse = (lines: readonly RefusedLine[]): void => {
    preview.refusedCount += lines.length
    preview.refused.push(...lines.slice(0, Math.max(0, REFUSED_SHOWN - preview.refused.length)))
  }
  for await (const { rows, refused, read } of parts) {
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
}

/** Writing very much may take minutes, and must not be taken for a background that died. */
const COMMIT_PATIENCE_MS = 280_000
/** Firefox stops a background that was asked nothing for half a minute, whatever it is about. */
const STIR_EVERY_MS = 1_000

function keptAwake<T>(work: Promise<T>): Promise<T> {
  const timer = setInterval(() => void send("ui.settings.get", {}).catch(() => undefined), STIR_EVERY_MS)
  return work.finally(() => clearInterval(timer))
}

/** @param isMine what the user says of a copy; of no weight for a list */
export const commitFile = (preview: Preview, isMine: boolean): Promise<Output<"ui.import.commit">> => {
  const { kind, name, savedAt } = preview
  const copy = kind === "copy" ? { file: name.slice(0, 200), savedAt, isMine } : null
  return keptAwake(send("ui.import.commit", { import: preview.import, copy }, COMMIT_PATIENCE_MS))
}

export const dropFile = (preview: Pick<Preview, "import">): Promise<Output<"ui.import.drop">> =>
  send("ui.import.drop", { import: preview.import })
