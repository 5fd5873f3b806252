/**
 * The whole set-up: the packages that the lockfile names, then browsers that can play video. `--chromium-only` is for
 * the demo; `--install` allows the system's package manager to be run through sudo.
 */
import { fileURLToPath } from "node:url"
import { mayInstall } from "./setup/apt.mjs"
import { makeReady } from "./setup/browser.mjs"
import { remember } from "./setup/memory.mjs"
import { ensurePackages } from "./setup/npm.mjs"

process.chdir(fileURLToPath(new URL("..", import.meta.url)))

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`)
  process.exit(1)
}

const args = process.argv.slice(2)
try {
  ensurePackages()
  const ready = []
  for (const kind of args.includes("--chromium-only") ? ["chromium"] : ["chromium", "firefox"]) {
    const browser = await makeReady(kind, { mayInstall: mayInstall(args) })
    console.log(`${browser.version} plays H.264 and AAC (${browser.path})`)
    ready.push(browser)
  }
  remember(ready)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
