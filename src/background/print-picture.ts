/** A print as a small picture: grey, 32x18, as PNG (RFC 2083). What it shows is what is compared, and nothing sharper. */
import { PRINT_HEIGHT, PRINT_WIDTH } from "~liveness/grid"
import { checksum } from "~liveness/prints/packing"
import { toBase64 } from "~model/bytes"
import { deflated } from "./deflate"

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Eight bits of grey; deflated, filtered by line, not interlaced. */
const KIND = [8, 0, 0, 0, 0]
/** Length and name before a chunk's data, checksum after it. */
const AROUND_BYTES = 12

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + AROUND_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(name), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, checksum(bytes.subarray(4, 8 + data.length)))
  return bytes
}

/** @returns a data URL of some 600 characters */
export async function pictureOf(print: Uint8Array): Promise<string> {
  const header = new Uint8Array(8 + KIND.length)
  const view = new DataView(header.buffer)
  view.setUint32(0, PRINT_WIDTH)
  view.setUint32(4, PRINT_HEIGHT)
  header.set(KIND, 8)
  // Each line begins with the number of its filter: none.
  const lines = new Uint8Array(PRINT_HEIGHT * (1 + PRINT_WIDTH))
  for (let y = 0; y < PRINT_HEIGHT; y++)
    lines.set(print.subarray(y * PRINT_WIDTH, (y + 1) * PRINT_WIDTH), y * (1 + PRINT_WIDTH) + 1)
  const parts = [
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("IDAT", await deflated(lines, "deflate")),
    chunk("IEND", new Uint8Array(0)),
  ]
  const png = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    png.set(part, at)
    at += part.length
  }
  return `data:image/png;base64,${toBase64(png)}`
}
