/**
 * The show of the scenario `live`, which was watched until a moment ago, on another site: it is being shown in two
 * places.
 */
import { accusations, type Scenario } from "../scenario"
import { liveTake } from "./live"

const scenario: Scenario = {
  show: "gift-shop",
  place: "auction",
  claim: "live",
  playlist: "sliding",
  stream: () => ({ take: liveTake, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY, rendition: 5 }),
  expect: {
    verdict: "live",
    never: accusations,
    recognised: "shown-at-once",
    dueAfterSeconds: 130,
    after: { scenario: "live", watchedSeconds: 200 },
  },
}

export default scenario
