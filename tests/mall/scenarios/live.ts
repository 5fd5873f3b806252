/** An honest live show: thirty minutes and more in which nothing repeats. The bulbs get cheaper after a minute. */
import { accusations, type Scenario } from "../scenario"

/** `rerun` shows it again. */
export const liveTake = { set: "smart-home", seed: 2101 } as const

const scenario: Scenario = {
  show: "smart-home-simplified",
  claim: "live",
  playlist: "sliding",
  stream: () => ({ take: liveTake, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  offer: (asin, atSeconds) => (asin === "B0MALLBL03" && atSeconds >= 60 ? { priceMinor: 3_499 } : {}),
  expect: { verdict: "cant-tell", never: [...accusations, "live"], dueAfterSeconds: 120 },
}

export default scenario
