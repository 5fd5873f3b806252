/**
 * The stream of `loop` in the live slot of the home page, which identifies the show only by title and creator. Links to
 * other shows surround it.
 */
import type { Scenario } from "../scenario"
import productSlot from "./product-slot"

const scenario: Scenario = { ...productSlot, place: "home-slot" }

export default scenario
