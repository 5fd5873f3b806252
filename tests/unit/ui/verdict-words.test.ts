import { describe, expect, it } from "vitest"
import { RULES } from "~liveness/index"
import type { Evidence, EvidenceOf, Inspection, Verdict } from "~model/evidence"
import { isNoLoop } from "~model/evidence"
import { formatDuration, formatLength } from "~ui/phrases/durations"
import { describeEvidence } from "~ui/phrases/evidence-words"
import { describeRule } from "~ui/phrases/rule-words"
import { tenseOf } from "~ui/phrases/tense"
import { describeVerdict } from "~ui/phrases/verdict-words"
import { aRepeat, aSessionId, noon } from "../make"

const inspection = { picture: "looking", sound: "listening" } as const
const verdict = (kind: Verdict["kind"], because: Evidence[] = [], lookedAtSeconds = 840): Verdict => ({
  kind,
  rule: "",
  claim: "live",
  confidence: null,
  because,
  against: [],
  lookedAtSeconds,
})
const repeat = (change: Parameters<typeof aRepeat>[0]): Evidence => ({
  kind: "repeat",
  repeat: aRepeat(change),
  at: noon,
  level: "certain",
  confidence: 0.9,
})
const span = (fromSeconds: number, toSeconds: number) => ({ fromSeconds, toSeconds })

describe("a verdict in words", () => {
  it.each<[string, Verdict, string]>([
    ["nothing found", verdict("cant-tell"), "The page says LIVE. No repeat in 14 min."],
    ["a minute", verdict("cant-tell", [], 60), "The page says LIVE. No repeat in 1 min."],
    ["seconds", verdict("cant-tell", [], 3), "The page says LIVE. Too short to tell yet: 3 s looked at."],
    [
      "a whole round",
      verdict("loop", [repeat({ now: span(124, 372), before: span(0, 248), lagSeconds: 124, passes: 3 })]),
      "The same 2 min 04 s ran 3 times.",
    ],
    [
      "a part of a round",
      verdict("loop", [repeat({ now: span(600, 680), before: span(0, 80), lagSeconds: 600, passes: 2 })]),
      "The same 1 min 20 s ran 2 times, 10 min apart.",
    ],
    [
      "a stretch that goes on",
      verdict("may-be-loop", [repeat({ now: span(2460, 2478), before: span(0, 18), lagSeconds: 2460 })]),
      "A stretch of 18 s also ran 41 min ago.",
    ],
    [
      "a finished recording",
      verdict("recorded-as-live", [
        { kind: "finished-recording", basis: "playlist", durationSeconds: 3268, firstSeenAt: noon, at: noon },
      ]),
      "The page says LIVE; the video is a finished recording (54:28).",
    ],
    [
      "bids",
      verdict("live", [{ kind: "activity", activity: "bid", count: 31, people: 9, windowSeconds: 300, at: noon }]),
      "31 bids in the last 5 min.",
    ],
    [
      "a rerun",
      verdict("rerun", [repeat({ earlier: { session: aSessionId(), startedAt: noon }, now: span(0, 90) })]),
      "You already saw this on January 15, 2026 (1 min 30 s so far).",
    ],
  ])("%s", (_, said, expected) => expect(describeVerdict(said, inspection)).toBe(expected))

  it.each<[Inspection["picture"], number, string]>([
    ["blocked-cross-origin", 0, "Cannot read this player's picture: it comes from another site."],
    ["too-few-frames", 840, "This computer is too busy: too few frames of the video can be read to tell."],
    ["blocked-black", 840, "Cannot read this player's picture: it stays black, as protected video does."],
    ["waiting", 0, "Waiting for the video."],
    ["looking", 0, "The picture is being compared."],
    ["paused", 0, "The video is paused."],
    ["paused", 840, "No repeat in 14 min."],
  ])("says what is true of a picture that is %s after %d s", (picture, lookedAtSeconds, expected) => {
    const said = describeVerdict(verdict("cant-tell", [], lookedAtSeconds), { picture, sound: "blocked" })
    expect(said).toBe(`The page says LIVE. ${expected}`)
  })

  it.each<[Verdict, string]>([
    [verdict("cant-tell"), "The page said LIVE. No repeat in 14 min."],
    [verdict("cant-tell", [], 3), "The page said LIVE. Too short to tell: 3 s looked at."],
    [verdict("scheduled"), "The show had not begun; what ran was a waiting room."],
    [verdict("repeat-seen", [repeat({ now: span(50, 59), lagSeconds: 40 })]), "9 s ran again after 40 s."],
  ])("speaks of what is over in the past tense: %#", (said, expected) =>
    expect(describeVerdict(said, inspection, "then")).toBe(expected),
  )

  it("considers a session over when nothing was reported for two minutes", () => {
    expect(tenseOf({ lastSeenAt: noon }, noon + 100_000)).toBe("now")
    expect(tenseOf({ lastSeenAt: noon }, noon + 130_000)).toBe("then")
  })
})

