/** An attribute may hold a whole page: sites read it in one place, which cuts it. */
import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { root } from "../../../vitest.shared"

it("attributes are read in one place", () => {
  const sites = `${root}src/sites`
  const files = readdirSync(sites, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))
  const others = files.filter((name) => readFileSync(`${sites}/${name}`, "utf8").includes(".getAttribute("))
  expect(others).toEqual(["dom/text.ts"])
})
