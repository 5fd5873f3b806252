/** The rooms that the docs describe are those that exist and those that the linter walls off. */
import { expect, it } from "vitest"
import linter from "../../../.dependency-cruiser.cjs"
import { readImports } from "../../../scripts/map/imports"
import { read, root } from "./files"

const described = read("docs/architecture.md").split("\n## Rooms\n")[1]!.split("\n## ")[0]!

const { rooms } = readImports(`${root}src/`)

it.each(["page", "prices", "ui"])("src/%s has the rooms that are described and walled off", (folder) => {
  const there = [...rooms.get(folder)!].sort()
  const table = described.split(`\n\`src/${folder}\``)[1]!.split("\n`src/")[0]!
  expect([...table.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, room]) => room).sort()).toEqual(there)
  const walls = linter.forbidden.map(({ name }) => name).filter((name) => name.startsWith(`room-${folder}-`))
  expect(walls.map((name) => name.slice(`room-${folder}-`.length)).sort()).toEqual(there)
})
