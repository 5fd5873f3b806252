/** A 30-second file under a LIVE badge that the browser plays in a loop. */
import type { Scenario } from "../scenario"

export const fileSeconds = 30

const scenario: Scenario = {
  show: "gift-shop",
  claim: "live",
  playlist: "finished",
  player: "file-loop",
  lengthSeconds: fileSeconds,
  stream: () => ({ take: { set: "gift-shop", seed: 4517 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: {
    verdict: "loop",
    // It would be called a recording only if the picture did not show the loop, and after two minutes.
    never: ["recorded-as-live", "may-be-rerun", "rerun", "live"],
    periodSeconds: fileSeconds,
    dueAfterSeconds: 3 * fileSeconds,
  },
}

export default scenario
