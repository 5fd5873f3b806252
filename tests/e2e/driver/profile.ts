/** A browser's profile folder, which lasts as long as the story's browser object. */
import { rmSync } from "node:fs"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

export async function makeProfile(browser: string, within = tmpdir()): Promise<string> {
  const folder = await mkdtemp(join(within, `liveproof-${browser}-`))
  // After Ctrl-C the browsers are closed, but nothing waits for them.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Parts of a closing browser go on writing for a moment; removal is retried for up to eleven seconds. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
