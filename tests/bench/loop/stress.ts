/**
 * The stress set: eighteen streams whose footage comes again badly changed.
 *
 * Each shows a piece of footage once unchanged and once changed. There is no third pass that could be recognised by the
 * second, so a detector that finds the loop has seen through the change. Two are different: the loop of eight seconds,
 * which goes on for a minute, and the rerun. Each of the other sixteen has an honest twin, in which other footage of
 * the same stream is changed in the same way. Everything follows from the pieces and the recipes.
 */
import { BAND_COUNT, FRAME_SIZE, SLOT_SECONDS } from "~liveness/index"
import { Canvas } from "./canvas"
import { type Footage, piecesOf, renderedPieces } from "./footage"
import type { Item } from "./items"
import { hashed } from "./random"
import { recode } from "./recode"
import { clock, cover, crop, mirror, overlays, reframe, rotate, soften } from "./reshape"
import { BANDS_PER_SECOND, type Label, type LumaStream } from "./streams"

/** Not a multiple of half a second, so that the samples of two passes do not coincide. */
const PIECE_SECONDS = 55.3
const SHORT_LOOP_SECONDS = 8.3
const SHORT_LOOP_UNTIL_SECONDS = 60
const RERUN_FROM_SECONDS = 20
const RERUN_SECONDS = 25
/** Where the shared part begins in the earlier show. */
const SHARED_FROM_SECONDS = 10.3

interface Recipe {
  id: string
  cls: string
  /** Changes the picture in the second showing. @param atSeconds since the stream began */
  change?: (canvas: Canvas, atSeconds: number) => void
  /** Tempo of the second showing; the pitch stays the same. */
  speed?: number
  /** How many pictures per second remain. */
  picturesPerSecond?: number
  noise?: number
  gain?: number
  offset?: number
  kilobits?: number
  /** A short piece of footage is looped. */
  shortLoop?: boolean
  rerun?: boolean
}

const RECIPES: readonly Recipe[] = [
  { id: "crop10", cls: "crop 10 %", change: (canvas) => crop(canvas, 0.1) },
  { id: "crop15", cls: "crop 15 %", change: (canvas) => crop(canvas, 0.15) },
  { id: "crop20", cls: "crop 20 %", change: (canvas) => crop(canvas, 0.2) },
  { id: "starved", cls: "160x90 at 45 kb/s", kilobits: 45 },
  { id: "speed105", cls: "speed 1.05", speed: 1.05 },
  { id: "speed110", cls: "speed 1.10", speed: 1.1 },
  { id: "noise", cls: "noise", noise: 24 },
  { id: "dark", cls: "dark, little contrast", gain: 0.35, offset: 10 },
  { id: "turned3", cls: "rotated 3 degrees", change: (canvas) => rotate(canvas, 3) },
  { id: "turned5", cls: "rotated 5 degrees", change: (canvas) => rotate(canvas, 5) },
  { id: "choppy", cls: "4 pictures a second", picturesPerSecond: 4 },
  { id: "reframed", cls: "re-framed to 70 %", change: (canvas, at) => reframe(canvas, 0.7, 0.27, 0.08, at) },
  { id: "panel-a", cls: "40 % panel, every other pass", change: (canvas, at) => cover(canvas, 0.4, at) },
  { id: "panel-b", cls: "40 % panel, every other pass", change: (canvas, at) => cover(canvas, 0.4, at) },
  {
    id: "combined-a",
    cls: "adaptive, crop 10 %, brighter, overlays",
    gain: 0.8,
    offset: 35,
    change: (canvas, at) => {
      crop(canvas, 0.1)
      if (Math.floor(at / 10) % 2 === 0) soften(canvas)
      overlays(canvas, at)
    },
  },
  {
    id: "combined-b",
    cls: "45 kb/s, crop 10 %, mirrored, dark, clock",
    gain: 0.6,
    offset: 8,
    kilobits: 45,
    change: (canvas, at) => {
      crop(canvas, 0.1)
      mirror(canvas)
      clock(canvas, at)
    },
  },
  { id: "loop8", cls: "loop of 8 s, clock", shortLoop: true, change: clock },
  { id: "rerun25", cls: "rerun, 25 s shared, overlays", rerun: true, change: overlays },
]

/** @param folder labelled streams that supply the footage; null for rendered shows */
export async function stressItems(folder: string | null): Promise<Item[]> {
  const pieces = folder ? piecesOf(folder, PIECE_SECONDS) : renderedPieces(RECIPES.length, PIECE_SECONDS)
  if (pieces.length < 2) throw new Error(`No loops of ${PIECE_SECONDS} s or more in ${folder}`)
  const pairs = pieces.flatMap((piece, index) => {
    const next = pieces[index + 1]
    return next?.isOfOneStream(piece) ? [{ piece, next }] : []
  })
  const items: Item[] = []
  const twins: Item[] = []
  for (const [index, recipe] of RECIPES.entries()) {
    const piece = pieces[index % pieces.length]!
    const other = pieces[(index + 1) % pieces.length]!
    items.push(recipe.rerun ? await rerunItem(recipe, piece, other) : await loopItem(recipe, piece, piece))
    const pair = pairs[index % pairs.length]
    if (pair && !recipe.rerun && !recipe.shortLoop) twins.push(await loopItem(recipe, pair.piece, pair.next))
  }
  return [...items, ...twins]
}

