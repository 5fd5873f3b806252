/** A television channel that repeats its programme: it is on air, and claims nothing more. */
import { accusations, type Scenario } from "../scenario"
import { loopSeconds, loopStream } from "./loop"

const scenario: Scenario = {
  show: "review-revue",
  place: "television",
  claim: "on-air",
  playlist: "sliding",
  stream: loopStream,
  expect: { verdict: "on-air", never: [...accusations, "repeat-seen", "live"], dueAfterSeconds: 3 * loopSeconds },
}

export default scenario
