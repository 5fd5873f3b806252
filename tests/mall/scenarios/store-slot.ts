/** An honest show in the live slot of a brand's store. */
import { accusations, type Scenario } from "../scenario"
import { liveTake } from "./live"

const scenario: Scenario = {
  show: "smart-home-simplified",
  place: "store-slot",
  claim: "live",
  playlist: "sliding",
  stream: () => ({ take: liveTake, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "cant-tell", never: [...accusations, "live"], dueAfterSeconds: 20 },
}

export default scenario
