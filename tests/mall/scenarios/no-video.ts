/** A show page whose player has no video. */
import { accusations, type Scenario } from "../scenario"

const scenario: Scenario = {
  show: "back-to-business",
  claim: "live",
  playlist: "sliding",
  flaw: "no-video",
  stream: () => ({ take: { set: "slate", seed: 71 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "cant-tell", picture: "no-video", never: [...accusations, "live"], dueAfterSeconds: 10 },
}

export default scenario
