/** The scenario `loop` with its player in a frame of another host; the products are on the shop's page. */
import type { Scenario } from "../scenario"
import loop from "./loop"

const scenario: Scenario = { ...loop, isFramed: true }

export default scenario
