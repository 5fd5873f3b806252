/** A browser's own folder, which lasts as long as the browser object of a story. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

export const makeProfile = (browser: string): Promise<string> => mkdtemp(join(tmpdir(), `liveproof-${browser}-`))

/** Parts of a browser that was told to close still write for a moment; it is asked again for up to eleven seconds. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
