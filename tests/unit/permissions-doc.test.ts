import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { permissionsDocument } from "../../scripts/permissions-doc"

it("docs/PERMISSIONS.md says what plasmo.config.ts says", () => {
  expect(readFileSync(new URL("../../docs/PERMISSIONS.md", import.meta.url), "utf8")).toBe(permissionsDocument())
})
