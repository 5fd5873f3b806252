/** The scenario `loop`, pushed as HTTP-FLV and played by mpegts.js. */
import type { Scenario } from "../scenario"
import loop from "./loop"

const scenario: Scenario = { ...loop, player: "flv" }

export default scenario
