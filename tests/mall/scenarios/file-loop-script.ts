/** The file of `file-loop`, played again and again by a script that begins anew a little before the end. */
import type { Scenario } from "../scenario"
import loop from "./file-loop"

const scenario: Scenario = {
  ...loop,
  player: "file-loop-script",
  // What is left out at the end is a little different each time.
  expect: { ...loop.expect, periodSeconds: undefined },
}

export default scenario
