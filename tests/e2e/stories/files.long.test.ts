/**
 * The mall's files that loop, or are sought back in, under a LIVE badge. They are played in real time, so other stories
 * can run too.
 */
import { testScenarios } from "../scenario-story"

await testScenarios("file")
