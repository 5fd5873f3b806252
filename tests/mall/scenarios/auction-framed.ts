/**
 * eBay Live as it is really sent: the page, in it a frame with the lot and its bids, and in that the player of another
 * host.
 */
import type { Scenario } from "../scenario"
import auction from "./auction"

const scenario: Scenario = { ...auction, place: "auction-framed" }

export default scenario
