/**
 * Verdicts and evidence as sentences. An observation always comes with its basis; nothing is called fake.
 */
import type { MessageError } from "~messages/envelope"
import type { Evidence, EvidenceOf, Inspection, Verdict, VerdictKind } from "~model/evidence"
import type { Span } from "~model/repeat"
import type { SessionView } from "~model/session"
import type { TabView } from "~model/tab"
import { sayDay, sayDuration, sayLength, sayTime } from "./durations"
import { type CountedTextKey, formatNumber, type TextKey, t, tn } from "./text"

const headlines: Record<VerdictKind, TextKey> = {
  "cant-tell": "verdictCantTell",
  live: "verdictLive",
  scheduled: "verdictScheduled",
  ended: "verdictEnded",
  replay: "verdictReplay",
  "on-air": "verdictOnAir",
  "recorded-as-live": "verdictRecordedAsLive",
  "repeat-seen": "verdictRepeatSeen",
  "may-be-loop": "verdictMayBeLoop",
  loop: "verdictLoop",
  "may-be-rerun": "verdictMayBeRerun",
  rerun: "verdictRerun",
}

/** A word or three: "Loop", "Can't tell". */
export const sayHeadline = (kind: VerdictKind): string => t(headlines[kind])

const pictureStates: Record<Inspection["picture"], TextKey> = {
  waiting: "pictureWaiting",
  looking: "pictureLooking",
  paused: "picturePaused",
  "no-video": "pictureNoVideo",
  "never-played": "pictureNeverPlayed",
  "blocked-cross-origin": "pictureBlockedOrigin",
  "blocked-black": "pictureBlockedBlack",
  still: "pictureStill",
}
export const sayPicture = (picture: Inspection["picture"]): string => t(pictureStates[picture])

const soundStates: Record<Inspection["sound"], TextKey> = {
  waiting: "soundWaiting",
  listening: "soundListening",
  "needs-gesture": "soundNeedsGesture",
  silent: "soundSilent",
  blocked: "soundBlocked",
}
export const saySound = (sound: Inspection["sound"]): string => t(soundStates[sound])

const claims: Partial<Record<Verdict["claim"], TextKey>> = {
  live: "claimLive",
  replay: "claimReplay",
  scheduled: "claimScheduled",
  ended: "claimEnded",
  "on-air": "claimOnAir",
}
export const sayClaim = (claim: Verdict["claim"]): string => t(claims[claim] ?? "claimNone")

const lengthOf = (span: Span) => span.toSeconds - span.fromSeconds

const firstOf = <K extends Evidence["kind"]>(verdict: Verdict, kind: K): EvidenceOf<K> | undefined =>
  verdict.because.find((one): one is EvidenceOf<K> => one.kind === kind)

function sayLoop(verdict: Verdict): string {
  const found = firstOf(verdict, "repeat")
  if (!found) {
    const returning = firstOf(verdict, "returning-segments")
    return returning ? t("sentenceSegments", formatNumber(returning.segments), sayDuration(returning.lagSeconds)) : ""
  }
  const { now, lagSeconds, passes } = found.repeat
  const wholeRounds = Math.floor((lengthOf(now) + lagSeconds) / lagSeconds)
  return wholeRounds >= 2
    ? tn("sentenceLoop", wholeRounds, sayDuration(lagSeconds))
    : tn("sentenceLoopStretch", passes, sayDuration(lengthOf(now)), sayDuration(lagSeconds))
}

function sayRepeat(verdict: Verdict, key: TextKey): string {
  const found = firstOf(verdict, "repeat")
  return found ? t(key, sayDuration(lengthOf(found.repeat.now)), sayDuration(found.repeat.lagSeconds)) : ""
}

function sayRerun(verdict: Verdict, key: TextKey): string {
  const found = firstOf(verdict, "repeat")
  return found?.repeat.earlier
    ? t(key, sayDay(found.repeat.earlier.startedAt), sayDuration(lengthOf(found.repeat.now)))
    : ""
}

const unreadable = new Set<Inspection["picture"]>(["no-video", "never-played", "blocked-cross-origin", "blocked-black"])

function sayCantTell(verdict: Verdict, inspection: Inspection): string {
  const claim = sayClaim(verdict.claim)
  if (unreadable.has(inspection.picture)) return `${claim} ${sayPicture(inspection.picture)}`
  if (verdict.lookedAtSeconds < 1) return `${claim} ${sayPicture("waiting")}`
  return `${claim} ${t("sentenceNoRepeat", sayDuration(verdict.lookedAtSeconds))}`
}

