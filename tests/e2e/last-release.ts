/**
 * The last release, in a folder from which a browser can install it and then an update. It comes from the archive in
 * `tests/fixtures/last-release`; before the first release, it is this build under an earlier version number.
 */
import { existsSync } from "node:fs"
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { unzipSync } from "fflate"
import type { Target } from "../../plasmo.config"
import { buildFolder } from "../../scripts/build"

const archives = fileURLToPath(new URL("../fixtures/last-release", import.meta.url))
const earlierVersion = "0.0.1"

export interface InstalledFolder {
  readonly path: string
  /** Replaces it with this build; the browser must be told. @returns the new version */
  update(): Promise<string>
  remove(): Promise<void>
}

const manifestIn = (folder: string) => join(folder, "manifest.json")
const readManifest = async (folder: string): Promise<{ version: string }> =>
  JSON.parse(await readFile(manifestIn(folder), "utf8"))

async function unpack(archive: string, folder: string): Promise<void> {
  for (const [file, content] of Object.entries(unzipSync(await readFile(archive)))) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), content)
  }
}

async function fillEarlier(target: Target, folder: string): Promise<void> {
  const archive = join(archives, `${target}.zip`)
  if (existsSync(archive)) return unpack(archive, folder)
  await cp(buildFolder(target), folder, { recursive: true })
  const manifest = { ...(await readManifest(folder)), version: earlierVersion }
  await writeFile(manifestIn(folder), JSON.stringify(manifest))
}

export async function lastRelease(target: Target): Promise<InstalledFolder> {
  const path = await mkdtemp(join(tmpdir(), "liveproof-last-release-"))
  await fillEarlier(target, path)
  return {
    path,
    async update() {
      await rm(path, { recursive: true })
      await cp(buildFolder(target), path, { recursive: true })
      return (await readManifest(path)).version
    },
    remove: () => rm(path, { recursive: true, force: true }),
  }
}
