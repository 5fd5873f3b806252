/** A playlist stitched from 48 s of old segments: the same URLs come back, with a discontinuity at every seam. */
import type { Scenario } from "../scenario"

const passSeconds = 48

const scenario: Scenario = {
  show: "back-to-business",
  claim: "live",
  playlist: "stitched",
  lengthSeconds: passSeconds,
  stream(atSeconds) {
    const pass = Math.floor(atSeconds / passSeconds)
    return {
      take: { set: "back-to-business", seed: 3301 },
      fromSeconds: pass * passSeconds,
      toSeconds: (pass + 1) * passSeconds,
    }
  },
  expect: {
    verdict: "loop",
    never: ["recorded-as-live", "may-be-rerun", "rerun", "live"],
    periodSeconds: passSeconds,
    dueAfterSeconds: 3 * passSeconds,
  },
}

export default scenario
