/** All set-up: packages as the lockfile names them, then the browsers. `--chromium-only` for the demo. */
import { spawnSync } from "node:child_process"
import { existsSync, statSync } from "node:fs"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
process.chdir(root)

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}.`)
  process.exit(1)
}

const installed = "node_modules/.package-lock.json"
const isStale = !existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs
if (isStale) {
  // Not `npm ci`: it refuses a lockfile from a registry that lacks some platforms' optional packages. The versions are the
  // lockfile's all the same, and --no-save leaves it as it is.
  const result = spawnSync("npm", ["install", "--no-save", "--no-audit", "--no-fund"], { stdio: "inherit" })
  if (result.status !== 0) {
    console.error("The packages could not be installed: see above.")
    process.exit(1)
  }
}

const { ensureBrowser, versionOf } = await import("./browsers.mjs")
try {
  for (const kind of process.argv.includes("--chromium-only") ? ["chromium"] : ["chromium", "firefox"])
    console.log(`${kind}: ${versionOf(ensureBrowser(kind))}`)
} catch (error) {
  console.error(error.message)
  process.exit(1)
}
