/** A show that has not begun: the page says when it will, and a teaser of 20 s loops. It must never be accused. */
import { accusations, goesRound, type Scenario } from "../scenario"

const teaserSeconds = 20

const scenario: Scenario = {
  show: "gift-shop",
  claim: "scheduled",
  playlist: "sliding",
  stream: goesRound({ set: "teaser", seed: 61 }, teaserSeconds),
  expect: { verdict: "scheduled", never: [...accusations, "live"], dueAfterSeconds: 90 },
}

export default scenario
