import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect, it } from "vitest"
import { moved } from "../../../scripts/release/version"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const read = (file: string) => readFileSync(`${root}${file}`, "utf8")
const now = {
  packageJson: read("package.json"),
  lockfile: read("package-lock.json"),
  changelog: "# Changes\n\n## Unreleased\n\n- Something.\n\n## 0.0.1 (2026-01-01)\n\n- All.\n",
}
const before: string = JSON.parse(now.packageJson).version
const later = `${Number(before.split(".")[0]) + 1}.0.0`
const day = "2026-12-01"

it("changes the package, the lockfile and the changelog, and nothing else", () => {
  const after = moved(now, later, day)
  expect(JSON.parse(after.packageJson)).toEqual({ ...JSON.parse(now.packageJson), version: later })
  const lock = JSON.parse(now.lockfile)
  lock.version = later
  lock.packages[""].version = later
  expect(JSON.parse(after.lockfile)).toEqual(lock)
  expect(after.changelog).toBe(now.changelog.replace("## Unreleased", `## ${later} (${day})`))
})

it("refuses a version that is not later or that a store would refuse", () => {
  for (const version of [before, "0.0.0", "1.0", "v9.0.0", "9.0.0-beta", "09.0.0", "99.0.100000", ""])
    expect(() => moved(now, version, day), version).toThrow()
})

it("needs a valid day, and unreleased changes", () => {
  for (const other of ["", "2026-13-01", "1 December", "2026-12-1"])
    expect(() => moved(now, later, other), other).toThrow()
  const changelog = now.changelog.replace("- Something.\n", "")
  expect(() => moved({ ...now, changelog }, later, day)).toThrow("nothing under")
  expect(() => moved({ ...now, changelog: "# Changes\n" }, later, day)).toThrow("nothing under")
})

it("lockfile and package name the same version", () => {
  const lock = JSON.parse(now.lockfile)
  expect([lock.version, lock.packages[""].version]).toEqual([before, before])
})
