/** The mall's shows of which something else is said than that they repeat. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("calm")
