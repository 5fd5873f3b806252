/** What the pane calls each verdict, in English. */
import messages from "../../locales/en/messages.json"
import type { VerdictKind } from "../../src/model/evidence"

export const headlines: Record<VerdictKind, string> = {
  "cant-tell": messages.verdictCantTell.message,
  live: messages.verdictLive.message,
  scheduled: messages.verdictScheduled.message,
  ended: messages.verdictEnded.message,
  replay: messages.verdictReplay.message,
  "on-air": messages.verdictOnAir.message,
  "recorded-as-live": messages.verdictRecordedAsLive.message,
  "repeat-seen": messages.verdictRepeatSeen.message,
  "may-be-loop": messages.verdictMayBeLoop.message,
  loop: messages.verdictLoop.message,
  "may-be-rerun": messages.verdictMayBeRerun.message,
  rerun: messages.verdictRerun.message,
}