it("counts the rounds of a loop in the same way in the verdict and in the evidence", () => {
  const loop = repeat({ now: span(44, 150), before: span(0, 106), lagSeconds: 44, passes: 3 })
  expect(describeVerdict(verdict("loop", [loop]), inspection)).toBe("The same 44 s ran 3 times.")
  expect(describeEvidence(loop)).toBe("The picture repeated for 1 min 46 s: the same 44 s ran 3 times.")
})

it("names the earlier visit of a rerun", () => {
  const earlier = { session: aSessionId(), startedAt: noon }
  const rerun = { earlier, now: span(0, 90), lagSeconds: 0 }
  expect(describeEvidence(repeat(rerun))).toBe("1 min 30 s of footage also ran during your visit on January 15, 2026.")
  const show = { title: "Morning show", host: "shop.example" }
  expect(describeEvidence(repeat({ ...rerun, earlier: { ...earlier, show } }))).toBe(
    "1 min 30 s of footage also ran during your visit on January 15, 2026, in “Morning show” on shop.example.",
  )
  const onChannel = { ...show, channel: "Gift shop" }
  expect(describeEvidence(repeat({ ...rerun, earlier: { ...earlier, show: onChannel } }))).toBe(
    "1 min 30 s of footage also ran during your visit on January 15, 2026, in “Morning show” of Gift shop on shop.example.",
  )
})

describe("another show whose footage was recognised", () => {
  const recognised = (as: EvidenceOf<"recognised">["as"], title = "Morning show"): Evidence => ({
    ...{ kind: "recognised", as, at: noon },
    earlier: { session: aSessionId(), startedAt: noon, show: { title, host: "shop.example" } },
  })
  it.each<[Evidence, string]>([
    [
      recognised("shown-at-once"),
      "Also shown on shop.example within a quarter of an hour: “Morning show”. One show on two sites is not a rerun.",
    ],
    [
      recognised("shown-at-once", ""),
      "Also shown on shop.example within a quarter of an hour: “shop.example”. One show on two sites is not a rerun.",
    ],
    [
      recognised("prints-gone"),
      "Some of this seems to have run during your visit on January 15, 2026, in “Morning show” on shop.example. Its prints are no longer kept, so it cannot be compared.",
    ],
  ])("%j", (one, words) => {
    expect(describeEvidence(one)).toBe(words)
    expect(isNoLoop(one)).toBe(true)
  })
})

it("has a sentence for every rule of the verdict", () => {
  for (const { id } of RULES) expect(describeRule(id), id).not.toBe("")
})

describe("lengths", () => {
  it.each([
    [9, "9 s"],
    [120, "2 min"],
    [124, "2 min 04 s"],
    [3900, "1 h 05 min"],
    [-1, "0 s"],
  ])("%d s is %s", (seconds, expected) => expect(formatDuration(seconds)).toBe(expected))
  it.each([
    [3268, "54:28"],
    [3723, "1:02:03"],
  ])("%d s is %s on a player", (seconds, expected) => expect(formatLength(seconds)).toBe(expected))
})

describe("what is not a loop, in words", () => {
  const harmless = (as: EvidenceOf<"harmless-repeat">["as"], seconds?: number): Evidence => ({
    kind: "harmless-repeat",
    as,
    ...(seconds !== undefined && { seconds }),
    at: noon,
  })
  const interrupted = (cause: EvidenceOf<"interruption">["cause"], times: number, seconds: number): Evidence => ({
    kind: "interruption",
    cause,
    times,
    seconds,
    at: noon,
  })

  it.each<[Evidence, RegExp]>([
    [harmless("viewer-seek", 40), /^The video went back 40 s at .+; what ran again there is not counted\.$/],
    [
      harmless("unclear-seek", 40),
      /^At .+ the video went back 40 s and started over. There is no telling whether you or the page did that/,
    ],
    [harmless("slate", 95), /^A still picture was shown for up to 1 min 35 s; it counts for nothing/],
    [harmless("backdrop"), /^Only a part of the picture ran again/],
    [harmless("waiting-room"), /^The show has not begun/],
    [interrupted("pause", 1, 40), /^Paused once, for 40 s/],
    [interrupted("pause", 2, 90), /^Paused 2 times, for 1 min 30 s in all/],
    [interrupted("stall", 3, 12), /waited for data 3 times, for 12 s in all/],
    [interrupted("speed", 1, 60), /^Played at another speed once, for 1 min/],
    [interrupted("quality", 2, 0), /^The picture changed size 2 times/],
    [interrupted("hidden", 1, 60), /^The tab was hidden once, for 1 min of the show/],
    [interrupted("other-video", 1, 0), /^Watching moved to another video on the page once/],
  ])("%j", (one, words) => {
    expect(describeEvidence(one)).toMatch(words)
    expect(isNoLoop(one)).toBe(true)
  })
})
