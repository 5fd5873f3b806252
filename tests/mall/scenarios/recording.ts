/** Ten minutes that are over, in a finished playlist, under a LIVE badge. The cameras sell out as time passes. */
import type { Scenario } from "../scenario"

const scenario: Scenario = {
  show: "gift-shop",
  claim: "live",
  playlist: "finished",
  lengthSeconds: 600,
  stream: () => ({ take: { set: "gift-shop", seed: 4409 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  offer: (asin, atSeconds) => (asin === "B0MALLIC07" ? { stock: Math.max(0, 9 - Math.floor(atSeconds / 40)) } : {}),
  expect: {
    verdict: "recorded-as-live",
    never: ["may-be-loop", "loop", "may-be-rerun", "rerun", "live"],
    dueAfterSeconds: 150,
  },
}

export default scenario
