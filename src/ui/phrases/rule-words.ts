/** The rules of the verdict in words. liveness/verdict/rules.ts has them in the order in which they are tried. */
import { type TextKey, t } from "./text"

const rules: Record<string, TextKey> = {
  "claimed-scheduled": "ruleScheduled",
  "claimed-replay": "ruleReplay",
  "claimed-ended": "ruleEnded",
  television: "ruleTelevision",
  "finished-recording": "ruleRecording",
  "finished-short-recording": "ruleShortRecording",
  "returning-segments": "ruleSegments",
  "repeat-certain": "ruleRepeatCertain",
  "rerun-certain": "ruleRerunCertain",
  "repeat-going-on": "ruleRepeatGoingOn",
  "rerun-going-on": "ruleRerunGoingOn",
  bids: "ruleBids",
  "repeat-noted": "ruleRepeatNoted",
  "nothing-decides": "ruleNothing",
}

/** "" for a rule of an older version that no longer exists. */
export const describeRule = (id: string): string => {
  const key = rules[id]
  return key ? t(key) : ""
}
