/** The scenario `loop`, fetched and fed to Media Source by a worker: the page itself requests no segments. */
import type { Scenario } from "../scenario"
import loop from "./loop"

const scenario: Scenario = { ...loop, player: "worker" }

export default scenario
