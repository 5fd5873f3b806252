/**
 * Which browsers were seen to play, so that they are not asked again. A browser decodes with the system's libraries, which
 * can go while it stays. So a success holds for as long as the browser's file and the linker's list of libraries are what
 * they were: whatever brings or removes a library rewrites that list. On macOS and Windows the decoders are the system's.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { release } from "node:os"
import { dirname } from "node:path"

/** @typedef {{ file: string, libraryList?: string }} Places */

/** @type {Places} */
const usual = {
  file: ".cache/browsers.json",
  libraryList: process.platform === "linux" ? "/etc/ld.so.cache" : undefined,
}

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch {
    return {}
  }
}

/** Null where there is nothing to tell a change by; then nothing is remembered. */
function stampOf(path, libraryList) {
  const found = [path, libraryList].filter(Boolean).map((file) => statSync(file, { throwIfNoEntry: false }))
  return found.every(Boolean) ? [release(), ...found.map(({ mtimeMs, size }) => `${mtimeMs} ${size}`)].join(", ") : null
}

/**
 * The version of a browser that played, or undefined where it did not or something has changed since.
 * @param {string} path
 * @param {Places} places
 * @returns {string | undefined}
 */
export function recall(path, { file, libraryList } = usual) {
  const known = read(file)[path]
  return known && known.stamp === stampOf(path, libraryList) ? known.version : undefined
}

/**
 * Called when set-up has installed the last library, so that its own doing is no change.
 * @param {{ path: string, version: string }[]} browsers
 * @param {Places} places
 */
export function remember(browsers, { file, libraryList } = usual) {
  const known = read(file)
  for (const { path, version } of browsers) {
    const stamp = stampOf(path, libraryList)
    if (stamp) known[path] = { stamp, version }
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`)
}
