/** The mall's recordings, said to be so or not: judged by the clock on the wall, so played in real time. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("recording")
