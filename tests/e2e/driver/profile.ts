/** A browser's own folder, which lasts as long as the browser object of a story. */
import { rmSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

export async function makeProfile(browser: string, within = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(within, `liveproof-${browser}-`))
  // After Ctrl-C the browsers are closed and nothing else is awaited.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Parts of a browser that was told to close still write for a moment; it is asked again for up to eleven seconds. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
