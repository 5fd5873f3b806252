/**
 * What is kept and what is shown again: rendered hours, clips, parts of both in a row, and the changes made to them.
 */
import { FRAME_SIZE } from "~liveness/index"
import { honestShowAtAnyTime } from "../loop/broadcast"
import { Canvas } from "../loop/canvas"
import type { Reel } from "../loop/reel"
import { clock, cover, crop, mirror, overlays, reframe, soften } from "../loop/reshape"

/** An honest hour of a host. */
export function renderedHour(seed: number, seconds: number): Reel {
  const show = honestShowAtAnyTime(seed, seconds)
  const clipStarts = show.segments.map(({ fromSeconds }) => fromSeconds)
  return { seconds, clipStarts, picture: show.picture, bands: show.bands }
}

export interface Part {
  reel: Reel
  fromSeconds: number
  seconds: number
}

/** Parts of reels, one after the other. */
export function spliced(parts: readonly Part[]): Reel {
  const clipStarts = parts.map((_, index) => parts.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0))
  const seconds = parts.reduce((sum, part) => sum + part.seconds, 0)
  const placeOf = (atSeconds: number): [Reel, number] => {
    const index = Math.max(
      0,
      clipStarts.findLastIndex((start) => start <= atSeconds),
    )
    const { reel, fromSeconds } = parts[index]!
    return [reel, Math.min(reel.seconds - 0.01, fromSeconds + atSeconds - clipStarts[index]!)]
  }
  return {
    seconds,
    clipStarts,
    picture: (atSeconds, pass, frame, out) => {
      const [reel, at] = placeOf(atSeconds)
      reel.picture(at, pass, frame, out)
    },
    bands: (atSeconds, pass, look, out) => {
      const [reel, at] = placeOf(atSeconds)
      reel.bands(at, pass, look, out)
    },
  }
}

export interface Treatment {
  name: string
  /** Made smaller inside another picture, or covered in large part: found less often, so counted separately. */
  hidden?: boolean
  /** Somebody else's voice is heard. */
  voiced?: boolean
  change(canvas: Canvas, atSeconds: number): void
}

/** What may be done to footage before it is shown again. All of it is re-encoded as well. */
export const TREATMENTS: readonly Treatment[] = [
  { name: "coded anew", change: () => {} },
  { name: "a lower rung", change: soften },
  { name: "cropped by 5 %", change: (canvas) => crop(canvas, 0.05) },
  { name: "logo and clock", change: logoAndClock },
  { name: "mirrored", change: mirror },
  { name: "fresh voice", voiced: true, change: () => {} },
  {
    name: "darker",
    change: (canvas) => canvas.pixels.set(canvas.pixels.map((value) => 20 + 0.5 * value)),
  },
  { name: "cropped by 8 %, clock", change: cropAndClock },
  { name: "clock, chat and card", hidden: true, change: overlays },
  { name: "inset of 70 %", hidden: true, change: (canvas, atSeconds) => reframe(canvas, 0.7, 0.28, 0.05, atSeconds) },
  { name: "a panel over 40 %", hidden: true, change: (canvas, atSeconds) => cover(canvas, 0.4, atSeconds) },
]

function cropAndClock(canvas: Canvas, atSeconds: number) {
  crop(canvas, 0.08)
  clock(canvas, atSeconds)
}

function logoAndClock(canvas: Canvas, atSeconds: number) {
  canvas.box(0.03, 0.05, 0.12, 0.1, 235)
  canvas.box(0.05, 0.07, 0.05, 0.05, 60)
  clock(canvas, atSeconds)
}

/** The reel after a treatment and another encoder. @param voice the sound to use instead; null for the reel's own */
export function shownAgain(reel: Reel, treatment: Treatment, voice: Reel | null): Reel {
  const canvas = new Canvas()
  const drawn = new Uint8Array(FRAME_SIZE)
  return {
    ...reel,
    picture: (atSeconds, pass, frame, out) => {
      reel.picture(atSeconds, pass + 1, frame, drawn)
      canvas.pixels.set(drawn)
      treatment.change(canvas, atSeconds)
      for (let at = 0; at < FRAME_SIZE; at++) out[at] = Math.max(0, Math.min(255, Math.round(canvas.pixels[at]!)))
    },
    bands: (atSeconds, pass, look, out) =>
      (voice ?? reel).bands(atSeconds % (voice ?? reel).seconds, pass + 1, look, out),
  }
}
