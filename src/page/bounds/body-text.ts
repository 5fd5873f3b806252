/** The body of an answer as text, read piece by piece: whoever answers decides how much comes, and a little may unpack to a lot. */

/** @throws Error where it is more than `mostBytes` after decompression, or breaks off; the rest is not waited for */
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
