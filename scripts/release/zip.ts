/** Archives whose bytes depend only on the names and contents of the files and on which are executable. */
import { type Zippable, zipSync } from "fflate"

export interface ArchivedFile {
  content: Uint8Array
  isExecutable?: boolean
}

const unix = 3
const regularFile = 0o100000

/** @param files keyed by their path in the archive, with forward slashes */
export function zipOf(files: ReadonlyMap<string, ArchivedFile>): Uint8Array {
  const entries: Zippable = {}
  for (const path of [...files.keys()].sort()) {
    const { content, isExecutable = false } = files.get(path)!
    entries[path] = [content, { os: unix, attrs: (regularFile | (isExecutable ? 0o755 : 0o644)) << 16 }]
  }
  // The earliest time that the format can express. The format has no time zones, so local time is right.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) })
}
