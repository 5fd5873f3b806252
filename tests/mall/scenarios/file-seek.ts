/**
 * A file in which somebody watches several moments again, by means that no page sees: a remote control, a media key.
 * Nothing in it loops.
 */
import { accusations, type Scenario } from "../scenario"

const scenario: Scenario = {
  show: "smart-home-simplified",
  claim: "live",
  playlist: "finished",
  player: "file-seek",
  lengthSeconds: 170,
  stream: () => ({ take: { set: "smart-home", seed: 2311 }, fromSeconds: 0, toSeconds: Number.POSITIVE_INFINITY }),
  expect: { verdict: "cant-tell", never: [...accusations, "live", "repeat-seen"], dueAfterSeconds: 60 },
}

export default scenario
