/**
 * The background does not touch tables: whatever it asks of the database is a function in store/, as
 * docs/architecture.md says.
 */
import { readdirSync } from "node:fs"
import { expect, it } from "vitest"
import { read, root } from "./files"

const files = readdirSync(`${root}/src/background`, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.ts$/.test(file),
)

it.each(files)("%s asks the store", (file) => {
  expect(read(`src/background/${file}`)).not.toMatch(/\bdb\.[a-z]/i)
})
