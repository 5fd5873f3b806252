import { describe, expect, it } from "vitest"
import { decide, RULES } from "~liveness/index"
import type { Evidence } from "~model/evidence"
import { verdict } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { ClaimState } from "~model/reading"
import type { Repeat } from "~model/repeat"

const MINUTE = 60_000
const NOW = Date.UTC(2026, 0, 1)
const earlier = { session: "00000000-0000-4000-8000-000000000001" as SessionId, startedAt: NOW }

const repeat = (seconds: number, changes: Partial<Repeat> = {}): Repeat => ({
  now: { fromSeconds: 1000, toSeconds: 1000 + seconds },
  before: { fromSeconds: 400, toSeconds: 400 + seconds },
  lagSeconds: 600,
  passes: 2,
  strength: 9,
  pictureAgreement: 0.8,
  soundAgreement: 0.7,
  ongoing: true,
  ...changes,
})
const stretch = (level: "repeat-seen" | "may-be" | "certain", changes: Partial<Repeat> = {}): Evidence => ({
  kind: "repeat",
  level,
  at: NOW,
  repeat: repeat({ "repeat-seen": 9, "may-be": 20, certain: 90 }[level], changes),
  confidence: level === "repeat-seen" ? null : 0.93,
})
const finished = (apartMs: number, durationSeconds: number): Evidence => ({
  kind: "finished-recording",
  basis: "playlist",
  durationSeconds,
  firstSeenAt: NOW - apartMs,
  at: NOW,
})
const segments = (count: number, stretchSeconds: number, lagSeconds: number): Evidence => ({
  kind: "returning-segments",
  segments: count,
  stretchSeconds,
  lagSeconds,
  at: NOW,
})
const seen = (evidence: Evidence): Evidence => ({ ...evidence, pictureSeen: true }) as Evidence
const toEnd = (evidence: Evidence): Evidence => ({ ...evidence, playedToEnd: true }) as Evidence
const bids = (count: number, people: number): Evidence => ({
  kind: "activity",
  activity: "bid",
  count,
  people,
  windowSeconds: 300,
  at: NOW,
})
const chat: Evidence = { kind: "activity", activity: "chat", count: 90, people: 40, windowSeconds: 300, at: NOW }
const advert: Evidence = { kind: "harmless-repeat", as: "advert", repeat: repeat(30), at: NOW - MINUTE }
const insert = (ongoing: boolean): Evidence => ({
  ...{ kind: "harmless-repeat", as: "insert", shows: 7, at: NOW },
  repeat: { ...repeat(30), ongoing },
})
const slate: Evidence = { kind: "harmless-repeat", as: "slate", seconds: 40, at: NOW }
const unclear: Evidence = { kind: "harmless-repeat", as: "unclear-seek", seconds: 39, at: NOW }
const wentBack: Evidence = { kind: "harmless-repeat", as: "viewer-seek", seconds: 40, at: NOW }
const paused: Evidence = { kind: "interruption", cause: "pause", times: 2, seconds: 90, at: NOW }
const elsewhere: Evidence = {
  ...{ kind: "recognised", as: "prints-gone", at: NOW },
  earlier: { session: earlier.session, startedAt: NOW, show: { title: "Morning show", host: "shop.example" } },
}
const differs: Evidence = { kind: "sound-differs", repeat: repeat(40), at: NOW }

const judge = (state: ClaimState, evidence: Evidence[]) =>
  decide(evidence, { claim: { state, basis: "platform-state" }, lookedAtSeconds: 840 })

