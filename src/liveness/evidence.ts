/** From tracks to evidence as the rest of the extension knows it. */
import type { Evidence } from "~model/evidence"
import type { Repeat } from "~model/repeat"
import { confidence } from "./confidence"
import type { Stream } from "./examine"
import { SOUND_SECONDS, secondsOf } from "./grid"
import { MAY_BE_SECONDS } from "./levels"
import type { FoundTrack, Track } from "./tracks"

/** @param at wall-clock time (epoch ms) of the newest sample of `own` */
export function toEvidence(tracks: readonly Track[], own: Stream, at: number): Evidence[] {
  const evidence: Evidence[] = []
  for (const track of tracks) {
    if (track.level === "none") continue
    const repeat = toRepeat(track)
    const seenAt = Math.max(0, Math.round(at - 1000 * secondsOf(own.prints.lastSlot - track.toSlot)))
    const sure = track.level === "repeat-seen" ? null : confidence(track.last, track.score)
    evidence.push({ kind: "repeat", repeat, at: seenAt, level: track.level, confidence: sure })
    if (track.standing === "picture-against-sound") evidence.push({ kind: "sound-differs", repeat, at: seenAt })
    if (track.ongoing || track.level === "certain") continue
    const seconds = repeat.now.toSeconds - repeat.now.fromSeconds
    const as = seconds < MAY_BE_SECONDS ? "bumper" : "advert"
    evidence.push({ kind: "harmless-repeat", as, repeat, at: seenAt })
  }
  return evidence
}

/** Spans in seconds of each session's own time line. */
export function toRepeat(track: FoundTrack): Repeat {
  const now = { fromSeconds: secondsOf(track.fromSlot), toSeconds: secondsOf(track.toSlot + 1) }
  // The sound knows the lag to a twentieth of a second, the picture to half a second.
  const lagSeconds =
    track.standing === "both" && track.lagWords !== null ? track.lagWords * SOUND_SECONDS : secondsOf(track.lagSlots)
  const { picture, sound } = track.last
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
    soundAgreement: sound ? share(sound.agreement) : null,
    ongoing: track.ongoing,
    ...(track.reference.earlier ? { earlier: { ...track.reference.earlier } } : {}),
  }
}

const share = (value: number) => Math.max(0, Math.min(1, value))
