/**
 * A bundle: everything one repeat rests on, so that anyone can work the verdict out again, anywhere.
 *
 * It holds the packed prints of both spans, the lag, and what is claimed of them. `recompute` examines the prints again
 * with the detector's own code: figures, level, confidence, strength and passes must come out of these prints, whatever
 * the checksum says. So a bundle never says more than the detector did, but may say less, as a loop can rest on several
 * stretches.
 *
 * Limits: it shows that these two stretches of prints agree; it does not ask again whether what agrees goes round like
 * a turntable. Where the prints came from and when, how much else was searched, and what came before the last minute
 * and a half of a longer stretch, is the word of whoever made it.
 */
import { canonicalJson } from "~model/canonical-json"
import type { RepeatEvidence, Verdict } from "~model/evidence"
import type { Repeat } from "~model/repeat"
import { SHORTEST_LAG_SLOTS, SLOT_SECONDS, SOUNDS_PER_SLOT, secondsOf, slotOf } from "../grid"
import { edges } from "../levels/edges"
import { carriesVerdict, isCertain, mayBeSeconds, standing } from "../levels/levels"
import type { FoundTrack } from "../levels/track"
import { addPacked, CHECKSUM_BYTES, checksum, pack, unpack } from "../prints/packing"
import { PrintStore } from "../prints/print-store"
import { SoundStore } from "../prints/sound-store"
import type { Stream } from "../prints/stream"
import { type Examination, Examiner } from "../second-look/examine"
import { makeMap } from "../second-look/geometry"
import { WALK_SLOTS } from "../second-look/walk"
import { confidence } from "./confidence"
import { LARGEST_SLIP_SLOTS, toRepeat } from "./evidence"
import { decide, type VerdictContext } from "./verdict"

export const BUNDLE_VERSION = 3

/** The detector's last question about the repeat. */
interface Asked {
  /** Last slot of the stretch, and how many of its slots the bundle holds. */
  slot: number
  slots: number
  lagSlots: number
  lagWords: number | null
  mirrored: boolean
  searchedSlots: number
  map: { zoom: number; shiftX: number; shiftY: number }
}

/** The engine's form; a `PortableBundle` carries the bytes as base64. */
export interface Bundle {
  version: typeof BUNDLE_VERSION
  repeat: Repeat
  level: RepeatEvidence["level"]
  confidence: number | null
  /** Wall-clock time of the last sample of the stretch. */
  at: number
  context: VerdictContext
  asked: Asked
  /** One for each piece of the stretch that was examined, newest first. */
  figures: Figures[]
  /** Packed prints around both spans. */
  now: Uint8Array
  before: Uint8Array
  /** CRC-32 of everything above. */
  checksum: number
}

/** What one examination gave, rounded so that it survives JSON. */
interface Figures {
  stands: boolean
  score: number
  agreement: number
  area: number
  soundAgreement: number
  stretchPairs: number
}

export class BundleError extends Error {
  constructor(
    /** Which part does not hold. */
    readonly part: "version" | "checksum" | "now-prints" | "before-prints" | "spans" | "lag" | "figures" | "verdict",
    message: string,
  ) {
    super(message)
    this.name = "BundleError"
  }
}

/** Prints around the compared stretch: its scene means are learnt from them, and the lag may drift into them. */
export const BUNDLE_LEAD_SLOTS = 40
/** Of a longer stretch the last minute and a half is kept, which is longer than any advert. */
export const BUNDLE_SLOTS = 180
/** Share of the pieces that must stand on their own: one of them may be still or covered. */
const STANDING_SHARE = 0.5

/**
 * @param track    one of `Detector.repeats()`
 * @param now      the session's stream; the prints of both spans must still be held
 * @param at       wall-clock time (epoch ms) of the stretch's last sample
 * @param context  what the verdict was decided with
 * @returns        null if the track has no level, the prints are no longer held, or they do not show the repeat
 */
export function makeBundle(track: FoundTrack, now: Stream, at: number, context: VerdictContext): Bundle | null {
  if (track.level === "none") return null
  const slots = Math.min(BUNDLE_SLOTS, track.toSlot - track.fromSlot + 1)
  const { map } = track.last
  const asked: Asked = {
    slot: track.toSlot,
    slots,
    lagSlots: track.lagSlots,
    lagWords: track.lagWords,
    mirrored: track.mirrored,
    searchedSlots: track.last.searchedSlots,
    map: { zoom: map.zoom, shiftX: map.shiftX, shiftY: map.shiftY },
  }
  const first = track.toSlot - slots + 1 - BUNDLE_LEAD_SLOTS
  const nowBytes = packSpan(now, first, track.toSlot)
  const beforeBytes = packSpan(
    track.reference.stream,
    first - track.lagSlots,
    track.toSlot - track.lagSlots + BUNDLE_LEAD_SLOTS,
  )
  const nowStream = streamOfSpan(nowBytes)
  const beforeStream = streamOfSpan(beforeBytes)
  if (!nowStream || !beforeStream) return null
  const pieces = examineAll(nowStream, beforeStream, asked)
  if (!holds(pieces)) return null
  const repeat = toRepeat(track)
  const { strength, passes, ...shown } = whatShows(pieces, asked, repeat, track.level)
  const bundle: Omit<Bundle, "checksum"> = {
    version: BUNDLE_VERSION,
    repeat: { ...repeat, strength, passes },
    ...shown,
    at,
    context,
    asked,
    figures: pieces.map(figuresOf),
    now: nowBytes,
    before: beforeBytes,
  }
  return { ...bundle, checksum: checksumOf(bundle) }
}

