/** An honest show that now and then cuts to an empty room, into which a different person walks each time. */
import { accusations, type Scenario, type StreamPart } from "../scenario"

/** All lengths differ, so the room is never empty again after the same time. Nobody comes twice either. */
const visitSeconds = [25, 31, 28, 37]

const parts: StreamPart[] = []

function growTo(atSeconds: number): void {
  while ((parts.at(-1)?.toSeconds ?? 0) <= atSeconds) {
    const visit = parts.length
    const fromSeconds = parts.at(-1)?.toSeconds ?? 0
    const toSeconds = fromSeconds + visitSeconds[visit % visitSeconds.length]!
    parts.push({ take: { set: "walk-in", seed: 4000 + visit }, fromSeconds, toSeconds, rendition: visit })
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
  expect: { verdict: "cant-tell", never: [...accusations, "repeat-seen", "live"], dueAfterSeconds: 118 },
}

export default scenario
