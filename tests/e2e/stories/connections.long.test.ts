/** The mall's shows over a peer connection. */
import { tellScenarios } from "../scenario-story"

await tellScenarios("connection")
