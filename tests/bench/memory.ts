/**
 * npm run bench:memory -- [--footage DIR] [--seed N] [--hours N] [--cases N] [--json FILE]
 *
 * Footage of earlier visits, searched for in everything that is remembered: how soon it is found, how often wrongly,
 * and at what cost. The remembered hours are rendered from a seed; the clips of a folder, if given, are one more
 * session. Also loops of several hours in one sitting. With LIVEPROOF_TRACE=1 each case is printed. The
 * detector was tuned on seeds below 1000.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { streamOfBatches } from "~liveness/index"
import { AnchorIndex } from "~liveness/memory/anchor-index"
import { type Anchors, anchorsOf } from "~liveness/memory/anchors"
import { CODE_REACH_SLOTS, codesOf } from "~liveness/memory/codes"
import { recall } from "~liveness/memory/recall"
import { honestShowAtAnyTime } from "./loop/broadcast"
import { reelOfFolder } from "./loop/reel"
import { cpuMsSince } from "./loop/run"
import { quantile } from "./loop/score"
import { renderedHour, spliced } from "./memory/footage"
import { honestHours, longLoop } from "./memory/long-loops"
import { type Hour, judgeHour } from "./memory/others"
import { rerunCases } from "./memory/reruns"
import { type Shelf, shelfOf } from "./memory/shelf"

const { values } = parseArgs({
  options: {
    footage: { type: "string" },
    seed: { type: "string", default: "1001" },
    hours: { type: "string", default: "20" },
    cases: { type: "string", default: "110" },
    json: { type: "string" },
  },
})

const HOUR_SECONDS = 3600
/** How much a user may have kept, for measuring the cost. */
const KEPT_HOURS = 1000
/** How many hours one index holds, which is how many the background reads at a time. */
const HOURS_PER_INDEX = 50
const SLOTS_PER_SECOND = 2
const COST_SLOTS = 1200

const seed = Number(values.seed)
const hours = Number(values.hours)
const reels = Array.from({ length: hours }, (_, index) => renderedHour(seed + index, HOUR_SECONDS))
const clips = values.footage ? await reelOfFolder(values.footage) : null
const shelf = shelfOf(clips ? [...reels, clips] : reels, seed)

const reruns = rerunCases(shelf, Number(values.cases), seed)
const plain = reruns.filter(({ treatment }) => !treatment.hidden)
const hidden = reruns.filter(({ treatment }) => treatment.hidden)
const anchors = {
  ...within(plain.map(({ anchorsAfter }) => anchorsAfter)),
  withInsets: within(reruns.map(({ anchorsAfter }) => anchorsAfter)),
}
const mayBe = {
  both: within(plain.map(({ mayBeAfter }) => mayBeAfter.both)),
  pictureOnly: within(plain.map(({ mayBeAfter }) => mayBeAfter.pictureOnly)),
}
const mayBeOfThin = {
  both: within(plain.map(({ mayBeOfThinAfter }) => mayBeOfThinAfter.both)),
  pictureOnly: within(plain.map(({ mayBeOfThinAfter }) => mayBeOfThinAfter.pictureOnly)),
}
console.log(`${plain.length} reruns, ${hidden.length} more as insets, under a panel, or under a chat and a card`)
console.log(
  `anchors found   ${say(anchors)}; with those ${say(anchors.withInsets)}; wrong finds ${sum(reruns, ({ wrongFinds }) => wrongFinds)}`,
)
console.log(`may be, both    ${say(mayBe.both)}`)
console.log(`may be, picture ${say(mayBe.pictureOnly)}`)
console.log(`of thin prints, both ${say(mayBeOfThin.both)}`)
console.log(`of thin prints, picture ${say(mayBeOfThin.pictureOnly)}`)

const strangers = {
  hoursTimesHours: hours * hours,
  ...total(
    Array.from({ length: hours }, (_, index) =>
      judgeHour(shelf, renderedHour(seed + 1000 + index, HOUR_SECONDS), seed + index, []),
    ),
  ),
}
console.log(`strangers, ${strangers.hoursTimesHours} hours x hours: ${formatHours(strangers)}`)

const sameHost = { hours, ...total(Array.from({ length: hours }, (_, index) => judgeSameHost(seed + 2000 + index))) }
console.log(`the same host, another hour, ${hours} times: ${formatHours(sameHost)}`)

const longLoops = loopsOfHours(Math.max(1, Math.round(hours / 10)))
console.log(
  `loops of 3 and 6 hours, may be after ${longLoops.found.map(({ mayBeAfter }) => mayBeAfter.toFixed(1)).join(", ")} s; ` +
    `false alarms in ${longLoops.honestHours} hours: ${longLoops.falseAlarms}`,
)

