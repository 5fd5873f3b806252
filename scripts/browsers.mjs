/**
 * Finds the browsers that the tests and the demo run in, and installs what is missing: what is there, then the
 * package's own download, then the system's package manager. Plain JavaScript, because it runs before anything is built.
 */
import { execFileSync, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, join } from "node:path"

const require = createRequire(import.meta.url)

const onPath = (names) => {
  for (const name of names)
    for (const folder of (process.env.PATH ?? "").split(delimiter)) {
      const file = join(folder, name)
      if (folder && existsSync(file)) return file
    }
  return null
}

const kinds = {
  /** Branded Chrome loads no unpacked extension from the command line, so it is not looked for. */
  chromium: {
    variable: "CHROMIUM_PATH",
    names: ["chromium", "chromium-browser"],
    downloaded: () => require("playwright").chromium.executablePath(),
    download: [process.execPath, [join("node_modules", "playwright", "cli.js"), "install", "chromium"]],
    apt: ["chromium"],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    names: ["firefox-esr", "firefox"],
    downloaded: () => null,
    download: null,
    apt: ["firefox-esr"],
  },
}

/** Path of a usable browser, or null. `kind` is "chromium" or "firefox". */
export function findBrowser(kind) {
  const { variable, names, downloaded } = kinds[kind]
  const named = process.env[variable]
  if (named) return named
  const installed = onPath(names)
  if (installed) return installed
  try {
    const own = downloaded()
    return own && existsSync(own) ? own : null
  } catch {
    return null
  }
}

const attempt = (command, args) => {
  console.log(`> ${command} ${args.join(" ")}`)
  return spawnSync(command, args, { stdio: "inherit", timeout: 600_000 }).status === 0
}

const isRoot = () => process.getuid?.() === 0

/** Makes sure that a browser is there; throws with what to do when it cannot be had. */
export function ensureBrowser(kind) {
  const found = findBrowser(kind)
  if (found) return found
  const { download, apt, variable } = kinds[kind]
  console.log(`No ${kind} found; trying to install one.`)
  if (download) attempt(...download)
  if (!findBrowser(kind) && isRoot() && onPath(["apt-get"])) {
    attempt("apt-get", ["update", "-q"])
    attempt("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...apt])
  }
  const now = findBrowser(kind)
  if (!now)
    throw new Error(
      `${kind} is needed and could not be installed. Install it (on Debian: apt-get install ${apt.join(" ")}) or name one in ${variable}.`,
    )
  return now
}

/** Version line of a browser, for the log. */
export const versionOf = (path) => execFileSync(path, ["--version"], { encoding: "utf8" }).trim()
