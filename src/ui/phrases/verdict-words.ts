/**
 * Verdicts as sentences (evidence is in evidence-words.ts). A verdict is always said together with its basis, and nothing
 * is called fake.
 */
import type { MessageError } from "~messages/envelope"
import type { Evidence, EvidenceOf, Inspection, Verdict, VerdictKind } from "~model/evidence"
import type { ReadingProblem } from "~model/reading"
import type { SessionView } from "~model/session"
import type { StoreTrouble } from "~model/store-trouble"
import type { TabView } from "~model/tab"
import { formatDay, formatDuration, formatLength } from "./durations"
import { isWholeRound, lengthOf } from "./rounds"
import { countInTense, inTense, type Tense, type TensedKey } from "./tense"
import { formatNumber, type TextKey, t, tn } from "./text"

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

/** One to three words: "Loop", "Can't tell". */
export const describeHeadline = (kind: VerdictKind): string => t(headlines[kind])

const pictureStates: Record<Inspection["picture"], TensedKey> = {
  waiting: "pictureWaiting",
  looking: "pictureLooking",
  paused: "picturePaused",
  "no-video": "pictureNoVideo",
  "never-played": "pictureNeverPlayed",
  "blocked-cross-origin": "pictureBlockedOrigin",
  "blocked-black": "pictureBlockedBlack",
  still: "pictureStill",
  "too-few-frames": "pictureTooFewFrames",
}
export const describePicture = (picture: Inspection["picture"], tense: Tense = "now"): string =>
  inTense(tense, pictureStates[picture])

const soundStates: Record<Inspection["sound"], TensedKey> = {
  waiting: "soundWaiting",
  listening: "soundListening",
  "needs-gesture": "soundNeedsGesture",
  silent: "soundSilent",
  blocked: "soundBlocked",
  off: "soundOff",
}
export const describeSound = (sound: Inspection["sound"], tense: Tense = "now"): string =>
  inTense(tense, soundStates[sound])

const claims: Partial<Record<Verdict["claim"], TensedKey>> = {
  live: "claimLive",
  replay: "claimReplay",
  scheduled: "claimScheduled",
  ended: "claimEnded",
  "on-air": "claimOnAir",
}
export const describeClaim = (claim: Verdict["claim"], tense: Tense = "now"): string =>
  inTense(tense, claims[claim] ?? "claimNone")

const firstOf = <K extends Evidence["kind"]>(verdict: Verdict, kind: K): EvidenceOf<K> | undefined =>
  verdict.because.find((one): one is EvidenceOf<K> => one.kind === kind)

function describeLoop(verdict: Verdict): string {
  const found = firstOf(verdict, "repeat")
  if (!found) {
    const returning = firstOf(verdict, "returning-segments")
    return returning
      ? t("sentenceSegments", formatNumber(returning.segments), formatDuration(returning.lagSeconds))
      : ""
  }
  const { now, lagSeconds, passes } = found.repeat
  return isWholeRound(found.repeat)
    ? tn("sentenceLoop", passes, formatDuration(lagSeconds))
    : tn("sentenceLoopStretch", passes, formatDuration(lengthOf(now)), formatDuration(lagSeconds))
}

function describeRepeat(verdict: Verdict, key: TensedKey, tense: Tense): string {
  const found = firstOf(verdict, "repeat")
  return found
    ? inTense(tense, key, formatDuration(lengthOf(found.repeat.now)), formatDuration(found.repeat.lagSeconds))
    : ""
}

function describeRerun(verdict: Verdict, key: TensedKey, tense: Tense): string {
  const found = firstOf(verdict, "repeat")
  return found?.repeat.earlier
    ? inTense(tense, key, formatDay(found.repeat.earlier.startedAt), formatDuration(lengthOf(found.repeat.now)))
    : ""
}

const unreadable = new Set<Inspection["picture"]>([
  "no-video",
  "never-played",
  "blocked-cross-origin",
  "blocked-black",
  "too-few-frames",
])
/** Below this, "no repeat" would sound like a finding, although hardly any loop is so short. */
const ENOUGH_TO_SAY_SECONDS = 60

