/**
 * Prints a clip of the mall the way the benchmark would (the encoded frames, decoded by ffmpeg, averaged by area to
 * 64x36 luma and printed by the engine), and measures how well a browser's prints agree with them.
 */

import { PRINT_SIZE } from "~liveness/grid"
import { FRAME_SIZE, SLOT_SECONDS } from "~liveness/index"
import { FramePrinter } from "~liveness/prints/frame-print"
import { unpack } from "~liveness/prints/packing"
import { FLAG_FRAME } from "~liveness/prints/print-store"
import { RenderedFootage } from "../mall/footage/rendered"
import { ChunkStore } from "../mall/media/chunks"
import { throughFfmpeg } from "../mall/media/ffmpeg"
import { chunkSeconds, framesPerSecond } from "../mall/media/format"
import type { Scenario } from "../mall/scenario"
import { defaultCacheDir } from "../mall/server"

/** Prints of every encoded frame in the first `seconds` of a scenario's stream. */
export async function benchPrints(scenario: Scenario, seconds: number): Promise<Uint8Array[]> {
  const store = new ChunkStore(new RenderedFootage(), defaultCacheDir)
  const coded: Buffer[] = []
  for (let chunk = 0; chunk * chunkSeconds < seconds; chunk++)
    coded.push(...(await store.get(scenario.stream, chunk)).video.map(({ bytes }) => bytes))
  const luma = await decode(Buffer.concat(coded))
  const printer = new FramePrinter()
  return Array.from({ length: Math.floor(luma.length / FRAME_SIZE) }, (_, frame) => {
    const print = new Uint8Array(PRINT_SIZE)
    printer.print(new Uint8Array(luma.subarray(frame * FRAME_SIZE, (frame + 1) * FRAME_SIZE)), print)
    return print
  })
}

async function decode(annexB: Buffer): Promise<Buffer> {
  const options = `-f h264 -framerate ${framesPerSecond} -i pipe:0 -vf scale=64:36:flags=area,format=gray -f rawvideo pipe:1`
  return (await throughFfmpeg(options.split(" "), annexB)).output
}

/** A stored print, and its place on the session's time line. */
export interface TimedPrint {
  atSeconds: number
  print: Uint8Array
}

/** @throws if a stored batch is damaged */
export function printsOfBatch(bytes: Uint8Array): TimedPrint[] {
  const packed = unpack(bytes)
  if (!packed) throw new Error("A stored batch cannot be read")
  const prints: TimedPrint[] = []
  packed.flags.forEach((flag, index) => {
    if ((flag & FLAG_FRAME) === 0) return
    const from = prints.length * PRINT_SIZE
    const atSeconds = (packed.firstSlot + index) * SLOT_SECONDS
    prints.push({ atSeconds, print: packed.prints.subarray(from, from + PRINT_SIZE) })
  })
  return prints
}

/** The sound words of a stored batch. */
export const wordsOfBatch = (bytes: Uint8Array): number[] => [...(unpack(bytes)?.words ?? [])]

export interface Agreement {
  /** The second of the stream at which the session's time line begins. */
  offsetSeconds: number
  /**
   * `mean` and `least`: the correlation of the prints. `news`: its mean once the clip's mean print is subtracted from
   * both.
   */
  mean: number
  least: number
  news: number
}

export const describeAgreement = ({ mean, least, news }: Agreement): string =>
  `mean correlation ${mean.toFixed(4)} (least ${least.toFixed(4)}), of what is new ${news.toFixed(4)}`

/**
 * The timer that samples may be late: a slot's print shows some frame of that half second, or one just before or after
 * it.
 */
const slackFrames = Math.ceil((SLOT_SECONDS / 2) * framesPerSecond) + 1

/**
 * Aligns the browser's prints with the clip at the single offset where they fit best, because the player chooses where
 * in the stream a session begins.
 * @param shiftSeconds compares with other moments instead, to show how badly a wrong match scores
 */
export function agreementOf(seen: readonly TimedPrint[], clip: readonly Uint8Array[], shiftSeconds = 0): Agreement {
  const clipMean = meanOf(clip)
  const at = (offset: number, print: TimedPrint) => Math.round(print.atSeconds * framesPerSecond) + offset
  const lastOffset = clip.length - slackFrames - 1 - at(0, seen.at(-1)!)
  let offset = 0
  let bestSum = Number.NEGATIVE_INFINITY
  for (let tried = 0; tried <= lastOffset; tried++) {
    const sum = seen.reduce((all, one) => all + correlation(one.print, clip[at(tried, one)]!, clipMean), 0)
    if (sum > bestSum) [offset, bestSum] = [tried, sum]
  }
  const shift = Math.round(shiftSeconds * framesPerSecond)
  const best = (one: TimedPrint, mean: Float64Array | null) => {
    const middle = (at(offset, one) + shift) % clip.length
    const beside = clip.slice(Math.max(0, middle - slackFrames), middle + slackFrames + 1)
    return Math.max(...beside.map((frame) => correlation(one.print, frame, mean)))
  }
  const plain = seen.map((one) => best(one, null))
  return {
    offsetSeconds: offset / framesPerSecond,
    mean: average(plain),
    least: Math.min(...plain),
    news: average(seen.map((one) => best(one, clipMean))),
  }
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function meanOf(prints: readonly Uint8Array[]): Float64Array {
  const sum = new Float64Array(PRINT_SIZE)
  for (const print of prints) for (let index = 0; index < PRINT_SIZE; index++) sum[index]! += print[index]!
  return sum.map((value) => value / prints.length)
}

/** Pearson's correlation of two prints, after `less`, if given, has been subtracted from both. */
function correlation(one: Uint8Array, other: Uint8Array, less: Float64Array | null): number {
  let [x, y, xx, yy, xy] = [0, 0, 0, 0, 0]
  for (let index = 0; index < PRINT_SIZE; index++) {
    const a = one[index]! - (less?.[index] ?? 0)
    const b = other[index]! - (less?.[index] ?? 0)
    x += a
    y += b
    xx += a * a
    yy += b * b
    xy += a * b
  }
  const spread = (xx - (x * x) / PRINT_SIZE) * (yy - (y * y) / PRINT_SIZE)
  return spread <= 0 ? 0 : (xy - (x * y) / PRINT_SIZE) / Math.sqrt(spread)
}
