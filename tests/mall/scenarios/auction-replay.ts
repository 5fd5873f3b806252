/** eBay Live: the recording of a show, whose lots keep changing on the page. Its state says RECORDED. */
import { accusations, type Scenario } from "../scenario"

const scenario: Scenario = {
  show: "back-to-business",
  place: "auction",
  claim: "replay",
  playlist: "finished",
  lengthSeconds: 120,
  stream: () => ({ take: { set: "smart-home", seed: 2207 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "replay", never: [...accusations, "live"], dueAfterSeconds: 5 },
}

export default scenario
