/**
 * `npm run release:version -- 1.2.3 2026-12-01`: sets the version and its day in package.json, the lockfile and
 * CHANGELOG.md. Until then the changes stand under "Unreleased".
 */
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../..", import.meta.url))
/**
 * Versions that both stores accept: Chrome's has three or four numbers of up to five digits, and Firefox's allows no
 * leading zeros.
 */
const versionShape = /^(?:0|[1-9]\d{0,4})(?:\.(?:0|[1-9]\d{0,4})){2}$/

export interface Versioned {
  packageJson: string
  lockfile: string
  changelog: string
}

const isLater = (version: string, than: string): boolean => {
  const [one, other] = [version, than].map((text) => text.split(".").map(Number))
  const at = one!.findIndex((number, index) => number !== other![index])
  return at >= 0 && one![at]! > other![at]!
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00Z`).toISOString().startsWith(text)

/** Replaces only these places, so that the rest of the file stays the same byte for byte. */
function replaced(text: string, from: string, to: string, times: number): string {
  const parts = text.split(from)
  if (parts.length < times + 1) throw new Error(`${JSON.stringify(from)} was not found`)
  return (
    parts.slice(0, times + 1).join(to) +
    parts
      .slice(times + 1)
      .map((part) => from + part)
      .join("")
  )
}

/** @throws if the version is not a later one, or nothing stands under "Unreleased" */
export function moved({ packageJson, lockfile, changelog }: Versioned, version: string, day: string): Versioned {
  const before: string = JSON.parse(packageJson).version
  if (!versionShape.test(version)) throw new Error(`"${version}" is not a version that both stores accept, like 1.2.3`)
  if (!isDay(day)) throw new Error(`"${day}" is not a day, like 2026-12-01`)
  if (!isLater(version, before)) throw new Error(`${version} does not come after ${before}`)
  const heading = "\n## Unreleased\n"
  const [, changes] = changelog.split(heading)
  if (!changes?.split("\n## ")[0]?.trim()) throw new Error('CHANGELOG.md has nothing under "## Unreleased"')
  const [from, to] = [`"version": "${before}"`, `"version": "${version}"`]
  return {
    packageJson: replaced(packageJson, from, to, 1),
    // The project itself is named twice, ahead of all packages.
    lockfile: replaced(lockfile, from, to, 2),
    changelog: changelog.replace(heading, `\n## ${version} (${day})\n`),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [version = "", day = ""] = process.argv.slice(2)
  const files = { packageJson: "package.json", lockfile: "package-lock.json", changelog: "CHANGELOG.md" } as const
  const read = (file: string) => readFile(join(root, file), "utf8")
  const before = {
    packageJson: await read(files.packageJson),
    lockfile: await read(files.lockfile),
    changelog: await read(files.changelog),
  }
  const after = moved(before, version, day)
  for (const part of ["packageJson", "lockfile", "changelog"] as const)
    await writeFile(join(root, files[part]), after[part])
  console.log(`${Object.values(files).join(", ")} say ${version}. Look at the difference, then commit it.`)
}
