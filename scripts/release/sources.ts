/** The project's files: those that git knows, or, in an unpacked source archive, those on its list. */
import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { ArchivedFile } from "./zip"

/** Only in the source archive: one line "mode path" for each file. */
export const sourceList = "SOURCE-FILES.txt"

interface Listed {
  mode: string
  path: string
}

const fromGit = (root: string): Listed[] =>
  execFileSync("git", ["ls-files", "--stage", "-z"], { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => ({ mode: line.slice(0, 6), path: line.slice(line.indexOf("\t") + 1) }))

const fromList = (root: string): Listed[] =>
  readFileSync(join(root, sourceList), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => ({ mode: line.slice(0, 6), path: line.slice(7) }))

/**
 * Everything that goes into the source archive, as in the working tree. @throws for anything that is not a plain file
 */
export function sourceFiles(root: string): Map<string, ArchivedFile> {
  const listed = existsSync(join(root, sourceList)) ? fromList(root) : fromGit(root)
  const files = new Map<string, ArchivedFile>()
  for (const { mode, path } of listed) {
    if (mode !== "100644" && mode !== "100755") throw new Error(`${path} is not a plain file (${mode})`)
    files.set(path, { content: readFileSync(join(root, path)), isExecutable: mode === "100755" })
  }
  const list = listed
    .map(({ mode, path }) => `${mode} ${path}\n`)
    .sort()
    .join("")
  files.set(sourceList, { content: Buffer.from(list) })
  return files
}
