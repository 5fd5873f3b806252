/** The mall's shows over a peer connection. */
import { notifyScenarios } from "../scenario-story"

await notifyScenarios("connection")
