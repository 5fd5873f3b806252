/** Saves the user's own copy of everything as a file. */
import { send } from "~messages/client"
import type { Output } from "~messages/map"
import { CopyCount } from "~model/copy-file"
import { saveFile } from "../parts/save-file"

/**
 * The file in parts, each of which the browser may keep on its disk.
 * @returns also how many rows are larger than any that would be taken back, and so not in it
 */
export async function wholeCopy(): Promise<{ parts: Blob[]; tooLarge: number }> {
  const parts: Blob[] = []
  const count = new CopyCount()
  let tooLarge = 0
  let from: Output<"ui.history.export">["next"] = null
  do {
    const part: Output<"ui.history.export"> = await send("ui.history.export", { from })
    for (const line of part.lines) count.add(line)
    parts.push(new Blob(part.lines.map((line) => `${line}\n`)))
    tooLarge += part.tooLarge
    from = part.next
  } while (from !== null)
  parts.push(new Blob([`${count.end()}\n`]))
  return { parts, tooLarge }
}

/** @returns how many rows are not in it */
export async function saveCopy(): Promise<number> {
  const { parts, tooLarge } = await wholeCopy()
  saveFile(`liveproof-${new Date().toISOString().slice(0, 10)}.jsonl`, parts, "application/x-ndjson")
  return tooLarge
}
