/** Archives whose bytes depend on nothing but names, contents and who may run a file. */
import { type Zippable, zipSync } from "fflate"

export interface ArchivedFile {
  content: Uint8Array
  isExecutable?: boolean
}

const unix = 3
const regularFile = 0o100000

/** @param files by their path in the archive, with "/" */
export function zipOf(files: ReadonlyMap<string, ArchivedFile>): Uint8Array {
  const entries: Zippable = {}
  for (const path of [...files.keys()].sort()) {
    const { content, isExecutable = false } = files.get(path)!
    entries[path] = [content, { os: unix, attrs: (regularFile | (isExecutable ? 0o755 : 0o644)) << 16 }]
  }
  // The first moment that the format knows. It knows no time zones: what is local here is read as local there.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) })
}
