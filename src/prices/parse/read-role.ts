import type { AmountRole } from "~model/money"
import type { CueRole } from "../words/cue"

/** `plain`: nothing says what it is. `piece`: per piece, which is the price where no other stands beside it. */
export type ReadRole = Exclude<AmountRole, "current"> | CueRole | "plain" | "piece"
