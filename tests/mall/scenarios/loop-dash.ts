/** The scenario `loop`, delivered as DASH and played by shaka-player. */
import type { Scenario } from "../scenario"
import loop from "./loop"

const scenario: Scenario = { ...loop, player: "dash" }

export default scenario
