/** The mall's shows that are played at several times their speed. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("fast")
