/** All set-up: packages as the lockfile names them, then the browsers. `--chromium-only` for the demo. */
import { fileURLToPath } from "node:url"
import { ensurePackages } from "./setup/npm.mjs"

const root = fileURLToPath(new URL("..", import.meta.url))
process.chdir(root)

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`)
  process.exit(1)
}

try {
  ensurePackages()
  // Only now are there packages to import.
  const { ensureBrowser, versionOf } = await import("./browsers.mjs")
  for (const kind of process.argv.includes("--chromium-only") ? ["chromium"] : ["chromium", "firefox"])
    console.log(`${kind}: ${versionOf(ensureBrowser(kind))}`)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
