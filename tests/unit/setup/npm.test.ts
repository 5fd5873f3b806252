import { expect, it } from "vitest"
import { isInstalled } from "../../../scripts/setup/npm.mjs"

const lockfile = {
  packages: {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/a-for-macos": { version: "1.0.0", optional: true },
  },
}
const installed = (packages: Record<string, { version: string }>) => isInstalled(lockfile, { packages })

it("does not ask for other platforms' packages", () => {
  expect(installed({ "node_modules/a": { version: "1.0.0" } })).toBe(true)
})

it("notices what is missing, has another version, or is left over", () => {
  expect(installed({})).toBe(false)
  expect(installed({ "node_modules/a": { version: "1.0.1" } })).toBe(false)
  expect(installed({ "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.0.0" } })).toBe(false)
})
