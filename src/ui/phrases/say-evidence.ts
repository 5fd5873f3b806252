/** Evidence as sentences, one for each observation. */
import type { Evidence, EvidenceOf } from "~model/evidence"
import type { Repeat } from "~model/repeat"
import type { SessionView } from "~model/session"
import { sayDay, sayDuration, sayLength, sayTime } from "./durations"
import { isWholeRound, lengthOf } from "./rounds"
import { sayClaim, sayPicture, sayProblems, saySound } from "./say"
import { countInTense, inTense, type Tense } from "./tense"
import { type CountedTextKey, formatNumber, type TextKey, t, tn } from "./text"

/** One observation as a sentence; "" if there is nothing to say of it. */
export function sayEvidence(one: Evidence, tense: Tense = "now"): string {
  switch (one.kind) {
    case "repeat":
      return one.repeat.earlier ? sayRerun(one.repeat, one.repeat.earlier) : sayRepeat(one.repeat)
    case "finished-recording":
      return inTense(tense, one.basis === "file" ? "evidenceFile" : "evidencePlaylist", sayLength(one.durationSeconds))
    case "returning-segments":
      return t("sentenceSegments", formatNumber(one.segments), sayDuration(one.lagSeconds))
    case "activity":
      return countInTense(tense, "sentenceBids", one.count, sayDuration(one.windowSeconds))
    case "sound-differs":
      return inTense(tense, "evidenceSoundDiffers")
    case "harmless-repeat":
      return sayHarmless(one, tense)
    case "interruption":
      return tn(interruptions[one.cause], one.times, sayDuration(one.seconds))
    case "recognised":
      return sayRecognised(one)
    case "claim":
      return sayClaim(one.claim.state, tense)
  }
}

function sayRerun({ now }: Repeat, { startedAt, show }: NonNullable<Repeat["earlier"]>): string {
  const length = sayDuration(lengthOf(now))
  const day = sayDay(startedAt)
  if (!show?.title) return t("evidenceRerun", length, day)
  return show.channel
    ? t("evidenceRerunOfChannel", length, day, show.title, show.host, show.channel)
    : t("evidenceRerunOf", length, day, show.title, show.host)
}

/** "" if the other session was deleted. */
function sayRecognised({ as, earlier: { startedAt, show } }: EvidenceOf<"recognised">): string {
  if (!show) return ""
  return as === "shown-at-once"
    ? t("recognisedAtOnce", show.host, show.title || show.host)
    : t("recognisedUncompared", sayDay(startedAt), show.title || show.host, show.host)
}

/** Counted as in the verdict's own sentence: in whole rounds, if there are any. */
export function sayRepeat(repeat: Pick<Repeat, "now" | "lagSeconds" | "passes">): string {
  const length = sayDuration(lengthOf(repeat.now))
  const { lagSeconds, passes } = repeat
  return isWholeRound(repeat)
    ? t("evidenceRepeatRounds", length, sayDuration(lagSeconds), formatNumber(passes))
    : t("evidenceRepeat", length, sayDuration(lagSeconds))
}

function sayHarmless({ as, seconds, at }: EvidenceOf<"harmless-repeat">, tense: Tense): string {
  if (as === "waiting-room") return inTense(tense, "harmlessWaitingRoom")
  if (as === "slate" && seconds !== undefined) return t("harmlessSlateStood", sayDuration(seconds))
  if (as === "viewer-seek" && seconds !== undefined) return t("harmlessSeekBack", sayDuration(seconds), sayTime(at))
  if (as === "unclear-seek" && seconds !== undefined) return t("harmlessUnclearBack", sayDuration(seconds), sayTime(at))
  return t(harmlessTexts[as])
}

export const harmlessTexts: Record<EvidenceOf<"harmless-repeat">["as"], TextKey> = {
  "waiting-room": "harmlessWaitingRoom",
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

export const unique = (lines: string[]) => [...new Set(lines.filter((line) => line !== ""))]

/** Without a video that plays, there is nothing to say about its sound. */
const soundless = new Set<SessionView["inspection"]["picture"]>(["waiting", "no-video", "never-played"])

/** What was examined, and what could not be. */
export function looked(
  { inspection, watchedSeconds, problems }: Pick<SessionView, "inspection" | "watchedSeconds" | "problems">,
  tense: Tense,
): string[] {
  const problem = sayProblems({ problems })
  const state = soundless.has(inspection.picture) ? [] : [saySound(inspection.sound, tense)]
  return [t("lookedFor", sayDuration(watchedSeconds)), sayPicture(inspection.picture, tense), ...state, problem ?? ""]
}
