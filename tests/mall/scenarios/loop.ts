/**
 * The same 44 s over and over, re-encoded in each pass. Paths, bytes, sequence numbers, decode times and date-times
 * continue without a seam, so only picture and sound can give it away. The speaker's stock runs down, and is back in
 * every pass.
 */
import { goesRound, type Scenario } from "../scenario"

export const loopSeconds = 44

/** `product-slot` and `television` stream it too. */
export const loopStream = goesRound({ set: "review-revue", seed: 1307 }, loopSeconds)

const scenario: Scenario = {
  show: "review-revue",
  claim: "live",
  playlist: "sliding",
  stream: loopStream,
  offer: (asin, atSeconds) => (asin === "B0MALLSP11" ? { stock: 5 - Math.floor((atSeconds % loopSeconds) / 15) } : {}),
  expect: {
    verdict: "loop",
    never: ["recorded-as-live", "may-be-rerun", "rerun", "live"],
    periodSeconds: loopSeconds,
    dueAfterSeconds: 3 * loopSeconds,
  },
}

export default scenario
