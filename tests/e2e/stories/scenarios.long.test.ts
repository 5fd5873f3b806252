/** The mall's shows about which something other than a repeat is to be said. */
import { testScenarios } from "../scenario-story"

await testScenarios("calm")
