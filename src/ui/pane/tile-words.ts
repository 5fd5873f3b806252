/** The words of a badge: what the page claims of the show, and what an earlier session found. */
import type { RememberedShow } from "~messages/subjects/directory"
import type { VerdictKind } from "~model/evidence"
import type { ClaimState } from "~model/reading"
import { formatShortDay } from "../phrases/durations"
import { type TextKey, t } from "../phrases/text"

const claims: Partial<Record<ClaimState, TextKey>> = {
  live: "tileLive",
  replay: "verdictReplay",
  scheduled: "verdictScheduled",
  ended: "verdictEnded",
  "on-air": "verdictOnAir",
}

/** "" if the page claims nothing. */
export function describeTileClaim(claim: ClaimState): string {
  const key = claims[claim]
  return key ? t(key) : ""
}

const found: Partial<Record<VerdictKind, TextKey>> = {
  loop: "tileLoopSeen",
  rerun: "tileRerunSeen",
  "recorded-as-live": "tileRecordedSeen",
  "may-be-loop": "tileMayBeLoopSeen",
  "may-be-rerun": "tileMayBeRerunSeen",
  "repeat-seen": "tileRepeatSeen",
  live: "tileLiveSeen",
}

/** "Loop seen on 20 Nov"; if nothing was found, only that the show was watched. */
export const describeRemembered = ({ verdict, at }: RememberedShow, now: number): string =>
  t(found[verdict] ?? "tileWatched", formatShortDay(at, now))
