/** The show of `live`, on a page that lets in no frame which has not agreed to it. */
import type { Scenario } from "../scenario"
import live from "./live"

const scenario: Scenario = { ...live, policy: "isolated" }

export default scenario