describe("decide", () => {
  it("never calls footage a rerun that was only recognised", () => {
    const { kind, because, against } = judge("live", [elsewhere])
    expect({ kind, because, against }).toEqual({ kind: "cant-tell", because: [], against: [elsewhere] })
  })

  it.each<[string, ClaimState, Evidence[], string, string]>([
    ["nothing seen", "live", [], "cant-tell", "nothing-decides"],
    ["a LIVE label alone is the claim, not the evidence", "live", [], "cant-tell", "nothing-decides"],
    ["a short repeat", "live", [stretch("repeat-seen")], "repeat-seen", "repeat-noted"],
    ["a longer one that is still on", "live", [stretch("may-be")], "may-be-loop", "repeat-going-on"],
    ["a certain one", "live", [stretch("certain")], "loop", "repeat-certain"],
    ["a page without a claim", "none", [stretch("certain")], "loop", "repeat-certain"],
    ["the stronger of two", "live", [stretch("repeat-seen"), stretch("certain")], "loop", "repeat-certain"],
    ["an earlier show, still on", "live", [stretch("may-be", { earlier })], "may-be-rerun", "rerun-going-on"],
    ["an earlier show", "live", [stretch("certain", { earlier })], "rerun", "rerun-certain"],
    [
      "a certain rerun before a possible loop",
      "live",
      [stretch("may-be"), stretch("certain", { earlier })],
      "rerun",
      "rerun-certain",
    ],
    ["a teaser in the waiting room", "scheduled", [stretch("certain")], "scheduled", "claimed-scheduled"],
    ["a replay", "replay", [stretch("certain"), finished(9 * MINUTE, 3000)], "replay", "claimed-replay"],
    ["a show that is over", "ended", [finished(9 * MINUTE, 3000)], "ended", "claimed-ended"],
    [
      "a finished recording, seen twice",
      "live",
      [finished(2 * MINUTE, 3268)],
      "recorded-as-live",
      "finished-recording",
    ],
    ["a finished recording, seen once", "live", [finished(0, 3268)], "cant-tell", "nothing-decides"],
    ["a finished recording, seen again too soon", "live", [finished(119_999, 3268)], "cant-tell", "nothing-decides"],
    ["a finished advert", "live", [finished(9 * MINUTE, 179)], "cant-tell", "nothing-decides"],
    [
      "a short file to its end",
      "live",
      [toEnd(finished(2 * MINUTE, 39))],
      "recorded-as-live",
      "finished-short-recording",
    ],
    [
      "a short file to its end, seen again too soon",
      "live",
      [toEnd(finished(119_999, 39))],
      "cant-tell",
      "nothing-decides",
    ],
    [
      "a short file that is seen to loop",
      "live",
      [toEnd(finished(2 * MINUTE, 39)), stretch("certain")],
      "loop",
      "repeat-certain",
    ],
    ["a finished recording without a LIVE claim", "none", [finished(9 * MINUTE, 3268)], "cant-tell", "nothing-decides"],
    ["returning segments", "live", [segments(20, 120, 600)], "loop", "returning-segments"],
    [
      "returning segments that were not seen to return",
      "live",
      [seen(segments(20, 120, 600))],
      "cant-tell",
      "nothing-decides",
    ],
    [
      "returning segments, some of which were seen to return",
      "live",
      [seen(segments(20, 120, 604)), stretch("repeat-seen")],
      "loop",
      "returning-segments",
    ],
    [
      "returning segments, while something else was seen to return",
      "live",
      [seen(segments(20, 120, 700)), stretch("repeat-seen")],
      "repeat-seen",
      "repeat-noted",
    ],
    ["few returning segments", "live", [segments(19, 100, 900)], "cant-tell", "nothing-decides"],
    ["returning segments of an advert", "live", [segments(30, 60, 900)], "cant-tell", "nothing-decides"],
    ["segments within the player's window", "live", [segments(40, 240, 599)], "cant-tell", "nothing-decides"],
    ["bids by several people", "live", [bids(31, 9)], "live", "bids"],
    ["bids by one person", "live", [bids(31, 1)], "cant-tell", "nothing-decides"],
    ["chat alone, which can be scripted", "live", [chat], "cant-tell", "nothing-decides"],
    ["bids and a note", "live", [bids(31, 9), stretch("repeat-seen")], "live", "bids"],
    [
      "bids while an insert is on",
      "live",
      [bids(31, 9), stretch("repeat-seen"), insert(true)],
      "repeat-seen",
      "repeat-noted",
    ],
    ["bids after an insert", "live", [bids(31, 9), stretch("repeat-seen"), insert(false)], "live", "bids"],
    ["bids against a loop", "live", [bids(31, 9), stretch("certain")], "loop", "repeat-certain"],
  ])("%s", (_, state, evidence, kind, rule) => {
    expect(judge(state, evidence)).toMatchObject({ kind, rule, claim: state })
  })

  it("never accuses a television channel", () => {
    expect(judge("on-air", [stretch("certain")]).kind).toBe("on-air")
  })

  it("names what speaks against it", () => {
    const { because, against, confidence } = judge("live", [stretch("certain"), bids(5, 3), differs])
    expect(because.map((one) => one.kind)).toEqual(["repeat"])
    expect(against.map((one) => one.kind)).toEqual(["activity", "sound-differs"])
    expect(confidence).toBe(0.93)
  })

  it.each<[string, ClaimState, Evidence[]]>([
    ["nothing else was seen", "live", []],
    ["a loop was found", "live", [stretch("certain")]],
    ["the page says that it is a replay", "replay", []],
  ])("names what is not a loop when %s", (_, state, evidence) => {
    expect(judge(state, [...evidence, wentBack, unclear, paused, slate]).against).toEqual([
      wentBack,
      unclear,
      paused,
      slate,
    ])
  })

  it.each<[string, Evidence]>([
    ["goes round", stretch("certain")],
    ["stands still", slate],
    ["shows an advert", advert],
  ])("calls it a waiting room when a show that has not begun %s", (_, seen) => {
    const { against } = judge("scheduled", [seen, paused, wentBack])
    expect(against).toEqual([{ kind: "harmless-repeat", as: "waiting-room", at: seen.at }, paused, wentBack])
  })

  it("sees no waiting room if nothing repeats or stands still, or if the page says LIVE", () => {
    expect(judge("scheduled", [wentBack]).against).toEqual([wentBack])
    expect(judge("live", [slate]).against).toEqual([slate])
  })

  it("puts the longest repeat first", () => {
    const short = stretch("certain", { now: { fromSeconds: 0, toSeconds: 80 } })
    const long = stretch("certain", { now: { fromSeconds: 0, toSeconds: 300 } })
    expect(judge("live", [short, long]).because[0]).toBe(long)
  })

  it("gives a verdict that the model accepts, and says how long it looked", () => {
    const given = judge("live", [stretch("may-be"), chat])
    expect(verdict.parse(given)).toEqual(given)
    expect(given.lookedAtSeconds).toBe(840)
  })
})

describe("the table of rules", () => {
  it("has a unique id and a sentence for each", () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length)
    for (const rule of RULES) expect(rule.says).toMatch(/^[A-Z].*\.$/)
  })

  it("never says more than was seen", () => {
    for (const rule of RULES) expect(rule.says).not.toMatch(/\b(fake|scam|fraud|illegal|lies?)\b/i)
  })
})
