/** Picks a file in the settings as a user does, and imports a copy. */
import { copyHead } from "../../../src/model/copy-file"
import { copyOfLines } from "../../unit/store/copies"
import type { Tab } from "../driver/browser"
import { until } from "../driver/until"
import { clickButton, textOf } from "./own-page"

export const pickFile = (own: Tab, name: string, text: string): Promise<void> =>
  own.evaluate(
    (fileName, content) => {
      const files = new DataTransfer()
      files.items.add(new File([content], fileName))
      const input = document.querySelector<HTMLInputElement>("input[type=file]")!
      input.files = files.files
      input.dispatchEvent(new Event("change", { bubbles: true }))
    },
    name,
    text,
  )

/**
 * Starts the import of a copy with these rows, as the user's own, and does not wait for the end.
 * @param own     the settings page
 * @param savedAt milliseconds since 1970
 */
export async function takeCopy(own: Tab, rows: readonly { table: string; row: object }[], savedAt: number) {
  await until("the settings", textOf(own), (text) => text.includes("Save a copy"))
  await pickFile(own, "my-copy.jsonl", copyOfLines([copyHead(savedAt), ...rows.map((row) => JSON.stringify(row))]))
  await until("the preview", textOf(own), (text) => text.includes("It is mine"))
  await clickButton(own, "It is mine: restore it")
}
