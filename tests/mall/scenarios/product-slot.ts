/** What `loop` streams, in the live slot of a product page: shows are watched there too. How exact the period is, `loop` tells. */
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