const cost = costOf(shelf)
console.log(
  `with ${KEPT_HOURS} hours: ${cost.msPerSecond.toFixed(2)} ms of processor for a second of video, ${cost.megabytes.toFixed(0)} MB, ` +
    `read in ${cost.readMs.toFixed(0)} ms, the longest piece ${cost.longestPieceMs.toFixed(0)} ms`,
)
const storedSeconds = sum(shelf.sessions, ({ reel }) => reel.seconds)
const stored = {
  thinBytesPerSecond: sum(shelf.sessions, ({ thinBytes }) => thinBytes) / storedSeconds,
  anchorBytesPerHour: sum(shelf.sessions, ({ anchorBytes }) => anchorBytes) / (storedSeconds / HOUR_SECONDS),
}
console.log(
  `stored: ${stored.thinBytesPerSecond.toFixed(0)} bytes of thin prints a second, ` +
    `${(stored.anchorBytesPerHour / 1000).toFixed(1)} KB of anchors an hour`,
)
if (values.json)
  writeFileSync(
    values.json,
    `${JSON.stringify({ anchors, mayBe, mayBeOfThin, strangers, sameHost, longLoops, cost, stored }, null, 2)}\n`,
  )

function judgeSameHost(hostSeed: number): Hour {
  const show = honestShowAtAnyTime(hostSeed, 2 * HOUR_SECONDS)
  const both = { ...show, seconds: 2 * HOUR_SECONDS, clipStarts: [0] }
  const hour = (fromSeconds: number) => spliced([{ reel: both, fromSeconds, seconds: HOUR_SECONDS }])
  const segments = show.segments.map((one) => ({
    ...one,
    fromSeconds: one.fromSeconds - HOUR_SECONDS,
    toSeconds: one.toSeconds - HOUR_SECONDS,
  }))
  return judgeHour(shelfOf([hour(0)], hostSeed), hour(HOUR_SECONDS), hostSeed + 7, segments)
}

/** Each once with sound and once with the picture only. */
function loopsOfHours(times: number) {
  const seeds = Array.from({ length: times }, (_, index) => seed + 4000 + index)
  const both = [true, false]
  const honest = seeds.flatMap((one) => both.map((sound) => honestHours(one, sound)))
  return {
    found: seeds.flatMap((one) => [3, 6].flatMap((length) => both.map((sound) => longLoop(length, one, sound)))),
    honestHours: honest.length,
    falseAlarms: sum(honest, ({ loops }) => loops),
    passages: sum(honest, ({ passages }) => passages),
  }
}

/** The cost of looking up footage among so many hours; those on the shelf are repeated to stand for all. */
function costOf({ sessions }: Shelf) {
  const streams = sessions.slice(0, 20).map(({ batches }) => streamOfBatches(batches)!)
  const known = streams.map(({ prints }) => anchorsOf(prints, prints.firstSlot, prints.lastSlot))
  const visit = streamOfBatches(
    shelfOf([renderedHour(seed + 3000, COST_SLOTS / SLOTS_PER_SECOND)], seed).sessions[0]!.batches,
  )!
  const indexes: AnchorIndex<number>[] = []
  let readMs = 0
  let longestPieceMs = 0
  for (let from = 0; from < KEPT_HOURS; from += HOURS_PER_INDEX) {
    const started = process.cpuUsage()
    const kept = Array.from({ length: HOURS_PER_INDEX }, (_, index): { key: number; anchors: Anchors } => ({
      key: from + index,
      anchors: known[(from + index) % known.length]!,
    }))
    indexes.push(new AnchorIndex(kept))
    const ms = cpuMsSince(started)
    readMs += ms
    longestPieceMs = Math.max(longestPieceMs, ms)
  }
  const started = process.cpuUsage()
  const codes = codesOf(visit.prints, 0, visit.prints.lastSlot - CODE_REACH_SLOTS)
  for (let slot = 0; slot <= codes.toSlot; slot++) for (const index of indexes) recall(index, codes, slot)
  return {
    hours: KEPT_HOURS,
    msPerSecond: (cpuMsSince(started) / codes.toSlot) * SLOTS_PER_SECOND,
    megabytes: indexes.reduce((bytes, index) => bytes + index.bytes, 0) / 1e6,
    readMs,
    longestPieceMs,
  }
}

function within(after: readonly number[]) {
  const share = (seconds: number) => after.filter((one) => one <= seconds).length / after.length
  return { cases: after.length, within30: share(30), within45: share(45), medianSeconds: quantile(after, 0.5) }
}

function say({ within30, within45, medianSeconds }: ReturnType<typeof within>): string {
  return `within 30 / 45 s in ${(100 * within30).toFixed(0)} / ${(100 * within45).toFixed(0)} %, median ${medianSeconds?.toFixed(1)} s`
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((all, one) => all + of(one), 0)
}

function total(list: readonly Hour[]): Hour {
  return {
    passages: sum(list, ({ passages }) => passages),
    mayBe: sum(list, ({ mayBe }) => mayBe),
    mayBeOnInsert: sum(list, ({ mayBeOnInsert }) => mayBeOnInsert),
    rerun: sum(list, ({ rerun }) => rerun),
  }
}

function formatHours({ passages, mayBe, mayBeOnInsert, rerun }: Hour): string {
  return `${passages} passages compared, may be ${mayBe}, on inserts that did run before ${mayBeOnInsert}, rerun ${rerun}`
}
