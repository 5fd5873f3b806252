/**
 * Chromaprint (`fpcalc` from the path) as a detector of repeats.
 *
 * The streams contain 16 bands instead of sound, so each band is turned into a tone at its centre frequency: a handicap
 * that Chromaprint would not have in practice. Its raw items (32 bits, about eight per second) vote: an alarm is a lag
 * of six seconds or more at which less than a fifth of the bits differ over 20 s.
 */
import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as z from "zod/mini"
import { BAND_COUNT } from "~liveness/index"
import { countOnes } from "~liveness/prints/bits"
import type { Alarm } from "./hash-votes"
import { BANDS_PER_SECOND } from "./streams"

const VOTE_SECONDS = 20
const SHORTEST_LAG_SECONDS = 6
const MOST_BITS_WRONG = 0.2
const BITS = 32

const SAMPLES_PER_SECOND = 11_025
/** Chromaprint's own parameters: windows of 4096 samples, each starting a third of a window after the last. */
const ITEMS_PER_SECOND = SAMPLES_PER_SECOND / (4096 / 3)
const LOWEST_HERTZ = 150
const HIGHEST_HERTZ = 3400

const Fingerprint = z.object({ fingerprint: z.array(z.number()) })

export const hasFpcalc = (): boolean => spawnSync("fpcalc", ["-version"]).status === 0

/** @returns the first alarm, if any */
export function chromaprintAlarms(bands: Uint8Array): Alarm[] {
  const folder = mkdtempSync(join(tmpdir(), "liveproof-chromaprint-"))
  try {
    const path = join(folder, "sound.wav")
    writeFileSync(path, wave(sing(bands)))
    const { stdout, error } = spawnSync("fpcalc", ["-raw", "-json", "-length", "0", path], { encoding: "utf8" })
    if (error) throw error
    return vote(Int32Array.from(Fingerprint.parse(JSON.parse(stdout)).fingerprint))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function vote(items: Int32Array): Alarm[] {
  const needed = Math.round(VOTE_SECONDS * ITEMS_PER_SECOND)
  const shortest = Math.round(SHORTEST_LAG_SECONDS * ITEMS_PER_SECOND)
  const wrong = new Int32Array(items.length)
  for (let item = 0; item < items.length; item++) {
    for (let lag = shortest; lag <= item; lag++) {
      wrong[lag] = wrong[lag]! + countOnes(items[item]! ^ items[item - lag]!)
      const old = item - needed
      if (old - lag >= 0) wrong[lag] = wrong[lag]! - countOnes(items[old]! ^ items[old - lag]!)
      const isFull = item - lag + 1 >= needed
      if (isFull && wrong[lag]! < MOST_BITS_WRONG * BITS * needed)
        return [{ atSeconds: item / ITEMS_PER_SECOND, lagSeconds: lag / ITEMS_PER_SECOND }]
    }
  }
  return []
}

function sing(bands: Uint8Array): Int16Array {
  const seconds = bands.length / BAND_COUNT / BANDS_PER_SECOND
  const samples = new Int16Array(Math.floor(seconds * SAMPLES_PER_SECOND))
  const turns = Array.from({ length: BAND_COUNT }, (_, band) => {
    const hertz = LOWEST_HERTZ * (HIGHEST_HERTZ / LOWEST_HERTZ) ** ((band + 0.5) / BAND_COUNT)
    return (2 * Math.PI * hertz) / SAMPLES_PER_SECOND
  })
  const loudness = Float32Array.from(bands, (value) => 10 ** ((value / 2.5 - 70) / 20))
  const last = bands.length / BAND_COUNT - 1
  for (let at = 0; at < samples.length; at++) {
    const look = Math.min(last, Math.floor((at / SAMPLES_PER_SECOND) * BANDS_PER_SECOND))
    let sum = 0
    for (let band = 0; band < BAND_COUNT; band++) {
      sum += loudness[look * BAND_COUNT + band]! * Math.sin(turns[band]! * at)
    }
    samples[at] = Math.max(-32_768, Math.min(32_767, Math.round(16_000 * sum)))
  }
  return samples
}

/** A mono WAV file. */
function wave(samples: Int16Array): Uint8Array {
  const header = Buffer.alloc(44)
  header.write("RIFF", 0)
  header.writeUInt32LE(36 + samples.byteLength, 4)
  header.write("WAVEfmt ", 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(SAMPLES_PER_SECOND, 24)
  header.writeUInt32LE(2 * SAMPLES_PER_SECOND, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write("data", 36)
  header.writeUInt32LE(samples.byteLength, 40)
  return Buffer.concat([header, Buffer.from(samples.buffer)])
}
