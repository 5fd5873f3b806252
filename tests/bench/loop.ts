/**
 * npm run bench:loop -- --corpus DIR [--stress] [--picture-only] [--json FILE] [--peers]
 * npm run bench:loop -- --phases [--footage DIR] [--count N] [--seed N] [--picture-only]
 *
 * Runs labelled streams through the extension's own detector. A verdict before the first repeat, or on a stream without
 * one, is a false alarm. For rerun cases the two levels of "rerun" count. `--stress` judges the stress set instead (see
 * loop/stress.ts), made from the corpus's footage or, without a corpus, from rendered shows. `--phases` measures how
 * soon loops of any period are found, with and without sound, and whether the headline falls back (loop/phases.ts), on
 * the clips of a folder or on rendered shows. The detector was tuned on seeds below 1000.
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { corpusItems, type Item } from "./loop/items"
import { peerRows } from "./loop/peers"
import { describePhases, headlineCases, phaseCases, reelFor } from "./loop/phases"
import { type Outcome, printsOf, runStream } from "./loop/run"
import { type Case, summarise } from "./loop/score"
import { stressItems } from "./loop/stress"

const { values } = parseArgs({
  options: {
    corpus: { type: "string" },
    stress: { type: "boolean", default: false },
    "picture-only": { type: "boolean", default: false },
    json: { type: "string" },
    peers: { type: "boolean", default: false },
    phases: { type: "boolean", default: false },
    footage: { type: "string" },
    count: { type: "string", default: "200" },
    seed: { type: "string", default: "1001" },
  },
})
const pictureOnly = values["picture-only"]
if (values.phases) {
  await judgePhases(values.footage ?? null)
  process.exit(0)
}

const items = await itemsOf(values.corpus ?? null)
const cases = items.map(({ label, stream, earlier }): Case => {
  const outcome = runStream(stream, { pictureOnly, earlier: earlier && printsOf(earlier, pictureOnly) })
  console.log(line({ label, outcome }))
  return { label, outcome }
})

const summary = summarise(cases)
console.log(`\n${pictureOnly ? "picture only" : "picture and sound"}, ${cases.length} streams`)
for (const [name, level] of [
  ["may be", summary.mayBeLoop],
  ["certain", summary.loop],
] as const) {
  console.log(
    `${name.padEnd(8)} precision ${show(level.precision, 3)}  recall ${show(level.recall, 3)}  false alarms/h ${show(level.falseAlarmsPerHour, 2)}` +
      `  delay median ${show(level.delayMedianSeconds, 1)} s  p90 ${show(level.delayP90Seconds, 1)} s  period ${level.periodRight}`,
  )
}
console.log(`CPU ${summary.cpuMsPerMinute.toFixed(1)} ms per minute of video`)
if (values.peers) for await (const row of peerRows(items, cases)) console.log(row)
if (values.json) writeFileSync(values.json, `${JSON.stringify(summary, null, 2)}\n`)

async function judgePhases(footage: string | null) {
  const reel = await reelFor(footage)
  for (const silent of pictureOnly ? [true] : [true, false]) {
    const how = silent ? "picture only" : "picture and sound"
    console.log(
      describePhases(phaseCases(reel, Number(values.count), silent, Number(values.seed)), `any period, ${how}`),
    )
    if (!footage) console.log(describePhases(headlineCases(silent), `rendered loops of 30 to 66 s, ${how}`))
  }
}

async function itemsOf(folder: string | null): Promise<Item[]> {
  if (values.stress) return stressItems(folder)
  if (folder) return corpusItems(folder)
  console.error(
    "Usage: npm run bench:loop -- --corpus DIR [--stress] [--picture-only] [--json FILE] [--peers] | --phases",
  )
  process.exit(2)
}

function line({ label, outcome }: Case): string {
  const wrap = label.firstWrapAtSec
  const after = (at: number | null) => (at === null ? "-" : wrap === null ? `${at}!` : `+${(at - wrap).toFixed(1)}`)
  return [
    label.id.padEnd(16),
    label.expect.padEnd(6),
    `note ${after(outcome.repeatSeenAtSeconds)}`.padEnd(14),
    `may be ${after(outcome.mayBeAtSeconds)}`.padEnd(16),
    `certain ${after(outcome.certainAtSeconds)}`.padEnd(17),
    periodText(label.periodSec, outcome).padEnd(24),
    outcome.soundDiffers ? "sound differs " : "",
    label.ambiguous ? "(not scored)" : "",
  ].join(" ")
}

function periodText(expected: number | null, outcome: Outcome): string {
  if (outcome.periodSeconds === null) return ""
  return `period ${outcome.periodSeconds.toFixed(1)}${expected === null ? "" : ` (${expected.toFixed(1)})`}`
}

function show(value: number | null, digits: number): string {
  return value === null ? "-" : value.toFixed(digits)
}
