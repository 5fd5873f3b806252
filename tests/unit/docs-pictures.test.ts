/** The README's pictures are whole: a browser shows none whose head does not say how long it is. */
import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"

const folder = new URL("../../docs/pictures/", import.meta.url)
const pictures = readdirSync(folder).filter((name) => name.endsWith(".webp"))
/** "RIFF" and the length itself. */
const beforeCounted = 8

it.each(pictures)("%s", (name) => {
  const bytes = readFileSync(new URL(name, folder))
  expect(bytes.toString("latin1", 0, 4) + bytes.toString("latin1", 8, 12)).toBe("RIFFWEBP")
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - beforeCounted)
})
