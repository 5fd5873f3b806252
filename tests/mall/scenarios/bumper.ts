/**
 * An honest live show with typical repeats: a jingle of 10 s, an advert of 30 s, a still slate. The stretches in
 * between have different lengths, and each continues the last, so nothing comes back at a constant lag.
 */
import type { Scenario, StreamPart } from "../scenario"

const breaks = [
  { take: { set: "jingle", seed: 51 }, seconds: 10 },
  { take: { set: "advert", seed: 52 }, seconds: 30 },
  { take: { set: "slate", seed: 53 }, seconds: 14 },
] as const
const showTake = { set: "back-to-business", seed: 3203 } as const
const parts: StreamPart[] = []

/** Between 24 and 52 s, different for each stretch. */
function stretchSeconds(index: number): number {
  return 24 + ((index * 17) % 29)
}

function growTo(atSeconds: number): void {
  while ((parts.at(-1)?.toSeconds ?? 0) <= atSeconds) {
    const turn = parts.length / 2
    const fromSeconds = parts.at(-1)?.toSeconds ?? 0
    const before = parts.at(-2)
    const shown = before === undefined ? 0 : (before.takeFromSeconds ?? 0) + before.toSeconds - before.fromSeconds
    const pauseAt = fromSeconds + stretchSeconds(turn)
    const pause = breaks[turn % breaks.length]!
    parts.push({ take: showTake, fromSeconds, toSeconds: pauseAt, takeFromSeconds: shown })
    parts.push({ take: pause.take, fromSeconds: pauseAt, toSeconds: pauseAt + pause.seconds, rendition: turn })
  }
}

const scenario: Scenario = {
  show: "back-to-business",
  claim: "live",
  playlist: "sliding",
  stream(atSeconds) {
    growTo(atSeconds)
    return parts.find((part) => part.toSeconds > atSeconds)!
  },
  expect: {
    verdict: "repeat-seen",
    never: ["recorded-as-live", "loop", "may-be-rerun", "rerun", "live"],
    // The advert's second showing ends at 268 s.
    dueAfterSeconds: 290,
  },
}

export default scenario
