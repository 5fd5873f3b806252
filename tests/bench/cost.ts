/**
 * npm run bench:cost -- [--json FILE] [--only engine|frames|browser] [--seconds N]
 *
 * What the engine costs: milliseconds of processor time for one sample (two a second) with picture and sound, and the
 * memory it holds, after 10 minutes, 1 hour and 2 hours of a session. And the slices of work, in processor time.
 * Then what it costs to read a frame in real Chromium (cost/frames.ts), and what the built product costs a page there
 * (cost/browser.ts), over N seconds of the show (60), told as milliseconds a minute.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { createDetector } from "~liveness/index"
import { browserCost, describeCost } from "./cost/browser"
import { describeFrames, frameCost } from "./cost/frames"
import { honestShow } from "./loop/broadcast"
import { cpuMsSince } from "./loop/run"
import { quantile } from "./loop/score"
import { frames } from "./loop/streams"

const { values } = parseArgs({
  options: { json: { type: "string" }, only: { type: "string" }, seconds: { type: "string", default: "60" } },
})
const POINTS = [
  { name: "10 min", seconds: 600, mostMs: 1 },
  { name: "1 h", seconds: 3600, mostMs: 5 },
  { name: "2 h", seconds: 7200, mostMs: 10 },
] as const
/** Measures the minute before each point. */
const TIMED_SECONDS = 60
/** The longest that the page may work in one go. */
const SLICE_LAGS = 1500
const MOST_MEGABYTES = 12
const MOST_SLICE_MS = 4

const detector = createDetector()
const rows: { name: string; msPerSample: number; longestSliceMs: number; slice99Ms: number; megabytes: number }[] = []
let cpuMs = 0
let slices: number[] = []
let timed = 0
for (const { atSeconds, luma, sounds } of isAsked("engine") ? frames(honestShow(7, POINTS.at(-1)!.seconds + 1)) : []) {
  const started = process.cpuUsage()
  for (const one of sounds) detector.pushSound(one.atSeconds, one.bands)
  detector.pushFrame(atSeconds, luma)
  workInSlices(slices)
  const point = POINTS[rows.length]
  if (!point || atSeconds < point.seconds - TIMED_SECONDS) {
    slices = []
    continue
  }
  cpuMs += cpuMsSince(started)
  timed++
  if (atSeconds < point.seconds) continue
  const row = {
    name: point.name,
    msPerSample: cpuMs / timed,
    longestSliceMs: quantile(slices, 1) ?? 0,
    slice99Ms: quantile(slices, 0.99) ?? 0,
    megabytes: detector.condition().bytes / 1e6,
  }
  rows.push(row)
  console.log(
    `${row.name.padEnd(7)} ${row.msPerSample.toFixed(2)} ms a sample (<= ${point.mostMs}), slices of ${SLICE_LAGS} lags: ` +
      `99 % within ${row.slice99Ms.toFixed(2)} ms, longest ${row.longestSliceMs.toFixed(2)} ms (<= ${MOST_SLICE_MS}), ${row.megabytes.toFixed(2)} MB (<= ${MOST_MEGABYTES})`,
  )
  cpuMs = 0
  slices = []
  timed = 0
}
const reading = isAsked("frames") ? await frameCost() : null
if (reading) console.log(describeFrames(reading))
const browser = isAsked("browser") ? await browserCost(Number(values.seconds)) : null
if (browser) console.log(describeCost(browser))
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ sliceLags: SLICE_LAGS, rows, reading, browser }, null, 2)}\n`)

function isAsked(part: "engine" | "frames" | "browser") {
  return values.only === undefined || values.only === part
}

/** Works through the queue as the page does, and records the processor time of each slice in milliseconds. */
function workInSlices(slices: number[]) {
  for (let done = false; !done; ) {
    const started = process.cpuUsage()
    done = detector.work(SLICE_LAGS)
    slices.push(cpuMsSince(started))
  }
}
