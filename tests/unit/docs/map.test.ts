/** docs/architecture.svg is what `npm run docs:map` draws from the imports in src. */
import { expect, it } from "vitest"
import { pictureWidth } from "../../../scripts/map/boxes"
import { house } from "../../../scripts/map/house"
import { readImports } from "../../../scripts/map/imports"
import { layOut } from "../../../scripts/map/lines"
import { architectureMap } from "../../../scripts/map-doc"
import { read, root } from "./files"

it("is current: otherwise run `npm run docs:map`", () => {
  expect(read("docs/architecture.svg") === architectureMap()).toBe(true)
})

it("draws no line through a room, and no room outside the picture", () => {
  const imports = readImports(`${root}src/`)
  const { bands, lines } = layOut(house(imports), imports.arrows)
  const boxes = bands.flatMap(({ boxes }) => boxes)
  for (const { x, width } of boxes) expect(x + width).toBeLessThanOrEqual(pictureWidth)
  for (const { arrow, crossings } of lines)
    for (const { x, top } of crossings.slice(1, -1))
      expect(
        boxes.filter((box) => box.y === top && x > box.x && x < box.x + box.width).map(({ room }) => room.name),
        `${arrow.from} to ${arrow.to}`,
      ).toEqual([])
})

it("counts what folders import from each other, and lists their subfolders", () => {
  const { rooms, arrows } = readImports(`${root}src/`)
  expect(rooms.get("liveness")).toContain("verdict")
  expect(arrows.find(({ from, to }) => from === "ui" && to === "messages")?.imports).toBeGreaterThan(20)
  expect(arrows.some(({ from, to }) => from === to)).toBe(false)
})

it("rejects a room without a floor and an arrow upwards", () => {
  const rooms = new Map([
    ["model", []],
    ["page", []],
  ])
  expect(() => house({ rooms, arrows: [{ from: "page", to: "model", imports: 1 }] })).not.toThrow()
  expect(() => house({ rooms, arrows: [{ from: "model", to: "page", imports: 1 }] })).toThrow("upwards")
  expect(() => house({ rooms: new Map([["attic", []]]), arrows: [] })).toThrow("src/attic is on no floor")
})