/**
 * Works the verdict out again from the prints.
 * @throws BundleError naming the part that was altered or does not hold
 */
export function recompute(bundle: Bundle): Verdict {
  if (bundle.version !== BUNDLE_VERSION) throw new BundleError("version", `Version ${bundle.version} is not known`)
  const now = streamOfSpan(bundle.now)
  if (!now) throw new BundleError("now-prints", "The prints of the later span are damaged")
  const before = streamOfSpan(bundle.before)
  if (!before) throw new BundleError("before-prints", "The prints of the earlier span are damaged")
  checkSpans(bundle)
  if (checksumOf(bundle) !== bundle.checksum)
    throw new BundleError("checksum", "The bundle was altered after it was made")
  const pieces = examineAll(now, before, bundle.asked)
  if (!sameFigures(pieces.map(figuresOf), bundle.figures)) {
    throw new BundleError("figures", "The prints do not give the figures that the bundle states")
  }
  if (!holds(pieces)) throw new BundleError("verdict", "The two spans do not show the same footage")
  const { repeat, level, at } = bundle
  const shown = whatShows(pieces, bundle.asked, repeat, level)
  const isShown =
    level === shown.level &&
    repeat.passes === shown.passes &&
    isAbout(repeat.strength, shown.strength) &&
    isAbout(bundle.confidence ?? 0, shown.confidence ?? 0)
  if (!isShown) throw new BundleError("verdict", "The prints do not show as much as the bundle states")
  const evidence = { kind: "repeat" as const, repeat, at, level, confidence: bundle.confidence }
  return decide([evidence], bundle.context)
}

/** The spans must fit the question and the lag. */
function checkSpans({ repeat, asked }: Bundle) {
  const endSlot = slotOf(repeat.now.toSeconds) - 1
  const slots = endSlot - slotOf(repeat.now.fromSeconds) + 1
  if (endSlot !== asked.slot || asked.slots < 1 || asked.slots !== Math.min(BUNDLE_SLOTS, slots)) {
    throw new BundleError("spans", "The later span is not the one that was examined")
  }
  if (!repeat.earlier && asked.lagSlots < SHORTEST_LAG_SLOTS) {
    throw new BundleError("lag", "At so short a lag everything resembles itself")
  }
  if (Math.abs(repeat.lagSeconds - asked.lagSlots * SLOT_SECONDS) > LAG_TOLERANCE_SECONDS) {
    throw new BundleError("lag", "The lag is not the one that was examined")
  }
  const ends = [
    [repeat.now.fromSeconds, repeat.before.fromSeconds],
    [repeat.now.toSeconds, repeat.before.toSeconds],
  ] as const
  for (const [now, before] of ends) {
    if (Math.abs(Math.max(0, now - repeat.lagSeconds) - before) > SPAN_TOLERANCE_SECONDS) {
      throw new BundleError("spans", "The two spans do not lie one lag apart")
    }
  }
}

const SPAN_TOLERANCE_SECONDS = 0.01

/** The sound's lag and the picture's differ by their steps and by a codec's offset. */
const LAG_TOLERANCE_SECONDS = 1.5

const packSpan = (stream: Stream, fromSlot: number, toSlot: number) => {
  const from = Math.max(0, stream.prints.firstSlot, fromSlot)
  return pack(stream, from, toSlot, from * SOUNDS_PER_SLOT, (toSlot + 1) * SOUNDS_PER_SLOT - 1)
}

/** @returns null if the prints are damaged, or there are none */
export function streamOfSpan(bytes: Uint8Array): Stream | null {
  const packed = unpack(bytes)
  if (!packed || packed.prints.length === 0) return null
  const stream = { prints: new PrintStore(packed.flags.length), sounds: new SoundStore(packed.flags.length) }
  addPacked(stream, packed)
  return stream
}

