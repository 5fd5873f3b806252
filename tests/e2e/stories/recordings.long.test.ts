/**
 * The mall's recordings, labelled as such or not, its fast-cut shows, and DASH: their verdicts depend on wall-clock
 * time or on every sample, so they are played in real time.
 */
import { testScenarios } from "../scenario-story"

await testScenarios("recording")
