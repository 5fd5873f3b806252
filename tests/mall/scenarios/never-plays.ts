/** A video that waits forever for its first segment. */
import { accusations, type Scenario } from "../scenario"

const scenario: Scenario = {
  show: "back-to-business",
  claim: "live",
  playlist: "sliding",
  flaw: "never-plays",
  stream: () => ({ take: { set: "slate", seed: 72 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "cant-tell", picture: "never-played", never: [...accusations, "live"], dueAfterSeconds: 20 },
}

export default scenario
