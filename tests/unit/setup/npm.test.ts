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

it("is content without the packages of other platforms", () => {
  expect(installed({ "node_modules/a": { version: "1.0.0" } })).toBe(true)
})

it("notices what is missing, of another version, or left over", () => {
  expect(installed({})).toBe(false)
  expect(installed({ "node_modules/a": { version: "1.0.1" } })).toBe(false)
  expect(installed({ "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "1.0.0" } })).toBe(false)
})
