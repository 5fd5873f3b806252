/**
 * Remembers which browsers were seen to play, so that they are not tried again. A browser decodes with the system's
 * libraries, which can disappear while the browser stays. So a success counts only while the browser's file and the
 * linker's list of libraries are unchanged: whatever adds or removes a library rewrites that list. On macOS and Windows
 * the system itself brings the decoders.
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

/** Null if there is nothing to notice a change by; then nothing is remembered. */
function stampOf(path, libraryList) {
  const found = [path, libraryList].filter(Boolean).map((file) => statSync(file, { throwIfNoEntry: false }))
  return found.every(Boolean) ? [release(), ...found.map(({ mtimeMs, size }) => `${mtimeMs} ${size}`)].join(", ") : null
}

/**
 * The version of a browser that played; undefined if it did not, or if something has changed since.
 * @param {string} path
 * @param {Places} places
 * @returns {string | undefined}
 */
export function recall(path, { file, libraryList } = usual) {
  const known = read(file)[path]
  return known && known.stamp === stampOf(path, libraryList) ? known.version : undefined
}

/**
 * Call this after set-up has installed the last library, so that its own changes do not count.
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
