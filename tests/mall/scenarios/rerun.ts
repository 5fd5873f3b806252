/** The first minutes of the scenario `live`, re-encoded, as another live show of the same channel. */
import type { Scenario } from "../scenario"
import { liveTake } from "./live"

const scenario: Scenario = {
  show: "smart-home-simplified",
  claim: "live",
  playlist: "sliding",
  stream: () => ({ take: liveTake, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY, rendition: 3 }),
  expect: {
    verdict: "rerun",
    never: ["recorded-as-live", "may-be-loop", "loop", "live"],
    dueAfterSeconds: 130,
    after: { scenario: "live", watchedSeconds: 150 },
  },
}

export default scenario