/**
 * The claim, and why it stays open: the state of the picture if nothing could be examined, otherwise for how long
 * nothing repeated.
 */
function describeCantTell({ claim, lookedAtSeconds }: Verdict, { picture }: Inspection, tense: Tense): string {
  const because = (): string => {
    if (unreadable.has(picture) || lookedAtSeconds < 1) return describePicture(picture, tense)
    const looked = formatDuration(lookedAtSeconds)
    return lookedAtSeconds < ENOUGH_TO_SAY_SECONDS
      ? inTense(tense, "sentenceTooShort", looked)
      : t("sentenceNoRepeat", looked)
  }
  return `${describeClaim(claim, tense)} ${because()}`
}

function describeReplay(verdict: Verdict, tense: Tense): string {
  const started = firstOf(verdict, "claim")?.claim.startedAt
  return started === undefined ? inTense(tense, "sentenceReplay") : t("sentenceReplayOf", formatDay(started))
}

/** The verdict in one sentence, with its basis. */
export function describeVerdict(verdict: Verdict, inspection: Inspection, tense: Tense = "now"): string {
  switch (verdict.kind) {
    case "cant-tell":
      return describeCantTell(verdict, inspection, tense)
    case "live": {
      const bids = firstOf(verdict, "activity")
      return bids
        ? countInTense(tense, "sentenceBids", bids.count, formatDuration(bids.windowSeconds))
        : describeClaim("live", tense)
    }
    case "scheduled":
      return inTense(tense, "sentenceScheduled")
    case "ended":
      return inTense(tense, "sentenceEnded")
    case "replay":
      return describeReplay(verdict, tense)
    case "on-air":
      return inTense(tense, "sentenceOnAir")
    case "recorded-as-live":
      return inTense(
        tense,
        "sentenceRecorded",
        formatLength(firstOf(verdict, "finished-recording")?.durationSeconds ?? 0),
      )
    case "repeat-seen":
      return describeRepeat(verdict, "sentenceRepeatSeen", tense)
    case "may-be-loop":
      return describeRepeat(verdict, "sentenceMayBeLoop", tense)
    case "loop":
      return describeLoop(verdict)
    case "may-be-rerun":
      return describeRerun(verdict, "sentenceMayBeRerun", tense)
    case "rerun":
      return describeRerun(verdict, "sentenceRerun", tense)
  }
}

/** For the toolbar's tooltip and lists. */
export const describeVerdictShort = (verdict: Verdict): string => describeHeadline(verdict.kind)

const storeTroubles: Record<StoreTrouble, TextKey> = {
  "store-broken": "modeStoreBroken",
  "store-full": "modeStoreFull",
  "store-newer": "modeStoreNewer",
}
export const describeStoreTrouble = (trouble: StoreTrouble): string => t(storeTroubles[trouble])

const modes: Record<TabView["mode"], TextKey> = {
  ...storeTroubles,
  watching: "modeWatching",
  off: "modeOff",
  paused: "modePaused",
  "not-asked": "modeNotAsked",
  declined: "modeDeclined",
  "unknown-site": "modeUnknownSite",
  "access-needed": "modeAccessNeeded",
}
export const describeTabMode = (mode: TabView["mode"]): string => t(modes[mode])

/** Why a message failed. */
export const describeFailure = (code: MessageError["code"]): string => t(failures[code] ?? "failureAny")

const failures: Partial<Record<MessageError["code"], TextKey>> = {
  ...storeTroubles,
  "clock-in-doubt": "troubleClock",
  "not-allowed": "failureNotAllowed",
  "too-much": "failureTooMuch",
  gone: "troubleGone",
  "store-apart": "failureStoreApart",
}

const notRead = new Set<ReadingProblem>(["nothing-found", "broken-json", "too-much-to-read"])

/** What a session's reading problems mean for the user; null if nothing. */
export const describeProblems = (view: Pick<SessionView, "problems">): string | null =>
  view.problems.some((problem) => notRead.has(problem)) ? t("problemUnreadable") : null
