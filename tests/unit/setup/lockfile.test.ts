/**
 * What the lockfile must contain so that `npm ci` works for everybody: on other systems, and with the npm of an older
 * Node.
 */
import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { npmScript } from "../../../scripts/setup/npm.mjs"

interface Locked {
  version?: string
  resolved?: string
  optionalDependencies?: Record<string, string>
}

const root = fileURLToPath(new URL("../../../", import.meta.url))
const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8")) as {
  packages: Record<string, Locked>
}

/** Resolves as Node does: in the package's own folder first, then outwards. */
function lockedFor(name: string, from: string): Locked | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const found = packages[`${folder && `${folder}/`}node_modules/${name}`]
    if (found || !folder) return found
  }
}

/** Packages for a single platform are named by their exact version; another version does not count. */
const isIn = (name: string, range: string, from: string) => {
  const { version } = lockedFor(name, from) ?? {}
  return /^\d/.test(range) ? version === range : version !== undefined
}

it("contains every optional package of every platform", () => {
  const missing = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => !isIn(name, range, path))
      .map(([name, range]) => `${name}@${range}, which ${path}@${version} names`),
  )
  expect(
    missing,
    "Run npm install --package-lock-only without node_modules. What is still missing then is not in the registry: pin " +
      "the package that names it to a version whose optional packages are all there.",
  ).toEqual([])
})

it("has no mismatched peer, which npm 10 refuses even if the peer is optional", { timeout: 120_000 }, () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [npmScript(), "ls", "--all", "--package-lock-only", "--offline", "--json"],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 },
  )
  expect(stdout, stderr).not.toBe("")
  const problems: string[] = JSON.parse(stdout).problems ?? []
  expect(problems, "Make the overrides in package.json allow the installed version.").toEqual([])
})

it("names no registry, so that everybody's own is used", () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
})
