/** The mall's shows that repeat, played at several times their speed. */
import { notifyScenarios } from "../scenario-story"

await notifyScenarios("loop")
