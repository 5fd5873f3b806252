/** Observations as sentences for the evidence list. */
import type { Evidence, EvidenceOf } from "~model/evidence"
import type { Repeat } from "~model/repeat"
import { sayDay, sayDuration, sayLength, sayTime } from "./durations"
import { isWholeRound, lengthOf } from "./rounds"
import { sayClaim } from "./say"
import { type Tense, told, toldCount } from "./tense"
import { type CountedTextKey, formatNumber, type TextKey, t, tn } from "./text"

/** One observation for the evidence list; "" for what the headline says anyway. */
export function sayEvidence(one: Evidence, tense: Tense = "now"): string {
  switch (one.kind) {
    case "repeat":
      return sayRepeated(one.repeat)
    case "finished-recording":
      return told(tense, one.basis === "file" ? "evidenceFile" : "evidencePlaylist", sayLength(one.durationSeconds))
    case "returning-segments":
      return t("sentenceSegments", formatNumber(one.segments), sayDuration(one.lagSeconds))
    case "activity":
      return toldCount(tense, "sentenceBids", one.count, sayDuration(one.windowSeconds))
    case "sound-differs":
      return told(tense, "evidenceSoundDiffers")
    case "harmless-repeat":
      return sayHarmless(one, tense)
    case "interruption":
      return tn(interruptions[one.cause], one.times, sayDuration(one.seconds))
    case "claim":
      return sayClaim(one.claim.state, tense)
  }
}

/** Counted as the verdict's own sentence counts: whole rounds, where there is one. */
function sayRepeated(repeat: Repeat): string {
  const length = sayDuration(lengthOf(repeat.now))
  const { earlier, lagSeconds, passes } = repeat
  if (earlier) return t("evidenceRerun", length, sayDay(earlier.startedAt))
  return isWholeRound(repeat)
    ? t("evidenceRepeatRounds", length, sayDuration(lagSeconds), formatNumber(passes))
    : t("evidenceRepeat", length, sayDuration(lagSeconds))
}

function sayHarmless({ as, seconds, at }: EvidenceOf<"harmless-repeat">, tense: Tense): string {
  if (as === "waiting-room") return told(tense, "harmlessWaitingRoom")
  if (as === "slate" && seconds !== undefined) return t("harmlessSlateStood", sayDuration(seconds))
  if (as === "viewer-seek" && seconds !== undefined) return t("harmlessSeekBack", sayDuration(seconds), sayTime(at))
  if (as === "unclear-seek" && seconds !== undefined) return t("harmlessUnclearBack", sayDuration(seconds), sayTime(at))
  return t(harmless[as])
}

const harmless: Record<Exclude<EvidenceOf<"harmless-repeat">["as"], "waiting-room">, TextKey> = {
  slate: "harmlessSlate",
  bumper: "harmlessBumper",
  advert: "harmlessAdvert",
  "viewer-seek": "harmlessSeek",
  "unclear-seek": "harmlessUnclear",
  backdrop: "harmlessBackdrop",
  turntable: "harmlessTurntable",
}

const interruptions: Record<EvidenceOf<"interruption">["cause"], CountedTextKey> = {
  pause: "interruptionPause",
  stall: "interruptionStall",
  speed: "interruptionSpeed",
  quality: "interruptionQuality",
  hidden: "interruptionHidden",
  "other-video": "interruptionOtherVideo",
}

/** Whether an observation is of something that happened and is no loop, rather than of the show. */
export const isNoLoop = (one: Evidence): boolean => one.kind === "harmless-repeat" || one.kind === "interruption"
