/** HLS playlists, read. */
import { Parser } from "m3u8-parser"

interface Playlist {
  segments?: { duration?: number }[]
  endList?: boolean
}

/** What says how long a playlist is. Of the other tags' attributes the parser reads some in quadratic time. */
const counts = (line: string): boolean => !line.startsWith("#") || /^#EXT(?:M3U|INF:|-X-ENDLIST)/.test(line)

/** Length in seconds of a finished media playlist; null where it is a live one, or none at all. */
export function finishedLengthSeconds(text: string): number | null {
  const parser = new Parser()
  parser.push(text.split("\n").filter(counts).join("\n"))
  parser.end()
  const { segments, endList } = parser.manifest as Playlist
  if (!endList || !segments?.length) return null
  return segments.reduce((sum, { duration = 0 }) => sum + duration, 0)
}
