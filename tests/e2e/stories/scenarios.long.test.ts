/** The mall's shows about which something other than a repeat is to be said. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("calm")
