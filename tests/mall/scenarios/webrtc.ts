/** The file of `file-loop`, looping at the other end of a peer connection. */
import type { Scenario } from "../scenario"
import loop from "./file-loop"

const scenario: Scenario = { ...loop, player: "webrtc" }

export default scenario
