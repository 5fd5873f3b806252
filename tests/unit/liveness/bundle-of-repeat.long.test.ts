/** From what the store keeps of a session (batches of prints, the repeat) to a bundle that can be checked anywhere. */
import { describe, expect, it } from "vitest"
import {
  BundleError,
  bundleOfRepeat,
  createDetector,
  fromPortable,
  type PrintBatch,
  recompute,
  spansToKeep,
  streamOfBatches,
  toPortable,
} from "~liveness/index"
import { checksumOf } from "~liveness/verdict/bundle"
import { portableBundle } from "~model/portable-bundle"
import type { Span } from "~model/repeat"
import { honestShow, loopedShow } from "../../bench/loop/broadcast"
import { aSessionId } from "../make"
import { feed } from "./feed"
import { type Watched, watchedSession } from "./watched-session"

const context = { claim: { state: "live", basis: "label" }, lookedAtSeconds: 80 } as const

const within = (batches: readonly PrintBatch[], span: Span) =>
  streamOfBatches(
    batches
      .filter(({ fromSeconds, toSeconds }) => fromSeconds <= span.toSeconds && toSeconds > span.fromSeconds)
      .map(({ bytes }) => bytes),
  )

function bundleFrom({ found, batches, seconds }: Watched, earlier?: Watched) {
  const spans = spansToKeep(found.repeat)
  const now = within(batches, spans.now)!
  const before = within((earlier ?? { batches }).batches, spans.before)!
  return bundleOfRepeat(found, now, before, (earlier ?? { seconds }).seconds, context)
}

const loop = watchedSession(loopedShow(11, 30, 110), { sound: true })
const silentLoop = watchedSession(loopedShow(11, 30, 110), { sound: false })
const honest = honestShow(21, 320)
const long = watchedSession(loopedShow(13, 150, 400), { sound: true })

describe("a bundle of stored prints", () => {
  it.each([
    ["a loop", loop],
    ["a loop without sound", silentLoop],
    ["a loop whose repeat is longer than a bundle", long],
  ])("of %s gives the same verdict", (_, watched) => {
    const bundle = bundleFrom(watched)!
    expect(bundle.repeat.now).toEqual(watched.found.repeat.now)
    expect(Math.abs(bundle.repeat.lagSeconds - watched.found.repeat.lagSeconds)).toBeLessThanOrEqual(0.5)
    expect(recompute(bundle)).toMatchObject({ kind: "loop" })
  })

  // A quarter of the way into the third showing is 37.5 s. The lag that is reported may be a second longer than the one
  // that was judged.
  it.each([
    [37, "loop"],
    [35.5, "may-be-loop"],
  ])("of a loop of 30 s, cut to %s s, gives at most what those show: %s", (seconds, kind) => {
    const cut = { ...loop, found: structuredClone(loop.found) }
    const { now, before } = cut.found.repeat
    now.toSeconds = now.fromSeconds + seconds
    before.toSeconds = before.fromSeconds + seconds
    expect(recompute(bundleFrom(cut)!)).toMatchObject({ kind })
  })

  it.each([
    { what: "an advert of a minute", clipSeconds: 60, lagSeconds: 160, claimedSeconds: 80, level: "may-be" },
    { what: "a jingle of ten seconds", clipSeconds: 10, lagSeconds: 20, claimedSeconds: 30, level: "repeat-seen" },
  ])("of $what in an honest show, claimed to be a loop of $claimedSeconds s, gives: $level", (given) => {
    const { clipSeconds, lagSeconds, claimedSeconds, level } = given
    const [beginsAt, endsAt] = [80, 80 + lagSeconds + clipSeconds]
    const show = createDetector()
    const clip = loopedShow(77, clipSeconds, clipSeconds)
    const time = (from: number) => (seconds: number) => seconds + from
    feed(show, honest, { toSeconds: beginsAt })
    feed(show, clip, { time: time(beginsAt) })
    feed(show, honest, { fromSeconds: beginsAt + clipSeconds, toSeconds: beginsAt + lagSeconds })
    feed(show, clip, { time: time(beginsAt + lagSeconds) })
    const now = { fromSeconds: endsAt - claimedSeconds, toSeconds: endsAt }
    const before = { fromSeconds: now.fromSeconds - lagSeconds, toSeconds: now.toSeconds - lagSeconds }
    const repeat = { ...loop.found.repeat, now, before, lagSeconds, passes: 2 }
    const bundle = bundleOfRepeat({ ...loop.found, repeat }, show.stream()!, show.stream()!, endsAt, context)!
    expect(bundle.level).toBe(level)
    const raised = { ...bundle, level: "certain" as const }
    expect(() => recompute({ ...raised, checksum: checksumOf(raised) })).toThrow(/do not show as much/)
  })

  it("takes the earlier passage of a rerun from the earlier session", () => {
    const earlierId = aSessionId(7)
    const earlier = watchedSession(loopedShow(17, 200, 100), { sound: true })
    const again = watchedSession(loopedShow(17, 200, 100), { sound: true, earlier, earlierId })
    expect(again.found.repeat.earlier?.session).toBe(earlierId)
    expect(recompute(bundleFrom(again, earlier)!)).toMatchObject({ kind: "rerun" })
  })

  it("survives a file: the same bundle, the same verdict", () => {
    const bundle = bundleFrom(loop)!
    const arrived = fromPortable(portableBundle.parse(JSON.parse(JSON.stringify(toPortable(bundle)))))
    expect(arrived).toEqual(bundle)
    expect(recompute(arrived)).toEqual(recompute(bundle))
  })

  it("does not hold in a file whose lag was altered", () => {
    const file = toPortable(bundleFrom(loop)!)
    file.repeat.lagSeconds += 3
    expect(() => recompute(fromPortable(file))).toThrow(BundleError)
  })

  it("is refused, with the reason, if it is of another version", () => {
    const file = { ...toPortable(bundleFrom(loop)!), version: 99 }
    expect(() => fromPortable(file)).toThrow(/99/)
  })

  it("is not made if the prints do not show the repeat", () => {
    const elsewhere = { ...loop, found: structuredClone(loop.found) }
    elsewhere.found.repeat.lagSeconds += 9
    expect(bundleFrom(elsewhere)).toBeNull()
    const stranger = watchedSession(loopedShow(99, 200, 110), { sound: true })
    expect(bundleFrom({ ...loop, batches: stranger.batches })).toBeNull()
  })

  it("is not made if the prints are gone or damaged", () => {
    expect(streamOfBatches([])).toBeNull()
    const damaged = loop.batches.map(({ bytes }) => bytes.map((byte, at) => (at === 400 ? byte ^ 1 : byte)))
    expect(streamOfBatches(damaged)).toBeNull()
    const late = loop.batches.slice(-1).map(({ bytes }) => bytes)
    const stream = streamOfBatches(late)!
    expect(bundleOfRepeat(loop.found, stream, stream, loop.seconds, context)).toBeNull()
  })
})
