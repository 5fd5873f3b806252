/** Reads HLS playlists. */
import { Parser } from "m3u8-parser"

interface Playlist {
  segments?: { duration?: number }[]
  endList?: boolean
}

/** A day of segments of two seconds. */
const MOST_LINES = 100_000
const LONGEST_LINE_CHARS = 60

/**
 * Only the lines that say how long a playlist is: over the attributes of some other tags, the parser takes quadratic
 * time. It trims each line before reading it, so the lines are trimmed here too before they are judged.
 */
function linesThatCount(text: string): string[] {
  const lines: string[] = []
  for (const [written] of text.matchAll(/[^\n]+/g)) {
    const line = written.trim().slice(0, LONGEST_LINE_CHARS)
    if (line.startsWith("#") && !/^#EXT(?:M3U|INF:|-X-ENDLIST)/.test(line)) continue
    if (lines.push(line) >= MOST_LINES) break
  }
  return lines
}

/** Length in seconds of a finished media playlist; null where it is a live one, or none at all. */
export function finishedLengthSeconds(text: string): number | null {
  const parser = new Parser()
  parser.push(linesThatCount(text).join("\n"))
  parser.end()
  const { segments, endList } = parser.manifest as Playlist
  if (!endList || !segments?.length) return null
  return segments.reduce((sum, { duration = 0 }) => sum + duration, 0)
}
