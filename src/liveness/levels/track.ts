/**
 * One track: a stretch that repeats or has repeated at one lag, as far as it was looked at.
 *
 * Invariant: `fromSlot <= toSlot <= seenSlot`, all of them slots of the present.
 */
import { SOUNDS_PER_SLOT } from "../grid"
import { type Candidate, type Reference, soundNear } from "../search/candidates"
import type { Examination } from "../second-look/examine"
import { type PictureMap, PLAIN_MAPS } from "../second-look/geometry"
import { ALL_PROVEN } from "../second-look/new-shot"
import type { Level, Standing } from "./levels"
import type { Doubt } from "./resuming"

/** Lags this close belong to one track: scores leak to their neighbours, and a walk slips back to the true lag. */
export const SAME_LAG_SLOTS = 8
/** How far a track's lag may drift from one look to the next. */
const DRIFT_SLOTS = 3

export interface Track {
  readonly reference: Reference
  readonly mirrored: boolean
  lagSlots: number
  lagWords: number | null
  map: PictureMap | null
  fromSlot: number
  /** The last slot that counts, and the last at which something agreed, whether or not it counts yet. */
  toSlot: number
  seenSlot: number
  /** How many slots after `toSlot` both passages stood still. */
  stillSlots: number
  /** For each slot after `toSlot`, how far its picture speaks against the track (second-look/same-picture.ts). */
  doubts: Doubt[]
  /** For how many slots in a row looks have found it too short for what was said of it. */
  shortSlots: number
  /** The slot that was looked at last. */
  lookedAtSlot: number
  ongoing: boolean
  standing: Standing
  level: Level
  /** Its `toSlot` when "may be" was last taken back; null if it never was. */
  takenBackSlot: number | null
  last: Examination
  /** Quality of its picture at the last look; null if the picture says nothing. */
  quality: number | null
  /** What came after it clearly differed. */
  parted: boolean
  /** Whether it goes round like something on a turntable (even-motion.ts); null while it is too short to ask. */
  turnsEvenly: boolean | null
  score: number
  passes: number
}

/** What remains of a track without the searches that found it. */
export type FoundTrack = Omit<
  Track,
  | "reference"
  | "seenSlot"
  | "stillSlots"
  | "doubts"
  | "shortSlots"
  | "lookedAtSlot"
  | "takenBackSlot"
  | "quality"
  | "parted"
  | "turnsEvenly"
> & {
  readonly reference: Pick<Reference, "stream" | "earlier">
}

export const trackSlots = (track: Track) => track.toSlot - track.fromSlot + 1

export const newTrack = (candidate: Candidate, fromSlot: number): Track => ({
  reference: candidate.reference,
  mirrored: candidate.mirrored,
  lagSlots: candidate.lagSlots,
  lagWords: candidate.lagWords,
  map: null,
  fromSlot,
  toSlot: fromSlot,
  seenSlot: fromSlot,
  stillSlots: 0,
  doubts: [],
  shortSlots: 0,
  lookedAtSlot: fromSlot,
  ongoing: true,
  standing: "nothing",
  level: "none",
  takenBackSlot: null,
  quality: null,
  parted: false,
  turnsEvenly: null,
  last: {
    picture: null,
    sound: null,
    pictureOverSound: null,
    map: PLAIN_MAPS[0]!,
    searchedSlots: 0,
    unproven: ALL_PROVEN,
    looksAlike: false,
    standsAlike: false,
  },
  score: 0,
  passes: 2,
})

export const isSameLag = (track: Track, candidate: Candidate) =>
  track.reference === candidate.reference && isAboutAsLate(track, candidate)

/** The same, but the history and an older passage of this session count as one. */
export const isSameRepeat = (track: Track, candidate: Candidate) =>
  isAboutAsLate(track, candidate) &&
  (track.reference === candidate.reference || (!track.reference.earlier && !candidate.reference.earlier))

const isAboutAsLate = (track: Track, candidate: Candidate) =>
  track.mirrored === candidate.mirrored && Math.abs(track.lagSlots - candidate.lagSlots) <= SAME_LAG_SLOTS

/**
 * Lets the lags follow the best scores of the searches, as the copy may run a little faster or have lost frames. If
 * both witnesses agree, the picture's lag cannot lead away from the sound's, which is known more exactly.
 */
export function keepUp(track: Track) {
  const { pictures, sounds } = track.reference
  const picture = pictures.near(track.lagSlots, track.mirrored, DRIFT_SLOTS)
  const heard = soundNear(sounds, track.lagSlots, track.lagWords)
  track.lagWords = heard
  const heardSlots = heard === null ? null : Math.round(heard / SOUNDS_PER_SLOT)
  const ledAway =
    track.standing === "both" && heardSlots !== null && Math.abs(picture.lagSlots - heardSlots) > DRIFT_SLOTS
  if (picture.score > 0 && !ledAway) track.lagSlots = picture.lagSlots
  else if (heardSlots !== null) track.lagSlots = heardSlots
}
