/** The scenario `loop`, fetched and fed to Media Source by a worker: the page itself asks for no segment. */
import type { Scenario } from "../scenario"
import loop from "./loop"

const scenario: Scenario = { ...loop, player: "worker" }

export default scenario
