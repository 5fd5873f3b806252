/**
 * `npm run package`: builds both targets and writes what the stores receive into artifacts/: one archive per browser,
 * and the sources from which anybody gets the same bytes (BUILDING.md). It packs the working tree, committed or not.
 */
import { createHash } from "node:crypto"
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { join, sep } from "node:path"
import { fileURLToPath } from "node:url"
import packageJson from "../package.json" with { type: "json" }
import { targets } from "../plasmo.config"
import { build } from "./build"
import { sourceFiles } from "./release/sources"
import { type ArchivedFile, zipOf } from "./release/zip"

const root = fileURLToPath(new URL("..", import.meta.url))
const artifacts = join(root, "artifacts")

async function filesBelow(folder: string): Promise<Map<string, ArchivedFile>> {
  const files = new Map<string, ArchivedFile>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    files.set(file.slice(folder.length + 1).replaceAll(sep, "/"), { content: await readFile(file) })
  }
  return files
}

const { name, version } = packageJson
await mkdir(artifacts, { recursive: true })
for (const file of await readdir(artifacts)) if (file.endsWith(".zip")) await rm(join(artifacts, file))

const archives = new Map([["source", sourceFiles(root)]])
for (const target of targets) archives.set(target, await filesBelow(await build(target)))
for (const [part, files] of archives) {
  const archive = zipOf(files)
  const file = `${name}-${version}-${part}.zip`
  await writeFile(join(artifacts, file), archive)
  console.log(`${createHash("sha256").update(archive).digest("hex")}  artifacts/${file}`)
}
