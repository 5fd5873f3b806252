/** Bytes deflated by the browser itself, and inflated within a limit. */

/** "deflate" adds a header and a checksum, which PNG requires. */
type Format = "deflate-raw" | "deflate"

async function collected(stream: ReadableStream<Uint8Array>, mostBytes: number): Promise<Uint8Array> {
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    length += part.value.length
    if (length <= mostBytes) continue
    await reader.cancel()
    throw new RangeError(`more than ${mostBytes} bytes`)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export const deflated = (bytes: Uint8Array<ArrayBuffer>, format: Format = "deflate-raw"): Promise<Uint8Array> =>
  collected(new Blob([bytes]).stream().pipeThrough(new CompressionStream(format)), Number.POSITIVE_INFINITY)

/** Null where they were not deflated ("deflate-raw"), are cut short, or hold more than `mostBytes`. */
export const inflated = (bytes: Uint8Array<ArrayBuffer>, mostBytes: number): Promise<Uint8Array | null> =>
  collected(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")), mostBytes).catch(() => null)
