/**
 * What `loop` streams, in the live slot of the home page, which names the show by its title and creator alone. Links to other shows
 * stand around it.
 */
import type { Scenario } from "../scenario"
import productSlot from "./product-slot"

const scenario: Scenario = { ...productSlot, place: "home-slot" }

export default scenario
