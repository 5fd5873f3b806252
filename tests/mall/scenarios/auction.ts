/** eBay Live: viewers bid by name and against the clock, on one lot after the other. That is positive evidence. */
import { accusations, type Scenario } from "../scenario"
import { liveTake } from "./live"

const scenario: Scenario = {
  show: "smart-home-simplified",
  place: "auction",
  claim: "live",
  playlist: "sliding",
  stream: () => ({ take: liveTake, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "live", never: [...accusations, "replay"], dueAfterSeconds: 40 },
}

export default scenario
