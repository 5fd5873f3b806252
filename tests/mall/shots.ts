/** Fast-cut streams, made of shots from existing takes. */
import { bitsAt } from "./footage/random"
import { framesPerSecond } from "./media/format"
import type { StreamPart, Take } from "./scenario"

const takes: readonly Take[] = [
  { set: "review-revue", seed: 1307 },
  { set: "smart-home", seed: 2101 },
  { set: "back-to-business", seed: 3203 },
  { set: "gift-shop", seed: 3001 },
]

/** Between two thirds of a second and two seconds. */
const shortestFrames = 10
const longestFrames = 30
/** How much of a take the shots are picked from. */
const pickedFromSeconds = 110

/** Shots that fill a given time exactly, to the frame. @param seed decides their order, lengths and places */
export function shotsOf(lengthSeconds: number, seed: number): StreamPart[] {
  const parts: StreamPart[] = []
  const lengthFrames = Math.round(lengthSeconds * framesPerSecond)
  for (let from = 0; from < lengthFrames; ) {
    const shot = parts.length
    const wanted = from + shortestFrames + (bitsAt(seed, shot, 1) % (longestFrames - shortestFrames))
    // The rest must not be shorter than a shot.
    const to = lengthFrames - wanted < shortestFrames ? lengthFrames : wanted
    parts.push({
      take: takes[bitsAt(seed, shot, 2) % takes.length]!,
      fromSeconds: from / framesPerSecond,
      toSeconds: to / framesPerSecond,
      takeFromSeconds: bitsAt(seed, shot, 3) % pickedFromSeconds,
    })
    from = to
  }
  return parts
}

/** The part that plays at a given second of a list, shifted to where the list begins in the stream. */
export function partAt(parts: readonly StreamPart[], listFromSeconds: number, atSeconds: number, rendition: number) {
  const part = parts.find(({ toSeconds }) => listFromSeconds + toSeconds > atSeconds) ?? parts.at(-1)!
  return {
    ...part,
    fromSeconds: listFromSeconds + part.fromSeconds,
    toSeconds: listFromSeconds + part.toSeconds,
    rendition,
  }
}

/** Shots in a loop, re-encoded in each pass. */
export function quickCuts(passSeconds: number, seed: number): (atSeconds: number) => StreamPart {
  const shots = shotsOf(passSeconds, seed)
  return (atSeconds) => {
    const pass = Math.floor(atSeconds / passSeconds)
    return partAt(shots, pass * passSeconds, atSeconds, pass)
  }
}
