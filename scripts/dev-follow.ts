/** Rebuilds on every change to the sources and reloads the extension in a running browser. */
import { setTimeout as pause } from "node:timers/promises"
import { watch } from "chokidar"
import type { Chromium } from "../tests/e2e/driver/chromium"
import { type DevBuild, sourcePaths } from "./dev-build"

/** Files that are saved together arrive within this time. */
const settleMs = 30

export interface Following {
  /** Resolves when the last change has been built and loaded, or has failed. */
  stop(): Promise<void>
}

/**
 * Builds and reloads on every change until it is stopped. A change that does not build leaves the browser as it is.
 * @param say gets one line about each change
 */
export async function followSources(
  build: DevBuild,
  browser: Chromium,
  say: (line: string) => void,
): Promise<Following> {
  let changedAt: number | null = null
  let updates = Promise.resolve()

  async function update() {
    await pause(settleMs)
    const since = changedAt!
    changedAt = null
    try {
      await build.build()
      await browser.reloadExtension()
      say(`in the browser after ${((performance.now() - since) / 1000).toFixed(1)} s`)
    } catch (error) {
      say(`not in the browser: ${error instanceof Error ? error.message : error}`)
    }
  }
  const watcher = watch(sourcePaths, { cwd: build.root, ignoreInitial: true }).on("all", () => {
    // The build that is about to start includes this change.
    if (changedAt !== null) return
    changedAt = performance.now()
    updates = updates.then(update)
  })
  await new Promise<void>((ready) => watcher.once("ready", ready))
  return {
    async stop() {
      await watcher.close()
      await updates
    },
  }
}
