/** A stream from a host without CORS: it plays, but its pixels cannot be read. */
import { accusations, type Scenario } from "../scenario"

const scenario: Scenario = {
  show: "gift-shop",
  claim: "live",
  playlist: "sliding",
  flaw: "cross-origin",
  stream: () => ({ take: { set: "gift-shop", seed: 4507 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: {
    verdict: "cant-tell",
    picture: "blocked-cross-origin",
    never: [...accusations, "live"],
    dueAfterSeconds: 30,
  },
}

export default scenario