function sayReplay(verdict: Verdict): string {
  const started = firstOf(verdict, "claim")?.claim.startedAt
  return started === undefined ? t("sentenceReplay") : t("sentenceReplayOf", sayDay(started))
}

/** The verdict in one sentence, with its basis. */
export function sayVerdict(verdict: Verdict, inspection: Inspection): string {
  switch (verdict.kind) {
    case "cant-tell":
      return sayCantTell(verdict, inspection)
    case "live": {
      const bids = firstOf(verdict, "activity")
      return bids ? tn("sentenceBids", bids.count, sayDuration(bids.windowSeconds)) : sayClaim("live")
    }
    case "scheduled":
      return t("sentenceScheduled")
    case "ended":
      return t("sentenceEnded")
    case "replay":
      return sayReplay(verdict)
    case "on-air":
      return t("sentenceOnAir")
    case "recorded-as-live":
      return t("sentenceRecorded", sayLength(firstOf(verdict, "finished-recording")?.durationSeconds ?? 0))
    case "repeat-seen":
      return sayRepeat(verdict, "sentenceRepeatSeen")
    case "may-be-loop":
      return sayRepeat(verdict, "sentenceMayBeLoop")
    case "loop":
      return sayLoop(verdict)
    case "may-be-rerun":
      return sayRerun(verdict, "sentenceMayBeRerun")
    case "rerun":
      return sayRerun(verdict, "sentenceRerun")
  }
}

/** For the toolbar's tooltip and lists. */
export const sayVerdictShort = (verdict: Verdict): string => sayHeadline(verdict.kind)

const modes: Record<TabView["mode"], TextKey> = {
  watching: "modeWatching",
  off: "modeOff",
  "not-asked": "modeNotAsked",
  declined: "modeDeclined",
  "unknown-site": "modeUnknownSite",
  "access-needed": "modeAccessNeeded",
  "store-broken": "modeStoreBroken",
}
export const sayTabMode = (mode: TabView["mode"]): string => t(modes[mode])

/** Why an answer did not come. */
export const sayFailure = (code: MessageError["code"]): string => t(failures[code] ?? "failureAny")

const failures: Partial<Record<MessageError["code"], TextKey>> = {
  "store-unavailable": "modeStoreBroken",
  "not-allowed": "failureNotAllowed",
  gone: "troubleGone",
}

/** One observation for the evidence list; "" for what the headline says anyway. */
export function sayEvidence(one: Evidence): string {
  switch (one.kind) {
    case "repeat": {
      const { repeat } = one
      return t(
        "evidenceRepeat",
        sayDuration(lengthOf(repeat.now)),
        sayDuration(repeat.lagSeconds),
        formatNumber(repeat.passes),
      )
    }
    case "finished-recording":
      return t(one.basis === "file" ? "evidenceFile" : "evidencePlaylist", sayLength(one.durationSeconds))
    case "returning-segments":
      return t("sentenceSegments", formatNumber(one.segments), sayDuration(one.lagSeconds))
    case "activity":
      return tn("sentenceBids", one.count, sayDuration(one.windowSeconds))
    case "sound-differs":
      return t("evidenceSoundDiffers")
    case "harmless-repeat":
      return sayHarmless(one)
    case "interruption":
      return tn(interruptions[one.cause], one.times, sayDuration(one.seconds))
    case "claim":
      return sayClaim(one.claim.state)
  }
}

function sayHarmless({ as, seconds, at }: EvidenceOf<"harmless-repeat">): string {
  if (as === "slate" && seconds !== undefined) return t("harmlessSlateStood", sayDuration(seconds))
  if (as === "viewer-seek" && seconds !== undefined) return t("harmlessSeekBack", sayDuration(seconds), sayTime(at))
  return t(harmless[as])
}

const harmless: Record<EvidenceOf<"harmless-repeat">["as"], TextKey> = {
  slate: "harmlessSlate",
  bumper: "harmlessBumper",
  advert: "harmlessAdvert",
  "viewer-seek": "harmlessSeek",
  backdrop: "harmlessBackdrop",
  "waiting-room": "harmlessWaitingRoom",
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

/** What a session's problems mean for its user. */
export const sayProblems = (view: Pick<SessionView, "problems">): string | null =>
  view.problems.includes("nothing-found") || view.problems.includes("broken-json") ? t("problemUnreadable") : null
