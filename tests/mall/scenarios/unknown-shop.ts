/** A show on a shop that no site knows: read where the user asks to look at the page. */
import { accusations, type Scenario } from "../scenario"
import { liveTake } from "./live"

const scenario: Scenario = {
  show: "smart-home-simplified",
  place: "unknown-shop",
  claim: "live",
  playlist: "sliding",
  stream: () => ({ take: liveTake, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "cant-tell", never: [...accusations, "live"], dueAfterSeconds: 20 },
}

export default scenario
