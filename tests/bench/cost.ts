/**
 * npm run bench:cost -- [--json FILE] [--only engine|browser]
 *
 * What the engine costs: milliseconds of processor time for one sample (two a second) with picture and sound, and the
 * memory it holds, after 10 minutes, 1 hour and 2 hours of a session. And the longest slice when work is cut to pieces.
 * Then what the built product costs a page in real Chromium (cost/browser.ts).
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { createDetector } from "~liveness/index"
import { browserCost, sayCost } from "./cost/browser"
import { honestShow } from "./loop/broadcast"
import { cpuMsSince } from "./loop/run"
import { frames } from "./loop/streams"

const { values } = parseArgs({ options: { json: { type: "string" }, only: { type: "string" } } })
const POINTS = [
  { name: "10 min", seconds: 600, mostMs: 1 },
  { name: "1 h", seconds: 3600, mostMs: 5 },
  { name: "2 h", seconds: 7200, mostMs: 10 },
] as const
/** The minute before each point is timed. */
const TIMED_SECONDS = 60
/** What the page may do at once. */
const SLICE_LAGS = 1500
const MOST_MEGABYTES = 12

const detector = createDetector()
const rows: { name: string; msPerSample: number; longestSliceMs: number; megabytes: number }[] = []
let cpuMs = 0
let longestSliceMs = 0
let timed = 0
for (const { atSeconds, luma, sounds } of values.only === "browser"
  ? []
  : frames(honestShow(7, POINTS.at(-1)!.seconds + 1))) {
  const started = process.cpuUsage()
  for (const one of sounds) detector.pushSound(one.atSeconds, one.bands)
  detector.pushFrame(atSeconds, luma)
  const slowest = workInSlices()
  const point = POINTS[rows.length]
  if (!point || atSeconds < point.seconds - TIMED_SECONDS) continue
  cpuMs += cpuMsSince(started)
  longestSliceMs = Math.max(longestSliceMs, slowest)
  timed++
  if (atSeconds < point.seconds) continue
  const row = {
    name: point.name,
    msPerSample: cpuMs / timed,
    longestSliceMs,
    megabytes: detector.condition().bytes / 1e6,
  }
  rows.push(row)
  console.log(
    `${row.name.padEnd(7)} ${row.msPerSample.toFixed(2)} ms a sample (<= ${point.mostMs}), longest slice of ${SLICE_LAGS} lags ` +
      `${row.longestSliceMs.toFixed(2)} ms, ${row.megabytes.toFixed(2)} MB (<= ${MOST_MEGABYTES})`,
  )
  cpuMs = 0
  longestSliceMs = 0
  timed = 0
}
const browser = values.only === "engine" ? null : await browserCost()
if (browser) console.log(sayCost(browser))
if (values.json) writeFileSync(values.json, `${JSON.stringify({ sliceLags: SLICE_LAGS, rows, browser }, null, 2)}\n`)

/** Works off the queue as the page does; returns the longest slice in milliseconds. */
function workInSlices(): number {
  let longest = 0
  for (let done = false; !done; ) {
    const started = performance.now()
    done = detector.work(SLICE_LAGS)
    longest = Math.max(longest, performance.now() - started)
  }
  return longest
}
