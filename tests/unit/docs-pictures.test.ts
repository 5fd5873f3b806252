/** The README's pictures are complete: browsers do not show a picture whose header lacks its length. */
import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"

const folder = new URL("../../docs/pictures/", import.meta.url)
const pictures = readdirSync(folder).filter((name) => name.endsWith(".webp"))
/** "RIFF" and the length field itself. */
const beforeCounted = 8

it.each(pictures)("%s", (name) => {
  const bytes = readFileSync(new URL(name, folder))
  expect(bytes.toString("latin1", 0, 4) + bytes.toString("latin1", 8, 12)).toBe("RIFFWEBP")
  expect(bytes.readUInt32LE(4)).toBe(bytes.length - beforeCounted)
})