/** How much of what is claimed the examined prints show by themselves; never more than that. */
function whatShows(pieces: readonly Piece[], asked: Asked, repeat: Repeat, claimed: Bundle["level"]) {
  const standingPieces = pieces.filter(stands)
  const scoreOf = ({ examination: { picture } }: Piece) => picture?.score ?? 0
  const best = standingPieces.reduce((one, other) => (scoreOf(other) > scoreOf(one) ? other : one))
  const lagSeconds = secondsOf(asked.lagSlots)
  const spanSeconds = repeat.now.toSeconds - repeat.now.fromSeconds
  const shownSeconds = Math.min(secondsOf(asked.slots), lengthOf(standingPieces) + EDGES_SECONDS)
  const level = lowerOf(claimed, levelShown(standingPieces, shownSeconds, repeat.earlier ? null : lagSeconds))
  return {
    level,
    confidence: level === "repeat-seen" ? null : confidence(best.examination, scoreOf(best)),
    strength: scoreOf(best),
    passes: repeat.earlier ? 2 : 1 + Math.max(1, Math.floor(spanSeconds / lagSeconds)),
  }
}

/** Seconds from the first slot that agrees to the last; in between, something may have been still or covered. */
function lengthOf(pieces: readonly Piece[]): number {
  const ends = pieces.flatMap(({ slot, examination }) => edges(examination, slot, standing(examination)))
  return secondsOf(Math.max(...ends) - Math.min(...ends) + 1)
}

/** @param pieces those that stand, newest first */
function levelShown(pieces: readonly Piece[], seconds: number, lagSeconds: number | null): Bundle["level"] {
  if (!pieces.some(({ examination }) => carriesVerdict(examination, standing(examination)))) return "repeat-seen"
  // The detector may have judged by a lag that was a slip shorter.
  if (isCertain(seconds, lagSeconds && lagSeconds - secondsOf(LARGEST_SLIP_SLOTS))) return "certain"
  return seconds >= mayBeSeconds(standing(pieces[0]!.examination)) ? "may-be" : "repeat-seen"
}

/** Each edge of a stretch is known to about half a second. */
const EDGES_SECONDS = 1

const RISING: readonly Bundle["level"][] = ["repeat-seen", "may-be", "certain"]
const lowerOf = (one: Bundle["level"], other: Bundle["level"]) =>
  RISING[Math.min(RISING.indexOf(one), RISING.indexOf(other))]!

/** Half a minute of the stretch, or all of a shorter one; it ends with `slot`. */
interface Piece {
  slot: number
  examination: Examination
}

/**
 * Examines the stretch piece by piece, newest first. The oldest piece overlaps the one after it, so all are equally
 * long.
 */
function examineAll(now: Stream, before: Stream, asked: Asked): Piece[] {
  const examiner = new Examiner()
  const map = makeMap(asked.map.zoom, asked.map.shiftX, asked.map.shiftY, asked.mirrored)
  const stretchSlots = Math.min(BUNDLE_SLOTS, asked.slots)
  const slots = Math.min(WALK_SLOTS, stretchSlots)
  const pieces: Piece[] = []
  for (let done = 0; done < stretchSlots; done += WALK_SLOTS) {
    const slot = asked.slot - Math.min(done, stretchSlots - slots)
    pieces.push({ slot, examination: examiner.examine(now, before, { ...asked, slot, slots }, map) })
  }
  return pieces
}

const stands = ({ examination }: Piece) => standing(examination) !== "nothing"

const holds = (pieces: readonly Piece[]) => pieces.filter(stands).length >= Math.max(1, STANDING_SHARE * pieces.length)

function figuresOf(piece: Piece): Figures {
  const { picture, sound } = piece.examination
  return {
    stands: stands(piece),
    score: rounded(picture?.score ?? 0),
    agreement: rounded(picture?.agreement ?? 0),
    area: rounded(picture?.area ?? 0),
    soundAgreement: rounded(sound?.agreement ?? 0),
    stretchPairs: picture ? picture.oldestPair - picture.newestPair + 1 : 0,
  }
}

const rounded = (value: number) => Math.round(value * 1e4) / 1e4

const sameFigures = (one: readonly Figures[], other: readonly Figures[]) =>
  one.length === other.length &&
  one.every((figures, index) =>
    (Object.keys(figures) as (keyof Figures)[]).every((key) =>
      isAbout(Number(figures[key]), Number(other[index]![key])),
    ),
  )

const isAbout = (one: number, other: number) => Math.abs(one - other) < FIGURE_TOLERANCE

/** Another machine may round the last digit differently. */
const FIGURE_TOLERANCE = 2e-4

/** Checksum of the parts in a fixed order: the claim as canonical JSON, then both spans of prints. */
export function checksumOf(bundle: Omit<Bundle, "checksum">): number {
  const { version, repeat, level, confidence: sure, at, context, asked, figures, now, before } = bundle
  const claim = { version, repeat, level, confidence: sure, at, context, asked, figures }
  const text = new TextEncoder().encode(canonicalJson(claim))
  // Without their own checksums: a CRC over bytes followed by their CRC would no longer depend on the bytes.
  const parts = [text, now.subarray(0, -CHECKSUM_BYTES), before.subarray(0, -CHECKSUM_BYTES)]
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let filled = 0
  for (const part of parts) {
    all.set(part, filled)
    filled += part.length
  }
  return checksum(all)
}
