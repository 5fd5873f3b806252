/**
 * npm run bench:false-alarms -- [--hours N] [--loops N] [--seed N] [--host-seconds N] [--picture-only] [--json FILE]
 *
 * Honest hours must never be called a loop, and "may be a loop" only while an advert is being repeated; all loops of 30
 * to 60 minutes from the same renderer must be found. A plain dHash vote runs on the same streams for comparison. With
 * --host-seconds the host talks no longer than that between two inserts, so that adverts follow closely on each other.
 * With LIVEPROOF_TRACE=1 each change of verdict is printed, with what was playing.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { SLOT_SECONDS } from "~liveness/index"
import { type Broadcast, honestShow, loopedShow } from "./loop/broadcast"
import { dhashAlarms } from "./loop/hash-votes"
import { runStream } from "./loop/run"

const { values } = parseArgs({
  options: {
    hours: { type: "string", default: "20" },
    loops: { type: "string", default: "4" },
    seed: { type: "string", default: "1" },
    "host-seconds": { type: "string", default: "Infinity" },
    "picture-only": { type: "boolean", default: false },
    json: { type: "string" },
  },
})
const HOUR_SECONDS = 3600
/** An advert's "may be a loop" must be gone this long after the advert ends. */
const GONE_WITHIN_SECONDS = 5
const AFTER_WRAP_SECONDS = 180

interface HonestRow {
  seed: number
  loopAlarms: number
  mayBeOnAdverts: number
  mayBeElsewhere: number
  elsewhereSeconds: number
  lingeredSeconds: number
  dhashAlarms: number
  cpuMs: number
}

const pictureOnly = values["picture-only"]
const honest: HonestRow[] = []
for (let hour = 0; hour < Number(values.hours); hour++) {
  const row = judgeHonest(Number(values.seed) + hour)
  honest.push(row)
  console.log(
    `honest ${row.seed}: loop ${row.loopAlarms}, may be on adverts ${row.mayBeOnAdverts}, elsewhere ${row.mayBeElsewhere} (${row.elsewhereSeconds} s), ` +
      `lingered ${row.lingeredSeconds.toFixed(1)} s, dHash ${row.dhashAlarms}, ${(row.cpuMs / 60).toFixed(0)} ms CPU a minute`,
  )
}
const loops = Array.from({ length: Number(values.loops) }, (_, index) => {
  const row = judgeLoop(
    Number(values.seed) + 1000 + index,
    1800 + (1800 * index) / Math.max(1, Number(values.loops) - 1),
  )
  console.log(
    `loop of ${(row.periodSeconds / 60).toFixed(0)} min: may be +${text(row.mayBeAfter)}, loop +${text(row.loopAfter)}, ` +
      `period ${text(row.foundPeriod)}, dHash +${text(row.dhashAfter)}`,
  )
  return row
})

const total = (of: (row: HonestRow) => number) => honest.reduce((sum, row) => sum + of(row), 0)
console.log(
  `\n${honest.length} honest hours, ${loops.length} loops, ${pictureOnly ? "picture only" : "picture and sound"}`,
)
console.log(
  `ours   loop ${total((row) => row.loopAlarms)}, may be on adverts ${total((row) => row.mayBeOnAdverts)}, ` +
    `may be elsewhere ${total((row) => row.mayBeElsewhere)} (${total((row) => row.elsewhereSeconds)} s), longest lingering ${Math.max(0, ...honest.map((row) => row.lingeredSeconds)).toFixed(1)} s, ` +
    `loops found ${loops.filter((row) => row.loopAfter !== null).length}/${loops.length}`,
)
console.log(
  `dHash  alarms ${total((row) => row.dhashAlarms)}, loops found ${loops.filter((row) => row.dhashAfter !== null).length}/${loops.length}`,
)
if (values.json) writeFileSync(values.json, `${JSON.stringify({ pictureOnly, honest, loops }, null, 2)}\n`)

function judgeHonest(seed: number): HonestRow {
  const show = honestShow(seed, HOUR_SECONDS, Number(values["host-seconds"]))
  const row: HonestRow = {
    seed,
    loopAlarms: 0,
    mayBeOnAdverts: 0,
    mayBeElsewhere: 0,
    elsewhereSeconds: 0,
    lingeredSeconds: 0,
    dhashAlarms: dhashAlarms(show.luma).length,
    cpuMs: 0,
  }
  let before = ""
  let onAdvert = false
  const outcome = runStream(show, { pictureOnly, earlier: null }, (atSeconds, kind) => {
    if (kind === "loop" && before !== "loop") row.loopAlarms++
    if (kind === "may-be-loop") {
      const over = sinceInserts(show, atSeconds)
      if (before !== "may-be-loop") {
        onAdvert = over <= GONE_WITHIN_SECONDS
        if (onAdvert) row.mayBeOnAdverts++
        else row.mayBeElsewhere++
      }
      if (onAdvert) row.lingeredSeconds = Math.max(row.lingeredSeconds, over)
      else row.elsewhereSeconds += SLOT_SECONDS
    }
    if (kind !== before && process.env.LIVEPROOF_TRACE)
      console.log(`  ${seed} ${atSeconds} ${kind}`, where(show, atSeconds))
    before = kind
  })
  row.cpuMs = outcome.cpuMs
  return row
}

/**
 * Seconds since the last run of inserts that contains an advert ended; negative while it is on. A bumper that follows
 * its advert again belongs to the run, because the footage is still repeating.
 */
function sinceInserts(show: Broadcast, atSeconds: number): number {
  const index = show.segments.findLastIndex(({ kind, fromSeconds }) => kind === "advert" && fromSeconds <= atSeconds)
  if (index < 0) return Number.POSITIVE_INFINITY
  let last = index
  while (show.segments[last + 1] && show.segments[last + 1]!.kind !== "host") last++
  return atSeconds - show.segments[last]!.toSeconds
}

function where(show: Broadcast, atSeconds: number): string {
  const segment = show.segments.find((one) => one.fromSeconds <= atSeconds && atSeconds < one.toSeconds)
  return segment ? `${segment.kind} ${segment.seed} since ${(atSeconds - segment.fromSeconds).toFixed(1)}` : ""
}

function judgeLoop(seed: number, periodSeconds: number) {
  const show = loopedShow(seed, periodSeconds, periodSeconds + AFTER_WRAP_SECONDS)
  const outcome = runStream(show, { pictureOnly, earlier: null })
  const after = (at: number | null) => (at === null || at < periodSeconds ? null : at - periodSeconds)
  return {
    periodSeconds,
    mayBeAfter: after(outcome.mayBeAtSeconds),
    loopAfter: after(outcome.certainAtSeconds),
    foundPeriod: outcome.periodSeconds,
    dhashAfter: after(dhashAlarms(show.luma).find(({ atSeconds }) => atSeconds >= periodSeconds)?.atSeconds ?? null),
    earlyAlarm: outcome.mayBeAtSeconds !== null && outcome.mayBeAtSeconds < periodSeconds,
  }
}

function text(value: number | null): string {
  return value === null ? " -" : value.toFixed(1)
}
