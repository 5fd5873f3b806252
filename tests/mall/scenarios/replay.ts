/**
 * A recording that admits to being one: `POST_LIVE_TRIMMED` in the state, a duration in the JSON-LD, a label on the
 * player.
 */
import { accusations, type Scenario } from "../scenario"

const scenario: Scenario = {
  show: "smart-home-simplified",
  claim: "replay",
  playlist: "finished",
  lengthSeconds: 300,
  stream: () => ({ take: { set: "smart-home", seed: 2207 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "replay", never: [...accusations, "live"], dueAfterSeconds: 10 },
}

export default scenario
