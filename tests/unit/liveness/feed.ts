/** Streams for the tests, from the benchmark's renderer, and ways to hand them to a detector. */
import { createDetector, type Detector, type DetectorOptions, FRAME_SIZE } from "~liveness/index"
import type { Evidence, EvidenceOf } from "~model/evidence"
import { honestShow, loopedShow } from "../../bench/loop/broadcast"
import { hashed } from "../../bench/loop/random"
import { frames, type LumaStream } from "../../bench/loop/streams"

export const AT = Date.UTC(2026, 0, 1)
/** As if each second of a stream was played when it was due. */
export const playedAt = (seconds: number): number => AT + 1000 * seconds

/** Thirty seconds of footage, shown twice and a half. */
export const loop30 = (): LumaStream => loopedShow(11, 30, 80)
/** A host who repeats himself for three minutes. */
export const honest180 = (): LumaStream => honestShow(12, 180)

export interface Feeding {
  fromSeconds?: number
  toSeconds?: number
  /** Media time of a sample, given its time in the stream. */
  time?: (seconds: number) => number
  /** Lags compared at once. */
  slice?: number
  sound?: boolean
}

/** Pushes (part of) a stream and works off what it queues. */
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

/** A frame of one level with coding noise on it. */
export const noisy = (level: number, noise: number, frame: number): Uint8Array =>
  Uint8Array.from({ length: FRAME_SIZE }, (_, at) => level + Math.round(noise * (hashed(at, frame) - 0.5)))
