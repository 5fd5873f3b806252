/** A protected video as a script sees it: black frames, no sound. */
import { accusations, type Scenario } from "../scenario"

const scenario: Scenario = {
  show: "smart-home-simplified",
  claim: "live",
  playlist: "sliding",
  stream: () => ({ take: { set: "black", seed: 0 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "cant-tell", picture: "blocked-black", never: [...accusations, "live"], dueAfterSeconds: 60 },
}

export default scenario
