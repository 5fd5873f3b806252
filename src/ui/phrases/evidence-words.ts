/** Evidence as sentences, one for each observation. */
import type { Evidence, EvidenceOf } from "~model/evidence"
import type { Repeat } from "~model/repeat"
import type { SessionView } from "~model/session"
import { formatDay, formatDuration, formatLength, formatTime } from "./durations"
import { isWholeRound, lengthOf } from "./rounds"
import { countInTense, inTense, type Tense } from "./tense"
import { type CountedTextKey, formatNumber, type TextKey, t, tn } from "./text"
import { describeClaim, describePicture, describeProblems, describeSound } from "./verdict-words"

/** One observation as a sentence; "" if there is nothing to say of it. */
export function describeEvidence(one: Evidence, tense: Tense = "now"): string {
  switch (one.kind) {
    case "repeat":
      return one.repeat.earlier ? describeRerun(one.repeat, one.repeat.earlier) : describeRepeat(one.repeat)
    case "finished-recording":
      return inTense(
        tense,
        one.basis === "file" ? "evidenceFile" : "evidencePlaylist",
        formatLength(one.durationSeconds),
      )
    case "returning-segments":
      return t("sentenceSegments", formatNumber(one.segments), formatDuration(one.lagSeconds))
    case "activity":
      return countInTense(tense, "sentenceBids", one.count, formatDuration(one.windowSeconds))
    case "sound-differs":
      return inTense(tense, "evidenceSoundDiffers")
    case "harmless-repeat":
      return describeHarmless(one, tense)
    case "interruption":
      return tn(interruptions[one.cause], one.times, formatDuration(one.seconds))
    case "recognised":
      return describeRecognised(one)
    case "claim":
      return describeClaim(one.claim.state, tense)
  }
}

function describeRerun({ now }: Repeat, { startedAt, show }: NonNullable<Repeat["earlier"]>): string {
  const length = formatDuration(lengthOf(now))
  const day = formatDay(startedAt)
  if (!show?.title) return t("evidenceRerun", length, day)
  return show.channel
    ? t("evidenceRerunOfChannel", length, day, show.title, show.host, show.channel)
    : t("evidenceRerunOf", length, day, show.title, show.host)
}

/** "" if the other session was deleted. */
function describeRecognised({ as, earlier: { startedAt, show } }: EvidenceOf<"recognised">): string {
  if (!show) return ""
  return as === "shown-at-once"
    ? t("recognisedAtOnce", show.host, show.title || show.host)
    : t("recognisedUncompared", formatDay(startedAt), show.title || show.host, show.host)
}

/** Counted as in the verdict's own sentence: in whole rounds, if there are any. */
export function describeRepeat(repeat: Pick<Repeat, "now" | "lagSeconds" | "passes">): string {
  const length = formatDuration(lengthOf(repeat.now))
  const { lagSeconds, passes } = repeat
  return isWholeRound(repeat)
    ? t("evidenceRepeatRounds", length, formatDuration(lagSeconds), formatNumber(passes))
    : t("evidenceRepeat", length, formatDuration(lagSeconds))
}

function describeHarmless({ as, seconds, shows, at }: EvidenceOf<"harmless-repeat">, tense: Tense): string {
  if (as === "waiting-room") return inTense(tense, "harmlessWaitingRoom")
  if (as === "slate" && seconds !== undefined) return t("harmlessSlateStood", formatDuration(seconds))
  if (as === "viewer-seek" && seconds !== undefined)
    return t("harmlessSeekBack", formatDuration(seconds), formatTime(at))
  if (as === "unclear-seek" && seconds !== undefined)
    return t("harmlessUnclearBack", formatDuration(seconds), formatTime(at))
  if (as === "insert" && shows !== undefined) return t("harmlessInsertSeen", tn("insertShows", shows))
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
  insert: "harmlessInsert",
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
  const problem = describeProblems({ problems })
  const state = soundless.has(inspection.picture) ? [] : [describeSound(inspection.sound, tense)]
  return [
    t("lookedFor", formatDuration(watchedSeconds)),
    describePicture(inspection.picture, tense),
    ...state,
    problem ?? "",
  ]
}
