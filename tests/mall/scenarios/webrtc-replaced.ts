/** `webrtc`, with a connection that is replaced every 25 s. */
import type { Scenario } from "../scenario"
import loop, { fileSeconds } from "./file-loop"

const scenario: Scenario = {
  ...loop,
  player: "webrtc-replaced",
  expect: { ...loop.expect, dueAfterSeconds: 4 * fileSeconds },
}

export default scenario
