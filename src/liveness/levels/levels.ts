/**
 * What a stretch may be called, given what the witnesses saw of it: nothing, a repeat, maybe a loop, a loop.
 *
 * The lengths, scores and areas are here, with their reasons. What one witness must reach by itself is in
 * second-look/agreement.ts, when a stretch goes on in resuming.ts, which stretches make up rounds in rounds.ts.
 */

import { SLOT_SECONDS } from "../grid"
import {
  CLOSE_QUALITY,
  FAIR_QUALITY,
  GOOD_QUALITY,
  goesAlong,
  quality,
  SOUND_AGREES,
  standsOutAgainstSound,
} from "../second-look/agreement"
import type { Examination, PictureWitness, SoundWitness } from "../second-look/examine"

export type Level = "none" | "repeat-seen" | "may-be" | "certain"

/** Bumpers last up to 15 s; one second more, because each edge of a stretch is known to about half a second. */
export const MAY_BE_SECONDS = 16
/** From here on a stretch is worth a note. */
export const NOTE_SECONDS = 8
/** Adverts last up to 60 s, and a bumper of 15 s may open the break: 75 s, and a second for the edges. */
export const CERTAIN_SECONDS = 76
/** For footage that is hours old: a film, an opening or a block of adverts may rightly be shown twice in a day. */
export const CERTAIN_HOURS_LATER_SECONDS = 240
/** Well into the third showing, by a quarter of the lag: an advert shown twice in a row is not enough. */
export const ROUNDS = 1.25
/** But for at least this long: a ten-second animation on a slate soon comes round for the third time. */
const SHORTEST_ROUND_SECONDS = 30
/** If the picture agrees and the sound clearly differs, as with a film behind a live host. */
const MAY_BE_AGAINST_SOUND_SECONDS = 30

/**
 * Sums of gains that chance does not reach within an hour of lags, for a picture that agrees closely, well, or fairly.
 */
const SCORE_CLOSE = 2.5
const SCORE_GOOD = 3.5
const SCORE_FAIR = 7
const NOTE_SCORE = 3
/**
 * Added each time the number of lags searched grows by a factor of e beyond five minutes' worth: among ten times as
 * many strangers the best match looks more alike. (The largest of n independent exponential scores grows with ln n.)
 */
const SCORE_PER_FOLD = 0.6
const FREE_SLOTS = 600
/** Share of the moving area that must agree: a live host in front of a looping backdrop stays below it. */
const LEAST_AREA = 0.72
/** Share of the moving area that a backdrop must have: less may be chance. */
const LEAST_BACKDROP_AREA = 0.25
/**
 * Least ratio of mean agreement to agreeing share. With a film behind a host some cells agree almost fully and the rest
 * not at all, so the two come close; in two takes of one pitch most cells agree by half.
 */
const BACKDROP_APART = 0.78
/** How much better the lag must fit than 3 to 5 s beside it. */
const LEAST_SHARPNESS = 0.15
/** Below this agreement the sound speaks against a repeat: unrelated sound reaches 0.17 at its best lag. */
const SOUND_DIFFERS = 0.2
const LEAST_SOUND_SECONDS = 3
/** Half seconds of telling sound before it may speak against. */
const TELLING_BLOCKS = 10
/** Even where the sound agrees, something must move: a song over a still slate proves nothing. */
const ALONG_ACTIVITY = 0.02

const chanceScore = (searchedSlots: number) => SCORE_PER_FOLD * Math.log(Math.max(1, searchedSlots / FREE_SLOTS))

export function pictureStands({ picture, searchedSlots }: Examination): boolean {
  if (!picture || picture.area < LEAST_AREA || picture.sharpness < LEAST_SHARPNESS) return false
  if (quality(picture) < FAIR_QUALITY) return false
  return picture.score >= leastScore(quality(picture)) + chanceScore(searchedSlots)
}

