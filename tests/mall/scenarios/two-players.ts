/**
 * An honest show that stands still for a while, and a second player beside it whose clips come back after ten minutes:
 * what the page fetches again does not belong to this show.
 */
import { accusations, type Scenario } from "../scenario"

const slateSeconds = 16

const scenario: Scenario = {
  show: "back-to-business",
  claim: "live",
  playlist: "sliding",
  beside: "replay",
  // A single still picture: nothing to encode, and no repeat to be seen.
  stream: (atSeconds) => {
    const fromSeconds = Math.floor(atSeconds / slateSeconds) * slateSeconds
    return { take: { set: "slate", seed: 61 }, fromSeconds, toSeconds: fromSeconds + slateSeconds, rendition: 0 }
  },
  expect: { verdict: "cant-tell", never: [...accusations, "live"], dueAfterSeconds: 760 },
}

export default scenario
