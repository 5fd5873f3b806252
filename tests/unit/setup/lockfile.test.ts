/** What everybody's `npm ci` needs of the lockfile: on another system, and with the npm that came with an older Node. */
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

/** As Node looks for it: in the package's own folder first, then outwards. */
function lockedFor(name: string, from: string): Locked | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const found = packages[`${folder && `${folder}/`}node_modules/${name}`]
    if (found || !folder) return found
  }
}

/** Packages for single platforms are named by their very version; another one's stands in for none. */
const isIn = (name: string, range: string, from: string) => {
  const { version } = lockedFor(name, from) ?? {}
  return /^\d/.test(range) ? version === range : version !== undefined
}

it("holds every optional package of every platform", () => {
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

it("has no peer that does not fit, which npm 10 refuses even where the peer is optional", { timeout: 120_000 }, () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [npmScript(), "ls", "--all", "--package-lock-only", "--offline", "--json"],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 },
  )
  expect(stdout, stderr).not.toBe("")
  const problems: string[] = JSON.parse(stdout).problems ?? []
  expect(problems, "Let the overrides in package.json allow the version that is there.").toEqual([])
})

it("names no registry, so that everybody's own is asked", () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([])
})
