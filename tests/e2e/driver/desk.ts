/** Where a browser's desk (see browser.ts) lies: a picture of the extension, which has its origin and runs nothing. */
import { readFile } from "node:fs/promises"
import { join } from "node:path"

/** The path of an icon within a built extension. */
export async function iconPath(extension: string): Promise<string> {
  const manifest: { icons: Record<string, string> } = JSON.parse(
    await readFile(join(extension, "manifest.json"), "utf8"),
  )
  return Object.values(manifest.icons)[0]!
}
