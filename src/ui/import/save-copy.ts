/** Saves the user's own copy of everything as a file. */
import { MessageError } from "~messages/envelope"
import { CopyCount } from "~model/copy-file"
import type { ExportPart } from "~model/copy-part"
import { saveFile } from "../parts/save-file"
import { type CopySink, openCopySink } from "./copy-sink"
import type { CopyStore } from "./copy-store"

/** @returns how many rows were left out, because they are larger than any that an import takes */
async function writeCopy(store: CopyStore, sink: CopySink): Promise<number> {
  const count = new CopyCount()
  let tooLarge = 0
  let from: ExportPart["next"] = null
  do {
    const part: ExportPart = await store.exportPart(from)
    for (const line of part.lines) count.add(line)
    await sink.write(part.lines.map((line) => `${line}\n`).join(""))
    tooLarge += part.tooLarge
    from = part.next
  } while (from !== null)
  await sink.write(`${count.end()}\n`)
  return tooLarge
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === "QuotaExceededError"

/**
 * @returns how many rows were too large to be in it
 * @throws MessageError if the database cannot be read or is not the background's, or the disk is full; then there is no
 *   file
 */
export async function saveCopy(store: CopyStore): Promise<number> {
  const sink = await openCopySink()
  try {
    const tooLarge = await writeCopy(store, sink)
    const name = `liveproof-${new Date().toISOString().slice(0, 10)}.jsonl`
    saveFile(name, [await sink.finish()], "application/x-ndjson")
    return tooLarge
  } catch (error) {
    await sink.abandon().catch(() => undefined)
    throw isFull(error) ? new MessageError("store-full", String(error)) : error
  }
}
