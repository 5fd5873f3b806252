import { createCanvas } from "@napi-rs/canvas"
import { expect, it } from "vitest"
import { pictureProblems } from "../../../scripts/release/png"

/** Only a header. @param colourType 2 is truecolour, 6 is truecolour with transparency */
function header(width: number, height: number, colourType: number): Uint8Array {
  const bytes = Buffer.alloc(33)
  Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(bytes)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes[24] = 8
  bytes[25] = colourType
  return bytes
}

it("accepts a picture of the right size without transparency", () => {
  expect(pictureProblems("1-loop.png", header(1280, 800, 2))).toEqual([])
  expect(pictureProblems("tile.png", header(440, 280, 2))).toEqual([])
})

it("says what is wrong with any other", () => {
  expect(pictureProblems("1-loop.png", header(1280, 801, 2))).toEqual(["1-loop.png is 1280x801, not 1280x800"])
  const transparent = createCanvas(1280, 800).toBuffer("image/png")
  expect(pictureProblems("1-loop.png", transparent)).toEqual(["1-loop.png is not of 24 bits without transparency"])
  expect(pictureProblems("other.png", header(1280, 800, 2))).toHaveLength(1)
  expect(() => pictureProblems("1-loop.png", new Uint8Array(40))).toThrow("not a PNG file")
})
