/** The scenario `loop` in Amazon's own player. */
import type { Scenario } from "../scenario"
import loop from "./loop"

const scenario: Scenario = { ...loop, player: "ivs" }

export default scenario
