/** The first minutes of the scenario `live`, re-encoded, two hours later, on another site and under another title. */
import type { Scenario } from "../scenario"
import { liveTake } from "./live"

const scenario: Scenario = {
  show: "gift-shop",
  place: "auction",
  claim: "live",
  playlist: "sliding",
  stream: () => ({ take: liveTake, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY, rendition: 4 }),
  expect: {
    verdict: "rerun",
    never: ["recorded-as-live", "may-be-loop", "loop"],
    dueAfterSeconds: 130,
    after: { scenario: "live", watchedSeconds: 200, agoSeconds: 7200 },
  },
}

export default scenario
