/**
 * ffmpeg's `signature` filter (MPEG-7 video signature) as a detector of repeats.
 *
 * The filter compares two complete videos and cannot follow a stream. So every five seconds the last 20 s are given to
 * it as one video and everything before them as the other, with its default thresholds; a match at a lag of six seconds
 * or more is an alarm. The streams have two pictures per second, and each is shown two or three times, because the
 * filter's coarse words need 90 pictures.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH, SLOT_SECONDS } from "~liveness/index"
import type { Alarm } from "./hash-votes"

const WINDOW_SECONDS = 20
const STEP_SECONDS = 5
const SHORTEST_LAG_SECONDS = 6
const PICTURES_PER_SECOND = 5
const MATCH = /matching of video 0 at ([\d.]+) and 1 at ([\d.]+), (\d+) frames matching/g

export interface SignatureAlarm extends Alarm {
  /** The length of the match, in seconds. */
  matchingSeconds: number
}

/** The first alarm with any match, and the first with a match of at least `strictSeconds`, if they differ. */
export function signatureAlarms(luma: Uint8Array, binary: string, strictSeconds: number): SignatureAlarm[] {
  const folder = mkdtempSync(join(tmpdir(), "liveproof-signature-"))
  const alarms: SignatureAlarm[] = []
  try {
    const path = join(folder, "stream.y64x36")
    writeFileSync(path, luma)
    const durationSeconds = (luma.length / FRAME_SIZE) * SLOT_SECONDS
    for (let atSeconds = 2 * WINDOW_SECONDS; atSeconds <= durationSeconds; atSeconds += STEP_SECONDS) {
      const found = match(path, atSeconds, binary)
      if (!found) continue
      const isStrict = found.matchingSeconds >= strictSeconds
      if (isStrict || alarms.length === 0) alarms.push(found)
      if (isStrict) break
    }
    return alarms
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The longest match between the window that ends at `atSeconds` and everything before it; null if there is none. */
function match(path: string, atSeconds: number, binary: string): SignatureAlarm | null {
  const fromSeconds = atSeconds - WINDOW_SECONDS
  const filters = [
    `[0:v]fps=${PICTURES_PER_SECOND}[now]`,
    `[1:v]fps=${PICTURES_PER_SECOND}[before]`,
    "[now][before]signature=nb_inputs=2:detectmode=full",
  ].join(";")
  const inputs = [...part(path, fromSeconds, atSeconds), ...part(path, 0, fromSeconds)]
  const options = ["-hide_banner", "-threads", "1", ...inputs, "-filter_complex", filters, "-f", "null", "-"]
  const { status, stderr, error } = spawnSync(binary, options, { encoding: "utf8" })
  if (error) throw error
  if (status !== 0) throw new Error(`ffmpeg ended with ${status}: ${stderr.slice(-400)}`)
  let best: SignatureAlarm | null = null
  for (const [, now, before, pictures] of stderr.matchAll(MATCH)) {
    const lagSeconds = fromSeconds + Number(now) - Number(before)
    const matchingSeconds = Number(pictures) / PICTURES_PER_SECOND
    if (lagSeconds < SHORTEST_LAG_SECONDS || matchingSeconds <= (best?.matchingSeconds ?? 0)) continue
    best = { atSeconds, lagSeconds, matchingSeconds }
  }
  return best
}

function part(path: string, fromSeconds: number, toSeconds: number): string[] {
  const bytes = (seconds: number) => Math.round(seconds / SLOT_SECONDS) * FRAME_SIZE
  const raw = ["-f", "rawvideo", "-pix_fmt", "gray", "-s", `${FRAME_WIDTH}x${FRAME_HEIGHT}`]
  const input = `subfile,,start,${bytes(fromSeconds)},end,${bytes(toSeconds)},,:${path}`
  return [...raw, "-r", String(1 / SLOT_SECONDS), "-i", input]
}
