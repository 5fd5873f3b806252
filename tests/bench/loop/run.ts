/** Runs the extension's own detector and rules over one stream, and records when each level was first reached. */
import { createDetector, type Detector, decide, type EarlierSession } from "~liveness/index"
import type { Evidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import { frames, type LumaStream, type Sample } from "./streams"

export interface Outcome {
  repeatSeenAtSeconds: number | null
  mayBeAtSeconds: number | null
  /** Where the stretch began that this was said about. */
  mayBeFromSeconds: number | null
  certainAtSeconds: number | null
  periodSeconds: number | null
  soundDiffers: boolean
  /** The final agreement of the sound with what was called a loop or a possible loop; null if there was no sound. */
  soundAgreement: number | null
  cpuMs: number
  /** When the verdict stopped being "may be" without becoming certain. */
  fellBackAtSeconds: number[]
}

const EARLIER_ID = "00000000-0000-4000-8000-000000000001" as SessionId
const AT_START = Date.UTC(2026, 0, 1)
const playedAt = (seconds: number) => AT_START + 1000 * seconds

export function printsOf(stream: LumaStream, pictureOnly: boolean): EarlierSession {
  const detector = createDetector({ pictureOnly })
  const prints: Uint8Array[] = []
  for (const { atSeconds, luma, sounds } of frames(stream)) {
    for (const sound of sounds) detector.pushSound(sound.atSeconds, sound.bands)
    detector.pushFrame(atSeconds, luma)
    if (atSeconds % 30 === 0) take(detector, prints)
  }
  take(detector, prints)
  return { session: EARLIER_ID, startedAt: AT_START, prints }
}

function take(detector: Detector, prints: Uint8Array[]) {
  const batch = detector.takePrints()
  if (batch) prints.push(batch.bytes)
}

interface RunOptions {
  pictureOnly: boolean
  earlier: EarlierSession | null
}
type Watch = (atSeconds: number, kind: string, evidence: readonly Evidence[]) => void

/** @param watch called after every frame with the current verdict */
export const runStream = (stream: LumaStream, options: RunOptions, watch?: Watch): Outcome =>
  runSamples(frames(stream), options, watch)

export function runSamples(samples: Iterable<Sample>, options: RunOptions, watch?: Watch): Outcome {
  const detector = createDetector({ pictureOnly: options.pictureOnly })
  if (options.earlier) detector.addEarlier(options.earlier)
  const outcome: Outcome = {
    repeatSeenAtSeconds: null,
    mayBeAtSeconds: null,
    mayBeFromSeconds: null,
    certainAtSeconds: null,
    periodSeconds: null,
    soundDiffers: false,
    soundAgreement: null,
    cpuMs: 0,
    fellBackAtSeconds: [],
  }
  let before = "cant-tell"
  for (const { atSeconds, luma, sounds } of samples) {
    const started = process.cpuUsage()
    for (const sound of sounds) detector.pushSound(sound.atSeconds, sound.bands)
    detector.pushFrame(atSeconds, luma)
    detector.work(Number.POSITIVE_INFINITY)
    outcome.cpuMs += cpuMsSince(started)
    const evidence = detector.evidence(playedAt)
    const verdict = decide(evidence, { claim: { state: "live", basis: "label" }, lookedAtSeconds: atSeconds })
    watch?.(atSeconds, verdict.kind, evidence)
    note(outcome, verdict.kind, before, atSeconds)
    if (verdict.kind !== "repeat-seen" && outcome.periodSeconds === null) {
      const first = verdict.because.find((one) => one.kind === "repeat")
      if (first && outcome.mayBeAtSeconds !== null) outcome.periodSeconds = Math.abs(first.repeat.lagSeconds)
    }
    const loop = verdict.because.find((one) => one.kind === "repeat" && one.level !== "repeat-seen")
    if (loop?.kind === "repeat") {
      outcome.mayBeFromSeconds ??= loop.repeat.now.fromSeconds
      outcome.soundAgreement = loop.repeat.soundAgreement
    }
    outcome.soundDiffers ||= evidence.some((one) => one.kind === "sound-differs")
    before = verdict.kind
  }
  return outcome
}

/** Processor time, which other programs on the machine do not lengthen. */
export function cpuMsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started)
  return (user + system) / 1000
}

const isMayBe = (kind: string) => kind.startsWith("may-be")
const isCertain = (kind: string) => kind === "loop" || kind === "rerun"

function note(outcome: Outcome, kind: string, before: string, atSeconds: number) {
  if (kind === "repeat-seen") outcome.repeatSeenAtSeconds ??= atSeconds
  if (isMayBe(kind) || isCertain(kind)) outcome.mayBeAtSeconds ??= atSeconds
  if (isCertain(kind)) outcome.certainAtSeconds ??= atSeconds
  if (isMayBe(before) && !isMayBe(kind) && !isCertain(kind)) outcome.fellBackAtSeconds.push(atSeconds)
}
