/**
 * The address of a browser's desk (see browser.ts): one of the extension's icons, which has its origin and runs no
 * code.
 */
import { readFile } from "node:fs/promises"
import { join } from "node:path"

/** The path of an icon within a built extension. */
export async function iconPath(extension: string): Promise<string> {
  const manifest: { icons: Record<string, string> } = JSON.parse(
    await readFile(join(extension, "manifest.json"), "utf8"),
  )
  return Object.values(manifest.icons)[0]!
}
