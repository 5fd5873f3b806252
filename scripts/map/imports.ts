/**
 * What the folders of src import from each other. Uses TypeScript's own scanner, which reads all of src in under a
 * second.
 */
import { readdirSync, readFileSync } from "node:fs"
import { posix } from "node:path"
import ts from "typescript"

export interface Arrow {
  readonly from: string
  readonly to: string
  /** Import statements, types included. */
  readonly imports: number
}

export interface Imports {
  /** Every folder of src, with its subfolders. */
  readonly rooms: ReadonlyMap<string, readonly string[]>
  readonly arrows: readonly Arrow[]
}

const roomOf = (path: string): string => path.split("/")[0]!

/** @returns the path of the imported file within src; null for a package or anything else outside src */
function pathInSource(file: string, imported: string): string | null {
  if (imported.startsWith("~")) return imported.slice(1)
  const path = imported.startsWith(".") ? posix.join(posix.dirname(file), imported) : ".."
  return path.startsWith("..") ? null : path
}

/** @param source the folder, ending with a slash */
export function readImports(source: string): Imports {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.tsx?$/.test(file))
    .sort()
  const rooms = new Map<string, string[]>()
  const counts = new Map<string, number>()
  for (const file of files) {
    const [room = "", ...inside] = file.split("/")
    const folders = rooms.get(room) ?? []
    rooms.set(room, folders)
    if (inside.length > 1 && !folders.includes(inside[0]!)) folders.push(inside[0]!)
    for (const { fileName } of ts.preProcessFile(readFileSync(source + file, "utf8"), true, true).importedFiles) {
      const path = pathInSource(file, fileName)
      if (path === null || roomOf(path) === room) continue
      const key = `${room} ${roomOf(path)}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const arrows = [...counts]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, imports]) => {
      const [from = "", to = ""] = key.split(" ")
      return { from, to, imports }
    })
  return { rooms, arrows }
}
