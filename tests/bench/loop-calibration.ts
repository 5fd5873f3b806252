/**
 * npx tsx tests/bench/loop-calibration.ts --corpus DIR
 *
 * Fits the model in liveness/verdict/confidence.ts to labelled streams, and prints its coefficients and two reliability
 * tables. For the first, each stream is judged by a model fitted to all the others; the second uses the coefficients in
 * the code.
 */
import { parseArgs } from "node:util"
import { PRINT_SIZE, SHORTEST_LAG_SLOTS, SLOT_SECONDS } from "~liveness/grid"
import { pictureSeconds } from "~liveness/levels/levels"
import { FramePrinter } from "~liveness/prints/frame-print"
import { PrintStore } from "~liveness/prints/print-store"
import { SoundPrinter } from "~liveness/prints/sound-print"
import { SoundStore } from "~liveness/prints/sound-store"
import { LagSearch } from "~liveness/search/lag-search"
import { Examiner } from "~liveness/second-look/examine"
import { COEFFICIENTS, featuresOf } from "~liveness/verdict/confidence"
import { frames, type Label, readLabels, readStream } from "./loop/streams"

interface Sample {
  stream: string
  features: number[]
  isRepeat: boolean
}

const { values } = parseArgs({ options: { corpus: { type: "string" } } })
if (!values.corpus) {
  console.error("Usage: npx tsx tests/bench/loop-calibration.ts --corpus DIR")
  process.exit(2)
}
const folder = values.corpus
/** Looks every two seconds at every lag whose stretch is worth a note, with sound and without. */
const LOOK_EVERY = 4
const LEAST_SECONDS = 6
const TOLERANCE_SECONDS = 1.5

const samples: Sample[] = []
for (const label of readLabels(folder)) if (label.expect !== "rerun" && label.kind !== "session") collect(label)
const streams = [...new Set(samples.map((sample) => sample.stream))]
console.log(
  `${samples.length} looks in ${streams.length} streams, ${samples.filter((one) => one.isRepeat).length} at true repeats`,
)
console.log(
  "coefficients",
  learn(samples)
    .map((value) => value.toFixed(2))
    .join(" "),
)

console.log("\nfitted anew, each stream judged by a model that had not seen it")
reliability(
  streams.flatMap((stream) => {
    const model = learn(samples.filter((sample) => sample.stream !== stream))
    return samples.filter((sample) => sample.stream === stream).map((sample) => judge(model, sample))
  }),
)
console.log("\nas the extension says it")
reliability(samples.map((sample) => judge(COEFFICIENTS, sample)))

interface Judged {
  said: number
  isRepeat: boolean
}

function judge(model: readonly number[], { features, isRepeat }: Sample): Judged {
  return { said: probability(model, features), isRepeat }
}

function reliability(judged: readonly Judged[]) {
  console.log("said            looks   true")
  for (const [low, high] of [
    [0, 0.1],
    [0.1, 0.3],
    [0.3, 0.5],
    [0.5, 0.7],
    [0.7, 0.9],
    [0.9, 0.97],
    [0.97, 1.01],
  ] as const) {
    const bin = judged.filter(({ said }) => said >= low && said < high)
    const mean = bin.reduce((sum, { said }) => sum + said, 0) / Math.max(1, bin.length)
    const share = bin.filter((one) => one.isRepeat).length / Math.max(1, bin.length)
    console.log(
      `${mean.toFixed(2)} (${low} to ${Math.min(1, high)})`.padEnd(20),
      String(bin.length).padStart(5),
      share.toFixed(2),
    )
  }
}

function collect(label: Label) {
  const own = { prints: new PrintStore(2000), sounds: new SoundStore(2000) }
  const printer = new FramePrinter()
  const sounds = new SoundPrinter()
  const search = new LagSearch(own.prints, 2000)
  const examiner = new Examiner()
  const print = new Uint8Array(PRINT_SIZE)
  for (const frame of frames(readStream(folder, label.id))) {
    for (const { atSeconds, bands } of frame.sounds)
      sounds.look(atSeconds, bands, (position, word) => own.sounds.add(position, word))
    const slot = Math.round(frame.atSeconds / SLOT_SECONDS)
    own.prints.add(slot, print, printer.print(frame.luma, print))
    search.begin(slot, own.prints.chunk(slot)!, SHORTEST_LAG_SLOTS)
    search.work(Number.POSITIVE_INFINITY)
    if (slot % LOOK_EVERY !== 0) continue
    for (const peak of search.peaks(1, 3)) {
      const { lagSlots, mirrored } = peak
      const question = {
        slot,
        lagSlots,
        lagWords: null,
        mirrored,
        slots: Math.min(72, slot - peak.startSlot + 12),
        searchedSlots: slot,
      }
      const examination = examiner.examine(own, own, question, null)
      const { picture } = examination
      if (!picture || pictureSeconds(picture) < LEAST_SECONDS) continue
      const fromSeconds = (slot - picture.oldestPair) * SLOT_SECONDS
      const isRepeat = isTrue(label, fromSeconds, (slot - picture.newestPair) * SLOT_SECONDS, lagSlots * SLOT_SECONDS)
      samples.push({ stream: label.id, features: featuresOf(examination, picture.score), isRepeat })
      const unheard = { ...examination, sound: null }
      samples.push({ stream: label.id, features: featuresOf(unheard, picture.score), isRepeat })
    }
  }
}

/** Whether the label says of most of a stretch that it ran one lag earlier. */
function isTrue(label: Label, fromSeconds: number, toSeconds: number, lagSeconds: number): boolean {
  if (label.expect === "loop") {
    const rounds = Math.max(1, Math.round(lagSeconds / label.periodSec!))
    const near = Math.abs(lagSeconds - rounds * label.periodSec!) <= TOLERANCE_SECONDS
    if (near) return (fromSeconds + toSeconds) / 2 >= label.firstWrapAtSec!
  }
  return (label.segments ?? []).some(({ fromSec, toSec, repeats }) => {
    const covered = Math.min(toSec, toSeconds) - Math.max(fromSec, fromSeconds)
    if (covered < 0.5 * (toSeconds - fromSeconds)) return false
    return repeats.some(([start]) => Math.abs(fromSec - start - lagSeconds) <= TOLERANCE_SECONDS)
  })
}

/**
 * Logistic regression by gradient descent with slight shrinkage; each stream has the same weight, however often it was
 * looked at.
 */
function learn(data: readonly Sample[]): number[] {
  const size = data[0]!.features.length
  const model = new Array<number>(size).fill(0)
  const counts = new Map<string, number>()
  for (const { stream } of data) counts.set(stream, (counts.get(stream) ?? 0) + 1)
  for (let round = 0; round < 1500; round++) {
    const gradient = new Array<number>(size).fill(0)
    for (const { stream, features, isRepeat } of data) {
      const error = (isRepeat ? 1 : 0) - probability(model, features)
      const weight = 1 / counts.get(stream)! / counts.size
      for (let index = 0; index < size; index++) gradient[index] = gradient[index]! + weight * error * features[index]!
    }
    for (let index = 0; index < size; index++) {
      const shrink = index === 0 ? 0 : 1e-4 * model[index]!
      model[index] = model[index]! + 1.5 * (gradient[index]! - shrink)
    }
  }
  return model
}

function probability(model: readonly number[], features: readonly number[]): number {
  const sum = features.reduce((total, value, index) => total + value * model[index]!, 0)
  return 1 / (1 + Math.exp(-sum))
}
