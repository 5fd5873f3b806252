/**
 * Evidence: one observation for or against "made now". Verdict: what the evidence together supports.
 * Neither holds prose: ui/phrases makes sentences of them in the user's language.
 */
import * as z from "zod/mini"
import { epochMs, seconds, sessionId } from "./ids"
import { claimState, showClaim } from "./reading"
import { earlierShow, repeat } from "./repeat"

const count = z.int().check(z.nonnegative())

/** A stretch that ran again, and how sure the detector is that this is a loop or rerun. */
export const repeatEvidence = z.object({
  kind: z.literal("repeat"),
  repeat,
  /** Wall-clock time of the last sample of the stretch. */
  at: epochMs,
  level: z.enum(["repeat-seen", "may-be", "certain"]),
  /** Probability that this is a loop or rerun, from the fitted model; null if it is only noted. */
  confidence: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
})
export type RepeatEvidence = z.infer<typeof repeatEvidence>

export const harmlessAs = z.enum([
  "slate",
  "bumper",
  "advert",
  "viewer-seek",
  "unclear-seek",
  "backdrop",
  "turntable",
  "waiting-room",
  /** A stretch that came in several shows (liveness/memory/known-inserts.ts). */
  "insert",
])

/**
 * Footage of another session that was recognised but counts against no show: either both sessions show it at the same
 * time, or its prints are no longer kept and it cannot be compared.
 */
export const recognised = z.object({
  kind: z.literal("recognised"),
  as: z.enum(["shown-at-once", "prints-gone"]),
  /** Without `show` if that session has been deleted. */
  earlier: z.object({ session: sessionId, startedAt: epochMs, show: z.optional(earlierShow) }),
  at: epochMs,
})

export const evidence = z.discriminatedUnion("kind", [
  repeatEvidence,
  /** What the platform itself says. */
  z.object({ kind: z.literal("claim"), claim: showClaim, at: epochMs }),
  /** The video that plays is a finished playlist, or a file; seen so at two moments. */
  z.object({
    kind: z.literal("finished-recording"),
    basis: z.enum(["playlist", "file"]),
    durationSeconds: seconds,
    firstSeenAt: epochMs,
    /** The video has been played to its end since. */
    playedToEnd: z.optional(z.boolean()),
    at: epochMs,
  }),
  /** The same segments were fetched again, in order, under new positions. */
  z.object({
    kind: z.literal("returning-segments"),
    segments: count,
    stretchSeconds: seconds,
    lagSeconds: seconds,
    /** The picture was examined at the same time, so it has to show the repeat too. */
    pictureSeen: z.optional(z.boolean()),
    at: epochMs,
  }),
  /** Somebody is acting now: bids, chat. */
  z.object({
    kind: z.literal("activity"),
    activity: z.enum(["bid", "chat"]),
    count,
    people: count,
    windowSeconds: seconds,
    at: epochMs,
  }),
  /** New sound over an old picture, or the reverse. It lowers the confidence, and the user is told. */
  z.object({ kind: z.literal("sound-differs"), repeat, at: epochMs }),
  /** A stretch that repeats by its nature and is no loop. */
  z.object({
    kind: z.literal("harmless-repeat"),
    as: harmlessAs,
    repeat: z.optional(repeat),
    /** Without a repeat: how long a slate stood still, or how far the video went back. */
    seconds: z.optional(seconds),
    /** In how many shows an insert was seen. */
    shows: z.optional(count),
    at: epochMs,
  }),
  recognised,
  /** What the viewer, the player or the browser did to the playback; one entry for each cause. */
  z.object({
    kind: z.literal("interruption"),
    cause: z.enum(["pause", "stall", "speed", "quality", "hidden", "other-video"]),
    times: count,
    /** How long in all; 0 for a cause that takes no time. */
    seconds,
    /** Wall-clock time of the last one. */
    at: epochMs,
  }),
])
export type Evidence = z.infer<typeof evidence>

/** Whether an observation says only that something happened which is no loop, and nothing for or against the show. */
export const isNoLoop = ({ kind }: Evidence): boolean =>
  kind === "harmless-repeat" || kind === "interruption" || kind === "recognised"
export type EvidenceOf<K extends Evidence["kind"]> = Extract<Evidence, { kind: K }>

export const verdictKind = z.enum([
  "cant-tell",
  "live",
  "scheduled",
  "ended",
  "replay",
  "on-air",
  "recorded-as-live",
  "repeat-seen",
  "may-be-loop",
  "loop",
  "may-be-rerun",
  "rerun",
])
export type VerdictKind = z.infer<typeof verdictKind>

export const verdict = z.object({
  kind: verdictKind,
  /** Id of the rule in liveness/verdict/rules.ts that decided. */
  rule: z.string(),
  /** What the page says, whatever the evidence. */
  claim: claimState,
  confidence: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  because: z.array(evidence),
  /** What speaks against the verdict, and whatever happened that is no loop (`isNoLoop`). */
  against: z.array(evidence),
  /** How much of the show was examined. */
  lookedAtSeconds: seconds,
})
export type Verdict = z.infer<typeof verdict>

/** Whether the picture and the sound can be examined, and if not, why. */
export const inspection = z.object({
  picture: z.enum([
    "waiting",
    "looking",
    "paused",
    "no-video",
    "never-played",
    "blocked-cross-origin",
    "blocked-black",
    "still",
    /** The machine keeps up with less than half of what plays. */
    "too-few-frames",
  ]),
  sound: z.enum(["waiting", "listening", "needs-gesture", "silent", "blocked", "off"]),
})
export type Inspection = z.infer<typeof inspection>
