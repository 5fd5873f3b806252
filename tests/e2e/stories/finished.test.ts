/** The mall's files and recordings: played in real time, which leaves the machine to others as well. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("finished")
