/** Reads labelled streams: `<id>.y64x36`, `<id>.bands16x20` and labels.json. */
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { BAND_COUNT, FRAME_SIZE, SLOT_SECONDS } from "~liveness/index"

export interface Label {
  id: string
  kind: "pos" | "neg" | "session"
  expect: "loop" | "rerun" | "none"
  cls: string
  periodSec: number | null
  firstWrapAtSec: number | null
  durationSec: number
  ambiguous?: boolean
  ref?: string | null
  /** Stretches that ran before, and where. */
  segments?: { fromSec: number; toSec: number; repeats: [number, number][] }[]
}

/** Two frames and 20 readings of the sound per second, both from second 0. */
export interface LumaStream {
  luma: Uint8Array
  bands: Uint8Array
}

export const BANDS_PER_SECOND = 20

/** One frame, with the sound that was heard up to it. */
export interface Sample {
  atSeconds: number
  luma: Uint8Array
  sounds: { atSeconds: number; bands: Uint8Array }[]
}

export const readLabels = (folder: string): Label[] => JSON.parse(readFileSync(join(folder, "labels.json"), "utf8"))

export function readStream(folder: string, id: string): LumaStream {
  return {
    luma: readFileSync(join(folder, `${id}.y64x36`)),
    bands: readFileSync(join(folder, `${id}.bands16x20`)),
  }
}

/** Delivers a stream as the page would: frame by frame, each with its sound. */
export function* frames(stream: LumaStream): Generator<Sample> {
  const count = Math.floor(stream.luma.length / FRAME_SIZE)
  const soundCount = Math.floor(stream.bands.length / BAND_COUNT)
  let sound = 0
  for (let frame = 0; frame < count; frame++) {
    const atSeconds = frame * SLOT_SECONDS
    const sounds: Sample["sounds"] = []
    for (; sound < soundCount && sound / BANDS_PER_SECOND <= atSeconds; sound++) {
      const bands = stream.bands.subarray(sound * BAND_COUNT, (sound + 1) * BAND_COUNT)
      sounds.push({ atSeconds: sound / BANDS_PER_SECOND, bands })
    }
    yield { atSeconds, luma: stream.luma.subarray(frame * FRAME_SIZE, (frame + 1) * FRAME_SIZE), sounds }
  }
}
