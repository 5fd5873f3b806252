/** The show of `live`, on a page that admits only frames which opt in. */
import type { Scenario } from "../scenario"
import live from "./live"

const scenario: Scenario = { ...live, policy: "isolated" }

export default scenario
