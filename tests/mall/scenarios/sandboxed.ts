/** The show of `live`, on a page that sandboxes itself. */
import type { Scenario } from "../scenario"
import live from "./live"

const scenario: Scenario = { ...live, policy: "sandboxed" }

export default scenario
