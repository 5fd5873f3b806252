/** Keeps a list of stretches of a time line in order, free of overlaps, and short. */
import type { Span } from "./repeat"

/**
 * The same stretches in order, with those that touch joined.
 * @param most if more remain, those closest together are joined too
 */
export function joined(spans: readonly Span[], most: number): Span[] {
  const apart: Span[] = []
  for (const { fromSeconds, toSeconds } of [...spans].sort((one, other) => one.fromSeconds - other.fromSeconds)) {
    const last = apart.at(-1)
    if (last && fromSeconds <= last.toSeconds) last.toSeconds = Math.max(last.toSeconds, toSeconds)
    else apart.push({ fromSeconds, toSeconds })
  }
  while (apart.length > most) closeSmallestGap(apart)
  return apart
}

function closeSmallestGap(apart: Span[]): void {
  let place = 1
  const gapBefore = (index: number) => apart[index]!.fromSeconds - apart[index - 1]!.toSeconds
  for (let index = 2; index < apart.length; index++) if (gapBefore(index) < gapBefore(place)) place = index
  const [later] = apart.splice(place, 1)
  apart[place - 1]!.toSeconds = later!.toSeconds
}
