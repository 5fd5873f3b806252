/** Turns tracks into the evidence that the rest of the extension knows. */
import type { Evidence, EvidenceOf } from "~model/evidence"
import type { Repeat } from "~model/repeat"
import { SOUND_SECONDS, secondsOf } from "../grid"
import type { Backdrop } from "../levels/backdrops"
import { holdsAgainstSound, MAY_BE_SECONDS } from "../levels/levels"
import { isGoingOn } from "../levels/resuming"
import type { StillCard } from "../levels/still-cards"
import { type FoundTrack, SAME_LAG_SLOTS, type Track, trackSlots } from "../levels/track"
import { AREA_AGAINST_SOUND } from "../second-look/agreement"
import type { SoundWitness } from "../second-look/examine"
import { confidence } from "./confidence"

/** Wall-clock time (epoch ms) at which a second of the session was played. */
export type PlayedAt = (seconds: number) => number

/**
 * @param backdrops what `toHarmless` names: no repeat of its own
 * @param inserts   tracks that are a known insert and nothing else, with the number of shows it was seen in: no more than a note
 */
export function toEvidence(
  tracks: readonly Track[],
  backdrops: readonly Backdrop[],
  playedAt: PlayedAt,
  inserts: ReadonlyMap<Track, number> = new Map(),
): Evidence[] {
  const evidence: Evidence[] = []
  for (const track of tracks) {
    if (track.level === "none" || backdrops.some((backdrop) => isBackdropOf(track, backdrop))) continue
    const repeat = toRepeat(track)
    const seenAt = playedAt(secondsOf(track.toSlot))
    if (isContradicted(track)) {
      const as = track.turnsEvenly ? "turntable" : isPartly(track) ? "backdrop" : null
      if (as) evidence.push({ kind: "harmless-repeat", as, repeat, at: seenAt })
      continue
    }
    const shows = inserts.get(track)
    const isNote = track.level === "may-be" && (shows !== undefined || isNoteOnly(track))
    const level = isNote ? "repeat-seen" : track.level
    const sure = level === "repeat-seen" ? null : confidence(track.last, track.score)
    evidence.push({ kind: "repeat", repeat, at: seenAt, level, confidence: sure })
    if (track.standing === "picture-against-sound") evidence.push({ kind: "sound-differs", repeat, at: seenAt })
    if (track.level === "certain") continue
    if (shows !== undefined) evidence.push({ kind: "harmless-repeat", as: "insert", shows, repeat, at: seenAt })
    else if (!track.ongoing || track.turnsEvenly)
      evidence.push({ kind: "harmless-repeat", as: nameOf(track, repeat), repeat, at: seenAt })
  }
  return evidence
}

/** Whether a mere note is about the same thing as a backdrop. */
const isBackdropOf = (track: Track, backdrop: Backdrop) =>
  track.level === "repeat-seen" &&
  track.standing !== "both" &&
  Math.abs(track.lagSlots - backdrop.lagSlots) <= SAME_LAG_SLOTS &&
  track.fromSlot <= backdrop.toSlot &&
  backdrop.fromSlot <= track.toSlot

/** The sound says that it is no repeat, and the picture does not agree long and clearly enough to hold against that. */
const isContradicted = (track: Track) =>
  track.standing === "picture-against-sound" &&
  track.level === "repeat-seen" &&
  !holdsAgainstSound(track.last, secondsOf(trackSlots(track)))

/**
 * Among all shows ever watched, two by one host will look alike for a while by chance. So a recalled passage is only a
 * note until the sound agrees as well, or until it is a rerun.
 */
const isNoteOnly = ({ standing, reference }: Track) => reference.isRecalled && standing !== "both"

const isPartly = ({ last }: Track) => last.picture !== null && last.picture.area < AREA_AGAINST_SOUND

/** What to call a stretch that ended before it was a loop, or that turns evenly. */
function nameOf(track: Track, { now }: Repeat) {
  if (track.turnsEvenly) return "turntable"
  return now.toSeconds - now.fromSeconds < MAY_BE_SECONDS ? "bumper" : "advert"
}

