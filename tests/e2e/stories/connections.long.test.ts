/** The mall's shows over a peer connection. */
import { testScenarios } from "../scenario-story"

await testScenarios("connection")
