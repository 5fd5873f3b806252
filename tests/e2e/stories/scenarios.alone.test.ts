/** The mall's shows that repeat, or might: played at several times their speed. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("fast")
