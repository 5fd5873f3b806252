/** The mall's shows that repeat, played at several times their speed. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("loop")