function leastScore(pictureQuality: number): number {
  if (pictureQuality >= CLOSE_QUALITY) return SCORE_CLOSE
  return pictureQuality >= GOOD_QUALITY ? SCORE_GOOD : SCORE_FAIR
}

const pictureNoted = ({ picture, searchedSlots }: Examination) =>
  picture !== null && picture.score >= NOTE_SCORE + chanceScore(searchedSlots) && quality(picture) >= GOOD_QUALITY

/** Part of the moving picture runs again at a sharp lag for longer than a bumper, and the sound does not agree. */
export const isBackdrop = ({ picture, sound, searchedSlots }: Examination) =>
  picture !== null &&
  !soundAgrees(sound) &&
  picture.area >= LEAST_BACKDROP_AREA &&
  picture.area < LEAST_AREA &&
  picture.agreement >= BACKDROP_APART * picture.area &&
  picture.sharpness >= LEAST_SHARPNESS &&
  picture.score >= SCORE_GOOD + chanceScore(searchedSlots) &&
  pictureSeconds(picture) >= MAY_BE_SECONDS

/** The picture alone is enough although the sound differs. */
const standsAgainstSound = (examination: Examination) =>
  pictureStands(examination) && standsOutAgainstSound(examination.picture!)

/** Whether a stretch that the sound contradicts is a repeat all the same. */
export const holdsAgainstSound = (examination: Examination, seconds: number) =>
  seconds >= MAY_BE_AGAINST_SOUND_SECONDS && standsAgainstSound(examination)

const pictureGoesAlong = ({ pictureOverSound: along }: Examination) =>
  along !== null && along.activity >= ALONG_ACTIVITY && goesAlong(along)

export const soundAgrees = (sound: SoundWitness | null): sound is SoundWitness =>
  sound !== null &&
  sound.oldestBlock >= 0 &&
  sound.agreement >= SOUND_AGREES &&
  soundSeconds(sound) >= LEAST_SOUND_SECONDS

export const soundDiffers = (sound: SoundWitness | null) =>
  sound !== null && sound.overPicture.telling >= TELLING_BLOCKS && sound.overPicture.agreement < SOUND_DIFFERS

export const pictureSeconds = (picture: PictureWitness) => (picture.oldestPair - picture.newestPair + 1) * SLOT_SECONDS
const soundSeconds = (sound: SoundWitness) => (sound.oldestBlock - sound.newestBlock + 1) * SLOT_SECONDS

/** What kind of agreement an examination shows. */
export type Standing = "both" | "picture" | "picture-against-sound" | "nothing"

export function standing(examination: Examination): Standing {
  const { sound } = examination
  if (soundAgrees(sound) && pictureGoesAlong(examination)) return "both"
  if (!pictureStands(examination) && !pictureNoted(examination)) return "nothing"
  return soundDiffers(sound) ? "picture-against-sound" : "picture"
}

/** Seconds that a stretch with this standing needs to be called "may be a loop". */
export const mayBeSeconds = (how: Standing) =>
  how === "picture-against-sound" ? MAY_BE_AGAINST_SOUND_SECONDS : MAY_BE_SECONDS

/** Whether this standing can carry more than a note. */
export function carriesVerdict(examination: Examination, how: Standing): boolean {
  if (how === "both") return true
  return how === "picture-against-sound" ? standsAgainstSound(examination) : pictureStands(examination)
}

/**
 * Whether a stretch of this length at this lag is a loop.
 * @param lagSeconds null against another session, where rounds do not count
 * @param isOlder    whether the earlier pass lies further back than the history
 */
export function isCertain(stretchSeconds: number, lagSeconds: number | null, isOlder = false): boolean {
  if (stretchSeconds >= (isOlder ? CERTAIN_HOURS_LATER_SECONDS : CERTAIN_SECONDS)) return true
  return lagSeconds !== null && stretchSeconds >= Math.max(ROUNDS * lagSeconds, SHORTEST_ROUND_SECONDS)
}
