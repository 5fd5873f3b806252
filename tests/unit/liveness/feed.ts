/** Streams for the tests, from the benchmark's renderer, and ways to feed them to a detector. */
import { createDetector, type Detector, type DetectorOptions, FRAME_SIZE } from "~liveness/index"
import type { Evidence, EvidenceOf } from "~model/evidence"
import { honestShow, loopedShow } from "../../bench/loop/broadcast"
import { hashed } from "../../bench/loop/random"
import { frames, type LumaStream } from "../../bench/loop/streams"

export const AT = Date.UTC(2026, 0, 1)
/** The time each second of a stream was played, if it was played when due. */
export const playedAt = (seconds: number): number => AT + 1000 * seconds

/** Thirty seconds of footage, shown two and a half times. */
export const loop30 = (): LumaStream => loopedShow(11, 30, 80)
/** A host who repeats himself for three minutes without looping. */
export const honest180 = (): LumaStream => honestShow(12, 180)

export interface Feeding {
  fromSeconds?: number
  toSeconds?: number
  /** Media time of a sample, given its time in the stream. */
  time?: (seconds: number) => number
  /** How many lags are compared at once. */
  slice?: number
  sound?: boolean
}

/** Pushes all or part of a stream, and does the work that it queues. */
export function feed(detector: Detector, stream: LumaStream, feeding: Feeding = {}): void {
  const { fromSeconds = 0, toSeconds = Number.POSITIVE_INFINITY, time = (seconds) => seconds } = feeding
  for (const { atSeconds, luma, sounds } of frames(stream)) {
    if (atSeconds < fromSeconds || atSeconds >= toSeconds) continue
    if (feeding.sound !== false) for (const one of sounds) detector.pushSound(time(one.atSeconds), one.bands)
    detector.pushFrame(time(atSeconds), luma)
    finish(detector, feeding.slice)
  }
}

export function finish(detector: Detector, slice = Number.POSITIVE_INFINITY): void {
  while (!detector.work(slice));
}

export function watched(stream: LumaStream, feeding: Feeding = {}, options: DetectorOptions = {}): Detector {
  const detector = createDetector(options)
  feed(detector, stream, feeding)
  return detector
}

export const repeatsOf = (detector: Detector): EvidenceOf<"repeat">[] => kindOf(detector.evidence(playedAt), "repeat")

export const kindOf = <K extends Evidence["kind"]>(evidence: readonly Evidence[], kind: K): EvidenceOf<K>[] =>
  evidence.filter((one): one is EvidenceOf<K> => one.kind === kind)

export const levels = (detector: Detector): string[] => repeatsOf(detector).map((one) => one.level)

/** A frame of a single level with encoding noise on it. */
export const noisy = (level: number, noise: number, frame: number): Uint8Array =>
  Uint8Array.from({ length: FRAME_SIZE }, (_, at) => level + Math.round(noise * (hashed(at, frame) - 0.5)))
