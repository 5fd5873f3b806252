/**
 * An honest show with a fast-cut advert of 15 s that runs twice. Liveproof must report what it saw and nothing more.
 */
import type { Scenario, StreamPart } from "../scenario"
import { partAt, shotsOf } from "../shots"

const advertSeconds = 15
const advert = shotsOf(advertSeconds, 83)
const showings = [40, 118]
const show = { set: "gift-shop", seed: 3307 } as const

function stream(atSeconds: number): StreamPart {
  const showing = showings.findIndex((from) => atSeconds >= from && atSeconds < from + advertSeconds)
  if (showing >= 0) return partAt(advert, showings[showing]!, atSeconds, showing)
  const before = showings.filter((from) => from < atSeconds)
  const fromSeconds = before.length === 0 ? 0 : before.at(-1)! + advertSeconds
  const toSeconds = showings.find((from) => from > atSeconds) ?? Number.POSITIVE_INFINITY
  return { take: show, fromSeconds, toSeconds, takeFromSeconds: fromSeconds - advertSeconds * before.length }
}

const scenario: Scenario = {
  show: "gift-shop",
  claim: "live",
  playlist: "sliding",
  stream,
  cutsQuickly: true,
  expect: {
    verdict: "repeat-seen",
    never: ["recorded-as-live", "loop", "may-be-rerun", "rerun", "live"],
    dueAfterSeconds: showings[1]! + advertSeconds + 25,
  },
}

export default scenario