/** @param then the piece for the changed showing: the same one again or, in the honest twin, another */
async function loopItem(recipe: Recipe, piece: Footage, then: Footage): Promise<Item> {
  const speed = recipe.speed ?? 1
  const period = recipe.shortLoop ? SHORT_LOOP_SECONDS : PIECE_SECONDS
  const durationSec = recipe.shortLoop ? SHORT_LOOP_UNTIL_SECONDS : period + period / speed
  const stream = await show(recipe, durationSec, (atSeconds) => {
    if (atSeconds < period) return { piece, seconds: atSeconds, pass: 0 }
    const since = speed * (atSeconds - period)
    return { piece: then, seconds: since % period, pass: 1 + Math.floor(since / period) }
  })
  if (then !== piece) return { label: { ...honestLabel(recipe), durationSec }, stream, earlier: null }
  // At another speed the lag shrinks all the time, so there is no single period.
  const periodSec = speed === 1 ? period : null
  const label: Label = { ...labelOf(recipe), expect: "loop", periodSec, firstWrapAtSec: period, durationSec }
  return { label, stream, earlier: null }
}

/** A show with one piece; then one with another piece and the middle of the first in it. */
async function rerunItem(recipe: Recipe, earlierPiece: Footage, piece: Footage): Promise<Item> {
  const earlier = await show(recipe, PIECE_SECONDS, (seconds) => ({ piece: earlierPiece, seconds, pass: 0 }))
  const untilSeconds = RERUN_FROM_SECONDS + RERUN_SECONDS
  const stream = await show(recipe, PIECE_SECONDS, (atSeconds) =>
    atSeconds >= RERUN_FROM_SECONDS && atSeconds < untilSeconds
      ? { piece: earlierPiece, seconds: atSeconds - RERUN_FROM_SECONDS + SHARED_FROM_SECONDS, pass: 1 }
      : { piece, seconds: atSeconds, pass: 0 },
  )
  const label: Label = {
    ...labelOf(recipe),
    expect: "rerun",
    firstWrapAtSec: RERUN_FROM_SECONDS,
    durationSec: PIECE_SECONDS,
  }
  return { label, stream, earlier }
}

const labelOf = ({ id, cls }: Recipe) => ({ id, cls, kind: "pos" as const, periodSec: null })

const honestLabel = ({ id, cls }: Recipe) => ({
  id: `honest-${id}`,
  cls: `other footage, ${cls}`,
  kind: "neg" as const,
  expect: "none" as const,
  periodSec: null,
  firstWrapAtSec: null,
})

/** What runs at a moment of the stream: pass 0 is unchanged, later ones are changed. */
type Schedule = (atSeconds: number) => { piece: Footage; seconds: number; pass: number }

async function show(recipe: Recipe, durationSeconds: number, schedule: Schedule): Promise<LumaStream> {
  const count = Math.floor(durationSeconds / SLOT_SECONDS)
  const luma = new Uint8Array(count * FRAME_SIZE)
  const canvas = new Canvas()
  let firstChanged = count
  for (let frame = 0; frame < count; frame++) {
    // A content script's timer is up to a tenth of a second early or late.
    const atSeconds = Math.max(0, frame * SLOT_SECONDS + (hashed(frame, 4600) - 0.5) * 0.2)
    const { piece, seconds, pass } = schedule(atSeconds)
    const changed = pass > 0
    const rate = changed ? recipe.picturesPerSecond : undefined
    piece.picture(rate ? Math.floor(seconds * rate) / rate : seconds, canvas.pixels)
    if (changed) {
      firstChanged = Math.min(firstChanged, frame)
      recipe.change?.(canvas, atSeconds)
    }
    const out = luma.subarray(frame * FRAME_SIZE, (frame + 1) * FRAME_SIZE)
    const { noise = 3, gain = 0.95, offset = 4 } = changed ? recipe : { noise: 1, gain: 1, offset: 0 }
    canvas.encode(out, pass, frame, noise, gain, offset)
  }
  if (recipe.kilobits) {
    const from = firstChanged * FRAME_SIZE
    luma.set(await recode(luma.subarray(from), recipe.kilobits), from)
  }
  return { luma, bands: soundOf(durationSeconds, schedule) }
}

/** The sound of the footage; in the second showing it is slightly softer, with different noise. */
function soundOf(durationSeconds: number, schedule: Schedule): Uint8Array {
  const count = Math.floor(durationSeconds * BANDS_PER_SECOND)
  const bands = new Uint8Array(count * BAND_COUNT)
  for (let look = 0; look < count; look++) {
    const { piece, seconds, pass } = schedule(look / BANDS_PER_SECOND)
    const heard = piece.bands(seconds)
    for (let band = 0; band < BAND_COUNT; band++) {
      const change = pass > 0 ? 12 * (hashed(band + 151 * pass, look) - 0.5) - 7 : 0
      bands[look * BAND_COUNT + band] = Math.max(0, Math.min(255, heard[band]! + change))
    }
  }
  return bands
}
