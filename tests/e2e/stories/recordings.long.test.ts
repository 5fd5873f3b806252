/**
 * The mall's recordings, said to be so or not, what is cut quickly, and DASH: judged by the clock on the wall, or by every
 * sample, so played in real time.
 */
import { tellScenarios } from "../scenario-story"

await tellScenarios("recording")
