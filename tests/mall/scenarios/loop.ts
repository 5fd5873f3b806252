/**
 * The same 44 s again and again, each pass coded anew. Paths, bytes, sequence numbers, decode times and date-times run on
 * without a seam: only picture and sound can tell. The stock of the speaker runs down, and is back on every pass.
 */
import type { Scenario } from "../scenario"

const periodSeconds = 44

const scenario: Scenario = {
  show: "review-revue",
  claim: "live",
  playlist: "sliding",
  stream(atSeconds) {
    const pass = Math.floor(atSeconds / periodSeconds)
    return {
      take: { set: "review-revue", seed: 1307 },
      fromSeconds: pass * periodSeconds,
      toSeconds: (pass + 1) * periodSeconds,
      rendition: pass,
    }
  },
  offer: (asin, atSeconds) =>
    asin === "B0MALLSP11" ? { stock: 5 - Math.floor((atSeconds % periodSeconds) / 15) } : {},
  expect: {
    verdict: "loop",
    never: ["recorded-as-live", "may-be-rerun", "rerun", "live"],
    periodSeconds,
    dueAfterSeconds: 3 * periodSeconds,
  },
}

export default scenario
