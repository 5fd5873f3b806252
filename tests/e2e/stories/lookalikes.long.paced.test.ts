/** The mall's shows that look like a loop at a careless glance, and its reruns, played at several times their speed. */
import { testScenarios } from "../scenario-story"

await testScenarios("lookalike")
