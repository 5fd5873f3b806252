/** The scenario `loop` in video.js. */
import type { Scenario } from "../scenario"
import loop from "./loop"

const scenario: Scenario = { ...loop, player: "video-js" }

export default scenario
