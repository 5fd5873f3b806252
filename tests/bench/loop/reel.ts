/**
 * Footage that can be shown at any moment, not only on the grid of the labelled streams: the clips of a folder, one
 * after the other, or a rendered show.
 */
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { FRAME_HEIGHT, FRAME_SIZE, FRAME_WIDTH } from "~liveness/index"
import { Decimator, decimation } from "~page/sound/decimator"
import { bandEdges, binsNeeded, readBands } from "~page/sound/sound-bands"
import { SPECTRUM_SIZE, Spectrum } from "~page/sound/spectrum"
import { throughFfmpeg } from "../../mall/media/ffmpeg"
import { type ShowAtAnyTime, showAtAnyTime } from "./broadcast"

export interface Reel {
  readonly seconds: number
  /** Where clips begin. */
  readonly clipStarts: readonly number[]
  /**
   * The picture at a moment, as the encoder of that pass leaves it. @param frame number of the shown frame, which
   * decides the encoder's noise
   */
  picture(atSeconds: number, pass: number, frame: number, out: Uint8Array): void
  /** The sound at a moment, in 16 bands. */
  bands(atSeconds: number, pass: number, look: number, out: Uint8Array): void
}

const PICTURES_PER_SECOND = 25
const SAMPLES_PER_SECOND = 48_000
/** The passes take turns with these encoders, as if the sound had been re-encoded. */
const SOUND_CODERS = [
  ["-ac", "2", "-ar", "48000", "-c:a", "aac", "-b:a", "128k", "-f", "adts"],
  ["-ac", "1", "-ar", "22050", "-c:a", "libmp3lame", "-b:a", "32k", "-f", "mp3"],
]
const VIDEO = /\.(mp4|webm|mkv|mov)$/i

/** All clips of a folder, ordered by name. */
export async function reelOfFolder(folder: string): Promise<Reel> {
  const clips: { luma: Uint8Array; sounds: Float32Array[] }[] = []
  for (const name of readdirSync(folder)
    .filter((file) => VIDEO.test(file))
    .sort())
    clips.push(await decode(join(folder, name)))
  const seconds = clips.map(({ luma }) => luma.length / FRAME_SIZE / PICTURES_PER_SECOND)
  const clipStarts = seconds.map((_, index) => seconds.slice(0, index).reduce((sum, one) => sum + one, 0))
  return {
    seconds: seconds.reduce((sum, one) => sum + one, 0),
    clipStarts,
    picture: (atSeconds, _pass, _frame, out) => {
      const index = clipStarts.findLastIndex((start) => start <= atSeconds)
      const { luma } = clips[index]!
      const last = luma.length / FRAME_SIZE - 1
      const picture = Math.min(last, Math.floor((atSeconds - clipStarts[index]!) * PICTURES_PER_SECOND))
      out.set(luma.subarray(picture * FRAME_SIZE, (picture + 1) * FRAME_SIZE))
    },
    bands: (atSeconds, pass, _look, out) => {
      const index = clipStarts.findLastIndex((start) => start <= atSeconds)
      const { sounds } = clips[index]!
      bandsOf(sounds[pass % sounds.length]!, atSeconds - clipStarts[index]!, out)
    },
  }
}

async function decode(file: string) {
  const size = `fps=${PICTURES_PER_SECOND},scale=${FRAME_WIDTH}:${FRAME_HEIGHT}:flags=area,format=gray`
  const picture = await throughFfmpeg(["-i", file, "-an", "-vf", size, "-f", "rawvideo", "pipe:1"], NOTHING)
  return { luma: new Uint8Array(picture.output), sounds: await soundsOf(file) }
}

const NOTHING = new Uint8Array(0)

/** A media file's mono samples after each encoder, decimated as the page's listener does; empty if it has no sound. */
async function soundsOf(file: string): Promise<Float32Array[]> {
  const mono = ["-ac", "1", "-ar", String(SAMPLES_PER_SECOND), "-f", "f32le", "pipe:1"]
  const sounds: Float32Array[] = []
  for (const coder of SOUND_CODERS) {
    const coded = await throughFfmpeg(["-i", file, "-vn", ...coder, "pipe:1"], NOTHING).catch(() => null)
    const samples = coded ? (await throughFfmpeg(["-i", "pipe:0", ...mono], coded.output)).output : NOTHING
    const aligned = new Float32Array(samples.buffer.slice(samples.byteOffset, samples.byteOffset + samples.length))
    sounds.push(new Decimator(FACTOR).take(aligned))
  }
  return sounds
}

const FACTOR = decimation(SAMPLES_PER_SECOND)
const edges = bandEdges(SAMPLES_PER_SECOND / FACTOR / SPECTRUM_SIZE)
const power = new Float32Array(binsNeeded(edges))
const spectrum = new Spectrum()
const silence = new Float32Array(SPECTRUM_SIZE)

/** What the page's listener reads at a moment: the samples that end there. */
export function bandsOf(sound: Float32Array, atSeconds: number, out: Uint8Array): void {
  const end = Math.round((atSeconds * SAMPLES_PER_SECOND) / FACTOR)
  spectrum.add(silence)
  spectrum.add(sound.subarray(Math.max(0, end - SPECTRUM_SIZE), Math.max(0, end)))
  spectrum.read(power)
  readBands(power, edges, out)
}

/** Several rendered hosts, one after the other. */
export function renderedReel(seeds: readonly number[], secondsEach: number): Reel {
  const shows = seeds.map((seed): ShowAtAnyTime => showAtAnyTime(seed, secondsEach))
  const showAt = (atSeconds: number) => Math.min(shows.length - 1, Math.floor(atSeconds / secondsEach))
  return {
    seconds: seeds.length * secondsEach,
    clipStarts: seeds.map((_, index) => index * secondsEach),
    picture: (atSeconds, pass, frame, out) => {
      const index = showAt(atSeconds)
      shows[index]!.picture(atSeconds - index * secondsEach, pass, frame, out)
    },
    bands: (atSeconds, pass, look, out) => {
      const index = showAt(atSeconds)
      shows[index]!.bands(atSeconds - index * secondsEach, pass, look, out)
    },
  }
}
