/**
 * A playlist stitched together from 48 s of old segments: the same URLs come back, with a discontinuity at every seam.
 */
import { goesRound, type Scenario } from "../scenario"

const passSeconds = 48
const round = goesRound({ set: "back-to-business", seed: 3301 }, passSeconds)

const scenario: Scenario = {
  show: "back-to-business",
  claim: "live",
  playlist: "stitched",
  lengthSeconds: passSeconds,
  // So do the bytes.
  stream: (atSeconds) => ({ ...round(atSeconds), rendition: 0 }),
  expect: {
    verdict: "loop",
    never: ["recorded-as-live", "may-be-rerun", "rerun", "live"],
    periodSeconds: passSeconds,
    dueAfterSeconds: 3 * passSeconds,
  },
}

export default scenario