/**
 * What stood still, and what repeats in only a part of the picture. No backdrop is named within a stretch that is, or
 * may be, a loop: there the whole picture repeats, whatever a look at another lag saw of it.
 */
export function toHarmless(
  cards: readonly StillCard[],
  backdrops: readonly Backdrop[],
  tracks: readonly Track[],
  newestSlot: number,
  playedAt: PlayedAt,
): EvidenceOf<"harmless-repeat">[] {
  const still = cards.map(({ longestSlots, lastSlot }) => ({
    kind: "harmless-repeat" as const,
    as: "slate" as const,
    seconds: secondsOf(longestSlots),
    at: playedAt(secondsOf(lastSlot)),
  }))
  const loops = tracks.filter(({ level }) => level === "certain" || level === "may-be")
  const apart = backdrops.filter(
    (one) => !loops.some((loop) => loop.fromSlot <= one.toSlot && one.fromSlot <= loop.toSlot),
  )
  const behind = apart.map((backdrop) => ({
    kind: "harmless-repeat" as const,
    as: "backdrop" as const,
    repeat: repeatOfBackdrop(backdrop, newestSlot),
    at: playedAt(secondsOf(backdrop.toSlot)),
  }))
  return [...still, ...behind]
}

function repeatOfBackdrop({ lagSlots, fromSlot, toSlot, score, agreement }: Backdrop, newestSlot: number): Repeat {
  const span = (shiftSlots: number) => ({
    fromSeconds: Math.max(0, secondsOf(fromSlot - shiftSlots)),
    toSeconds: Math.max(0, secondsOf(toSlot + 1 - shiftSlots)),
  })
  return {
    now: span(0),
    before: span(lagSlots),
    lagSeconds: secondsOf(lagSlots),
    passes: 2,
    strength: score,
    pictureAgreement: share(agreement),
    soundAgreement: null,
    ongoing: isGoingOn(toSlot, newestSlot, false),
  }
}

/** A track as a repeat: its spans are seconds on each session's own time line. */
export function toRepeat(track: FoundTrack): Repeat {
  const now = { fromSeconds: secondsOf(track.fromSlot), toSeconds: secondsOf(track.toSlot + 1) }
  // The sound knows the lag to a twentieth of a second, the picture to half a second.
  const { picture, sound } = track.last
  const lagSeconds =
    track.standing === "both" && track.lagWords !== null ? track.lagWords * SOUND_SECONDS : secondsOf(steadyLag(track))
  return {
    now,
    before: {
      fromSeconds: Math.max(0, now.fromSeconds - lagSeconds),
      toSeconds: Math.max(0, now.toSeconds - lagSeconds),
    },
    lagSeconds,
    passes: track.passes,
    strength: track.score,
    pictureAgreement: picture ? share(picture.agreement) : null,
    soundAgreement: sound ? agreementHeard(sound) : null,
    ongoing: track.ongoing,
    ...(track.reference.earlier ? { earlier: { ...track.reference.earlier } } : {}),
  }
}

/** Null if nothing was heard that could agree or differ. */
function agreementHeard({ oldestBlock, agreement, overPicture }: SoundWitness): number | null {
  if (oldestBlock >= 0) return share(agreement)
  return overPicture.telling > 0 ? share(overPicture.agreement) : null
}

/**
 * A slip of the score may put the newest lag off. The lag of most of the stretch is better, unless the copy really
 * drifts.
 */
function steadyLag({ lagSlots, last }: FoundTrack): number {
  const usual = last.picture?.usualLagSlots ?? lagSlots
  return Math.abs(usual - lagSlots) <= LARGEST_SLIP_SLOTS ? usual : lagSlots
}

/** The lags of two looks at one stretch may differ by this much. */
export const LARGEST_SLIP_SLOTS = 2

const share = (value: number) => Math.max(0, Math.min(1, value))
