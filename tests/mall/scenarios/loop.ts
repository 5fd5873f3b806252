/**
 * The same 44 s again and again, each pass coded anew. Paths, bytes, sequence numbers, decode times and date-times run on
 * without a seam: only picture and sound can tell. The stock of the speaker runs down, and is back on every pass.
 */
import { goesRound, type Scenario } from "../scenario"

export const loopSeconds = 44

/** Also what `product-slot` and `television` stream. */
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
