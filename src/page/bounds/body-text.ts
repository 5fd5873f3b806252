/** Reads a response body in pieces, because the server decides how much it sends, and a little can unpack to a lot. */

/**
 * @throws Error if the body is larger than `mostBytes` after decompression, or breaks off; the rest is not waited for
 */
export async function bodyText(response: Response, mostBytes: number): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ""
  const decoder = new TextDecoder()
  let text = ""
  let bytes = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      bytes += piece.value.byteLength
      if (bytes > mostBytes) throw new Error("too large")
      text += decoder.decode(piece.value, { stream: true })
    }
    return text + decoder.decode()
  } catch (error) {
    void reader.cancel().catch(() => undefined)
    throw error
  }
}
