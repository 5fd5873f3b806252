/** Shots of a second or two from four sets, in a loop; each pass is re-encoded. */
import type { Scenario } from "../scenario"
import { quickCuts } from "../shots"

const passSeconds = 42

const scenario: Scenario = {
  show: "gift-shop",
  claim: "live",
  playlist: "sliding",
  stream: quickCuts(passSeconds, 71),
  expect: {
    verdict: "loop",
    never: ["recorded-as-live", "may-be-rerun", "rerun", "live"],
    periodSeconds: passSeconds,
    dueAfterSeconds: 3 * passSeconds,
  },
}

export default scenario
