/** The mall's shows that look like a loop to a careless eye, and reruns: played at several times their speed. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("lookalike")
