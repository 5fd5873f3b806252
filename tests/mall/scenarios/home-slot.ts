/**
 * What `loop` streams, in the live slot of the home page, which names the show by its title and creator alone. Links to other shows
 * stand around it.
 */
import type { Scenario } from "../scenario"
import { loopSeconds, loopStream } from "./loop"

const scenario: Scenario = {
  show: "review-revue",
  place: "home-slot",
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
