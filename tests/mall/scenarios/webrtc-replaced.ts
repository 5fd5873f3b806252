/** `webrtc` over a connection that is made anew every 25 s. */
import type { Scenario } from "../scenario"
import loop, { fileSeconds } from "./file-loop"

const scenario: Scenario = {
  ...loop,
  player: "webrtc-replaced",
  expect: { ...loop.expect, dueAfterSeconds: 4 * fileSeconds },
}

export default scenario
