/** An honest show whose state blob is cut off in the middle. */
import { accusations, type Scenario } from "../scenario"

const scenario: Scenario = {
  show: "review-revue",
  claim: "live",
  playlist: "sliding",
  flaw: "broken-json",
  stream: () => ({ take: { set: "review-revue", seed: 1409 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "cant-tell", never: [...accusations, "live"], dueAfterSeconds: 60 },
}

export default scenario
