/**
 * The stream of `loop`, in the live slot of a product page, because shows are watched there too. `loop` itself tests
 * how exact the period is.
 */
import type { Scenario } from "../scenario"
import { loopSeconds, loopStream } from "./loop"

const scenario: Scenario = {
  show: "review-revue",
  place: "product-slot",
  claim: "live",
  playlist: "sliding",
  stream: loopStream,
  expect: {
    verdict: "loop",
    never: ["recorded-as-live", "may-be-rerun", "rerun", "live"],
    dueAfterSeconds: 3 * loopSeconds,
  },
}

export default scenario
