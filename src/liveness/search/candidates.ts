/** Which lags deserve a second look: the best ones that the searches of picture and sound found in one reference. */
import type { SessionId } from "~model/ids"
import type { EarlierShow } from "~model/repeat"
import { SHORTEST_LAG_SLOTS, SOUNDS_PER_SLOT } from "../grid"
import type { Stream } from "../prints/stream"
import { LagSearch } from "./lag-search"
import { SoundSearch } from "./sound-search"

/**
 * Score from which a lag is worth a second look: five samples that agree in full. That is low, because a second look
 * costs little and is far stricter.
 */
const NOMINATED_PICTURE_SCORE = 1.6
const NOMINATED_SOUND_SCORE = 1
const MOST_NOMINEES = 3
/** About four seconds of a clean copy, or eight of a re-encoded one. */
const SURE_SOUND_SCORE = 1.6
/** The lags of sound and picture differ by no more than this, which allows for their steps and a codec's offset. */
const SOUND_REACH_WORDS = 24
/** Score from which the sound's lag is better than the picture's. */
const SOUND_HEARD = 0.5

export interface Earlier {
  readonly session: SessionId
  readonly startedAt: number
  /** The show that was watched. */
  readonly show?: EarlierShow
}

export interface Reference {
  readonly stream: Stream
  readonly pictures: LagSearch
  readonly sounds: SoundSearch
  /** Null for the session itself. */
  readonly earlier: Earlier | null
  /** A passage of any earlier show, recognised by its codes: it may be an advert or a jingle that both contain. */
  readonly isRecalled: boolean
  /** A passage of the session itself that its history no longer holds. */
  readonly isOlder: boolean
  /** The lowest lag that is compared, and the highest that may be nominated. */
  readonly lowestLag: number
  readonly highestLag: number
}

export interface Candidate {
  readonly reference: Reference
  readonly lagSlots: number
  readonly lagWords: number | null
  readonly mirrored: boolean
  readonly startSlot: number
  /** The sound is sure enough of this lag that an inset is worth looking for. */
  readonly tryInset: boolean
}

export function makeReference(
  stream: Stream,
  earlier: Reference["earlier"],
  kind: Partial<Pick<Reference, "isRecalled" | "isOlder" | "lowestLag" | "highestLag">> = {},
): Reference {
  const pictures = new LagSearch(stream.prints, stream.prints.capacitySlots)
  return {
    ...{ stream, earlier, pictures, sounds: new SoundSearch(stream.sounds) },
    ...{ isRecalled: false, isOlder: false },
    ...{ lowestLag: earlier ? Number.NEGATIVE_INFINITY : SHORTEST_LAG_SLOTS, highestLag: Number.POSITIVE_INFINITY },
    ...kind,
  }
}

/** The lags of one reference that deserve a second look, from both witnesses. */
export function nominees(reference: Reference): Candidate[] {
  const pictures = reference.pictures.peaks(NOMINATED_PICTURE_SCORE, MOST_NOMINEES).map((peak) => ({
    reference,
    lagSlots: peak.lagSlots,
    lagWords: soundNear(reference.sounds, peak.lagSlots, null),
    mirrored: peak.mirrored,
    startSlot: peak.startSlot,
    tryInset: false,
  }))
  const sounds = reference.sounds.peaks(NOMINATED_SOUND_SCORE, MOST_NOMINEES).map((peak) => ({
    reference,
    lagSlots: Math.round(peak.lagWords / SOUNDS_PER_SLOT),
    lagWords: peak.lagWords,
    mirrored: false,
    startSlot: Number.NEGATIVE_INFINITY,
    tryInset: peak.score >= SURE_SOUND_SCORE,
  }))
  return [...pictures, ...sounds].filter(({ lagSlots }) => lagSlots <= reference.highestLag)
}

/**
 * Takes nominees of the session itself and of the other references in turns. Only a few are looked at in a slot, and
 * music that goes round, which keeps nominating lags of its own session, must not keep a rerun from being looked at.
 * @param nominated of each reference, the session's own first
 * @param turn      counts up; says which of the other references comes first
 */
export function inTurns([own = [], ...earlier]: readonly Candidate[][], turn: number): Candidate[] {
  const others = earlier.flatMap((_, index) => earlier[(index + turn) % earlier.length]!)
  const both = Array.from({ length: Math.max(own.length, others.length) }, (_, index) => [own[index], others[index]])
  return both.flat().filter((candidate) => candidate !== undefined)
}

/**
 * The sound's own lag near `lagWords`, or else near the picture's lag; `lagWords` again if the sound has no score
 * there.
 */
export function soundNear(sounds: SoundSearch, lagSlots: number, lagWords: number | null): number | null {
  const near = sounds.near(lagWords ?? lagSlots * SOUNDS_PER_SLOT, SOUND_REACH_WORDS)
  return near.score >= SOUND_HEARD ? near.lagWords : lagWords
}
