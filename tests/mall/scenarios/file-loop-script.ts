/** The file of `file-loop`, restarted over and over by a script shortly before its end. */
import type { Scenario } from "../scenario"
import loop from "./file-loop"

const scenario: Scenario = {
  ...loop,
  player: "file-loop-script",
  // A slightly different part is left out at the end each time.
  expect: { ...loop.expect, periodSeconds: undefined },
}

export default scenario
