/**
 * Finds the browsers that the tests and the demo use. Plain JavaScript, like everything in `setup/`, because set-up
 * must run on a Node that cannot read TypeScript.
 */
import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { homedir } from "node:os"
import { posix, win32 } from "node:path"

const require = createRequire(import.meta.url)

/** @typedef {"chromium" | "firefox"} BrowserKind */

/**
 * Branded Chrome does not load unpacked extensions from the command line, so we do not look for it.
 * @type {Record<BrowserKind, { variable: string, commands: string[], apps: string[], programs: string[] }>}
 */
const kinds = {
  chromium: {
    variable: "CHROMIUM_PATH",
    commands: ["chromium", "chromium-browser"],
    apps: [
      "Chromium.app/Contents/MacOS/Chromium",
      "Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    ],
    programs: ["Chromium\\Application\\chrome.exe"],
  },
  firefox: {
    variable: "FIREFOX_PATH",
    commands: ["firefox-esr", "firefox"],
    apps: ["Firefox.app/Contents/MacOS/firefox", "Firefox Developer Edition.app/Contents/MacOS/firefox"],
    programs: ["Mozilla Firefox\\firefox.exe", "Firefox Developer Edition\\firefox.exe"],
  },
}

/**
 * Where a browser is usually installed, most likely place first.
 * @param {BrowserKind} kind
 * @param {{ platform: string, env: Record<string, string | undefined>, home: string }} machine
 * @returns {string[]}
 */
export function usualPlaces(kind, { platform, env, home }) {
  const { commands, apps, programs } = kinds[kind]
  const { join, delimiter } = platform === "win32" ? win32 : posix
  const within = (folders, names) =>
    names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)))
  const ending = platform === "win32" ? ".exe" : ""
  const onPath = within(
    (env.PATH ?? "").split(delimiter),
    commands.map((command) => command + ending),
  )
  if (platform === "darwin") return [...onPath, ...within(["/Applications", join(home, "Applications")], apps)]
  if (platform === "win32")
    return [...onPath, ...within([env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA], programs)]
  return onPath
}

/**
 * The environment variable that names a browser.
 * @param {BrowserKind} kind
 * @returns {string}
 */
export const variableFor = (kind) => kinds[kind].variable

/** Playwright is asked last because it takes a moment to load. */
function downloaded(kind) {
  if (kind === "firefox") return null
  try {
    const path = require("playwright").chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/**
 * Path of a browser, or null if there is none.
 * @param {BrowserKind} kind
 * @returns {string | null}
 */
export function findBrowser(kind) {
  const named = process.env[variableFor(kind)]
  if (named) return named
  const places = usualPlaces(kind, { platform: process.platform, env: process.env, home: homedir() })
  return places.find((place) => existsSync(place)) ?? downloaded(kind)
}

/**
 * Path of a browser that set-up has found or installed.
 * @param {BrowserKind} kind
 * @returns {string}
 */
export function browserPath(kind) {
  const found = findBrowser(kind)
  if (!found) throw new Error(`No ${kind} found. Run npm run setup, or put its path into ${variableFor(kind)}.`)
  return found
}
