/** The mall's files that go round, or are gone back in, under a LIVE badge: played in real time, which leaves the machine to others as well. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("file")
