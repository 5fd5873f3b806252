/**
 * A page that watches a loop, with a page's timers: each picture is requested a quarter of a second after the last one
 * was done, occasionally later; every second picture completes a sample; and the sound is read about 20 times a second.
 * Times are those at which the page really looked, as it would report them; the player shows the picture that was due
 * last.
 */
import { BAND_COUNT, FRAME_SIZE, SLOT_SECONDS } from "~liveness/index"
import { FrameMean } from "~page/frames/frame-mean"
import { between, randomOf } from "./random"
import type { Reel } from "./reel"
import { BANDS_PER_SECOND, type Sample } from "./streams"

export interface Watched {
  reel: Reel
  /** Where the loop begins in the reel; its period may extend past the reel's end. */
  fromSeconds: number
  periodSeconds: number
  untilSeconds: number
  seed: number
  hasSound: boolean
}

/** The delay of a timer itself, and of a busy page. */
const TIMER_SECONDS = [0.001, 0.012] as const
const BUSY_SECONDS = [0.02, 0.15] as const
const BUSY_SHARE = 0.03
/** How much too early or too late a reading of the sound may be stamped. */
const STAMP_SECONDS = 0.015

export function* played(watched: Watched): Generator<Sample> {
  const { reel, fromSeconds, periodSeconds, untilSeconds, hasSound } = watched
  const random = randomOf(watched.seed)
  const contentAt = (atSeconds: number) => (fromSeconds + (atSeconds % periodSeconds)) % reel.seconds
  const passAt = (atSeconds: number) => Math.floor(atSeconds / periodSeconds)
  let look = 0
  let frame = 0
  const mean = new FrameMean()
  for (let atSeconds = between(random, 0, SLOT_SECONDS); atSeconds < untilSeconds; frame++) {
    const luma = new Uint8Array(FRAME_SIZE)
    reel.picture(contentAt(atSeconds), passAt(atSeconds), frame, luma)
    const late = random() < BUSY_SHARE ? between(random, ...BUSY_SECONDS) : 0
    const lookedAt = atSeconds
    atSeconds += SLOT_SECONDS / 2 + between(random, ...TIMER_SECONDS) + late
    if (frame % 2 === 0) {
      mean.keep(lookedAt, luma)
      continue
    }
    const sounds: Sample["sounds"] = []
    for (; hasSound && look / BANDS_PER_SECOND <= lookedAt; look++) {
      const heardAt = look / BANDS_PER_SECOND
      const bands = new Uint8Array(BAND_COUNT)
      reel.bands(contentAt(heardAt), passAt(heardAt), look, bands)
      sounds.push({ atSeconds: Math.max(0, heardAt + between(random, -STAMP_SECONDS, STAMP_SECONDS)), bands })
    }
    const sample = mean.take(lookedAt, luma)
    yield { atSeconds: sample.mediaSeconds, luma: sample.luma, sounds }
  }
}
