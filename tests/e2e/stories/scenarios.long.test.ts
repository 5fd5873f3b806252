/** The mall's shows about which something other than a repeat is to be said. */
import { notifyScenarios } from "../scenario-story"

await notifyScenarios("calm")
