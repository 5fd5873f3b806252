/**
 * A clip of the mall as the benchmark would see it: the coded frames decoded by ffmpeg, averaged by area to 64x36 luma,
 * and printed by the engine; and how well the prints of a browser agree with that.
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

/** Prints of every coded frame of the first `seconds` of a scenario's stream. */
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

/** A stored print, and where it lies on the session's time line. */
export interface TimedPrint {
  atSeconds: number
  print: Uint8Array
}

/** @throws where a stored batch is damaged */
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
  /** Stream second of the session's second 0. */
  offsetSeconds: number
  /** Mean and least correlation of the prints, and the same of what is new in them: the clip's own mean taken out. */
  mean: number
  least: number
  news: number
}

export const sayAgreement = ({ mean, least, news }: Agreement): string =>
  `mean correlation ${mean.toFixed(4)} (least ${least.toFixed(4)}), of what is new ${news.toFixed(4)}`

/** A timer samples when it may: a print of one slot shows some frame of that half second, or just beside it. */
const slackFrames = Math.ceil((SLOT_SECONDS / 2) * framesPerSecond) + 1

/**
 * Lays the browser's prints over the clip at the one offset where they fit best: where in the stream a session began is
 * the player's choice. @param shiftSeconds compares with other moments instead, to show what a wrong match gives
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

/** Pearson's correlation of two prints; with `less`, of what remains when that is taken out of both. */
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
