/** The mall's shows that repeat, played at several times their speed. */
import { testScenarios } from "../scenario-story"

await testScenarios("loop")
