/**
 * The captions of *Review Revue*: reviews of the goods read aloud, two of them cut so that they sound like praise, and
 * talk that quotes nobody.
 */
import type { StreamPart, TakeSet } from "../scenario"

export interface SpokenLine {
  fromSeconds: number
  toSeconds: number
  text: string
}

/** In seconds of the take; the script starts over every 44 s. */
const periodSeconds = 44
const reviewRevue: readonly (readonly [number, number, string])[] = [
  [1, 3, "Welcome back to Review Revue!"],
  [3, 5, "First, the travel mug. Ready?"],
  [5, 7.5, "I fill it at six and burn"],
  [7.5, 9.5, "my tongue at eleven."],
  [10, 12, "I have learnt nothing and I love it."],
  [12.5, 15.5, "After ten washes it keeps warm as before!"],
  [16, 20, "That is what we call a mug. Next one, please."],
  [21, 24, "The speaker. Small, round, very sure of itself."],
  [24, 27, "Small enough for the bicycle bag"],
  [27, 30, "and loud enough for a picnic of twelve."],
  [31, 35, "It has been the same price as long as I have watched it!"],
  [36, 39, "Somebody give that man a discount."],
  [40, 43, "Back in a moment with the candle."],
]

const spokenIn: Partial<Record<TakeSet, typeof reviewRevue>> = { "review-revue": reviewRevue }

/** Lines that begin in [fromSeconds, toSeconds) of a stream, in stream seconds. Repeated footage repeats its lines. */
export function spokenLines(
  stream: (atSeconds: number) => StreamPart,
  fromSeconds: number,
  toSeconds: number,
): SpokenLine[] {
  const lines: SpokenLine[] = []
  for (let at = fromSeconds; at < toSeconds; ) {
    const part = stream(at)
    const end = Math.min(toSeconds, part.toSeconds)
    const takeSecondsBehind = at - ((part.takeFromSeconds ?? 0) + at - part.fromSeconds)
    const script = spokenIn[part.take.set] ?? []
    const firstRound = Math.floor((at - takeSecondsBehind) / periodSeconds)
    for (let round = firstRound; round * periodSeconds + takeSecondsBehind < end; round++) {
      const offset = round * periodSeconds + takeSecondsBehind
      for (const [from, to, text] of script) {
        if (from + offset >= at && from + offset < end)
          lines.push({ fromSeconds: from + offset, toSeconds: to + offset, text })
      }
    }
    at = end
  }
  return lines
}

/** @param clock the origin of the times: an MPEG time stamp for a segment of a stream */
export function webVtt(lines: readonly SpokenLine[], clock?: { ticksAtZero: number }): string {
  const head = clock ? `WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:${clock.ticksAtZero},LOCAL:00:00:00.000` : "WEBVTT"
  const cues = lines.map(({ fromSeconds, toSeconds, text }) => `${stamp(fromSeconds)} --> ${stamp(toSeconds)}\n${text}`)
  return `${[head, ...cues].join("\n\n")}\n`
}

function stamp(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0")
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${(seconds % 60).toFixed(3).padStart(6, "0")}`
}
