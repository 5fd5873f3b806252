/**
 * Installs the packages that the lockfile names. npm is run as a Node script because `npm` is not a program on Windows.
 */
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"

/**
 * npm's own script: that of the npm that started us, or of the one that came with Node.
 * @returns {string}
 */
export function npmScript() {
  const beside = dirname(process.execPath)
  const places = [
    process.env.npm_execpath,
    join(beside, "node_modules/npm/bin/npm-cli.js"),
    join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
  ]
  const found = places.find((place) => place && basename(place) === "npm-cli.js" && existsSync(place))
  if (!found) throw new Error("npm was not found beside Node. Start set-up with npm run setup.")
  return found
}

/**
 * Whether exactly the lockfile's packages are installed. A package left over from another branch would hide that this
 * branch's lockfile lacks it. Optional packages may be missing, as they are for other platforms.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} wanted
 * @param {{ packages: Record<string, { version?: string }> }} installed
 * @returns {boolean}
 */
export function isInstalled({ packages: wanted }, { packages: installed }) {
  const paths = Object.keys(wanted).filter(Boolean)
  return (
    paths.every((path) =>
      installed[path] ? installed[path].version === wanted[path].version : wanted[path].optional,
    ) && Object.keys(installed).every((path) => wanted[path])
  )
}

/** Installs the packages unless they are there already. */
export function ensurePackages() {
  const read = (file) => JSON.parse(readFileSync(file, "utf8"))
  const own = "node_modules/.package-lock.json"
  if (existsSync(own) && isInstalled(read("package-lock.json"), read(own))) return
  const { status } = spawnSync(process.execPath, [npmScript(), "ci", "--no-audit", "--no-fund"], { stdio: "inherit" })
  if (status !== 0) throw new Error("The packages could not be installed: see above.")
}
