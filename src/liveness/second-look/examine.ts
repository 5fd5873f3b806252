/**
 * The second look at one lag: walks back along it and says what each witness saw.
 *
 * The search only nominates; this is what a verdict rests on, and what `recompute` repeats from stored evidence. It
 * reads nothing but the prints and words of the two stretches, so it gives the same answer anywhere.
 */

import { SOUNDS_PER_SLOT, soundBlockOf } from "../grid"
import type { Stream } from "../prints/stream"
import { type CellAgreement, CellComparer } from "./cell-agreement"
import { CellTrials } from "./cell-trials"
import { INSET_MAPS, MIRRORED_MAPS, type PictureMap, PLAIN_MAPS } from "./geometry"
import { ALL_PROVEN, movesAlike, type Unproven, unprovenEnds } from "./new-shot"
import { type SoundAgreement, type SoundShare, soundWithin, walkSound } from "./sound-walk"
import { isSameShot, standsAlike } from "./stillness"
import { findStretch, type Stretch, usualLag } from "./stretch"
import { correlate, makeWalk, WALK_SLOTS, walkBack } from "./walk"

export interface Question {
  slot: number
  lagSlots: number
  mirrored: boolean
  /** Lag of the sound in words; null if the sound has no score of its own: then the picture's lag is used. */
  lagWords: number | null
  /** How far to go back, in slots. */
  slots: number
  /** How many slots were searched for a likeness: the more, the likelier one agrees by chance. */
  searchedSlots: number
}

export interface PictureWitness extends Stretch, CellAgreement {
  map: PictureMap
  /** The lag of most of the stretch. */
  usualLagSlots: number
  /** The lag at its newest pair. */
  newestLagSlots: number
  /** Correlation at the lag minus the best correlation 3 to 5 s beside it. */
  sharpness: number
  /** The pairs after the stretch speak against it: the passages have parted. */
  parted: boolean
}

export interface SoundWitness extends SoundAgreement {
  lagWords: number
  parted: boolean
  /** How it agrees over the picture's stretch, whatever it does elsewhere. */
  overPicture: SoundShare
}

export interface Examination {
  picture: PictureWitness | null
  sound: SoundWitness | null
  /** How the picture agrees over the sound's stretch; null if the sound has none. */
  pictureOverSound: CellAgreement | null
  map: PictureMap
  searchedSlots: number
  /** The shots at either end that have not shown by themselves that they repeat. */
  unproven: Unproven
  /** The pictures now move alike or stand alike, whether or not that counts yet. */
  looksAlike: boolean
  /** The pictures now stand alike, in the same shot in which they last agreed. */
  standsAlike: boolean
}

/** The sound has parted once this many telling half seconds did not agree. */
const PARTED_BLOCKS = 5
const SHARPNESS_LAGS = [6, 8, 10]
/** Maps are tried on every n-th pair, and taken only when clearly better than the plain one. */
const TRY_EVERY = 5
const CLEARLY_BETTER = 0.05
/** Every other sample is enough, as the course of a cell is smooth. */
const COMPARE_EVERY = 2
/** Loss after the last agreeing pair that means the passages have parted: about two seconds of clear disagreement. */
const PARTED_LOSS = 0.75
/** Below this correlation a pair after the stretch speaks against it. Pairs within need more: noise must not end it. */
const PARTED_CORRELATION = 0.3
/** An inset is looked for among two hundred maps, so it must agree clearly, and in something that moves. */
const LEAST_INSET_AGREEMENT = 0.4
const LEAST_INSET_ACTIVITY = 0.1

export class Examiner {
  readonly #walk = makeWalk()
  readonly #cells = new CellComparer()
  readonly #trials = new CellTrials()

  /** @param knownMap how the pictures lie over each other, if an earlier look found that; null to look for it */
  examine(now: Stream, then: Stream, question: Question, knownMap: PictureMap | null): Examination {
    const { slot, lagSlots, mirrored } = question
    walkBack(this.#walk, now.prints, then.prints, slot, lagSlots, mirrored, question.slots)
    const stretch = findStretch(this.#walk)
    const found = stretch.newestPair >= 0
    const map = knownMap ?? (found ? this.#chooseMap(now, then, stretch, mirrored) : mapsOf(mirrored)[0]!)
    const picture = found ? this.#picture(now, then, stretch, mirrored, map) : null
    const sound = examineSound(now, then, question, picture, found ? this.#lagAt(stretch.newestPair) : lagSlots)
    const unproven = this.#unprovenEnds(now, then, question, map, picture, sound)
    const pictureOverSound = this.#overSound(now, then, sound, map)
    const reachesNow = stretch.newestPair === 0 && unproven.belowPair === 0
    const still = standsAlike(this.#walk, now.prints, then.prints, map)
    const alike = reachesNow || still || movesAlike(this.#walk, this.#cells, now.prints, then.prints, map)
    const stillThere = still && isSameShot(this.#walk, now.prints, then.prints, stretch.newestPair)
    const { searchedSlots } = question
    return {
      picture,
      sound,
      pictureOverSound,
      map,
      searchedSlots,
      unproven,
      looksAlike: alike,
      standsAlike: stillThere,
    }
  }

  /**
   * Looks for an inset of one picture in the other that explains the stretch; null if none does. For lags that the
   * sound found.
   */
  findInset(now: Stream, then: Stream, question: Question): PictureMap | null {
    walkBack(this.#walk, now.prints, then.prints, question.slot, question.lagSlots, false, question.slots)
    this.#trials.load(this.#walk, now.prints, then.prints, 0, this.#walk.length, TRY_EVERY)
    let best: PictureMap | null = null
    let bestAgreement = LEAST_INSET_AGREEMENT
    for (const map of INSET_MAPS) {
      const tried = this.#trials.try(map)
      if (tried.activity < LEAST_INSET_ACTIVITY || tried.agreement <= bestAgreement) continue
      best = map
      bestAgreement = tried.agreement
    }
    return best
  }

  #picture(now: Stream, then: Stream, stretch: Stretch, mirrored: boolean, map: PictureMap): PictureWitness {
    return {
      ...stretch,
      ...this.#compare(now, then, stretch, map),
      map,
      usualLagSlots: usualLag(this.#walk, stretch.newestPair, stretch.oldestPair),
      newestLagSlots: this.#lagAt(stretch.newestPair),
      sharpness: stretch.correlation - this.#besides(now, then, stretch, mirrored),
      parted: this.#lossAfter(stretch) >= PARTED_LOSS,
    }
  }

  /** The shots at either end of what the witnesses saw that do not stand by themselves. */
  #unprovenEnds(
    now: Stream,
    then: Stream,
    question: Question,
    map: PictureMap,
    picture: PictureWitness | null,
    sound: SoundWitness | null,
  ): Unproven {
    const heard = sound && sound.oldestBlock >= 0 ? sound : null
    if (!picture && !heard) return ALL_PROVEN
    const newest = Math.min(picture?.newestPair ?? WALK_SLOTS, heard?.newestBlock ?? WALK_SLOTS)
    const oldest = Math.max(picture?.oldestPair ?? 0, heard?.oldestBlock ?? 0)
    const heardWithin = (from: number, to: number) =>
      sound && soundWithin(now.sounds, then.sounds, newestWord(question), sound.lagWords, from, to)
    const seen = { newest, oldest: Math.min(oldest, this.#walk.length - 1) }
    return unprovenEnds(this.#walk, this.#cells, now.prints, then.prints, map, seen, heardWithin)
  }

  /** Takes every sample: where cuts are quick or samples missing, every other one would leave nothing that moves. */
  #overSound(now: Stream, then: Stream, sound: SoundWitness | null, map: PictureMap): CellAgreement | null {
    if (!sound || sound.oldestBlock < 0) return null
    const to = Math.min(this.#walk.length, sound.oldestBlock + 1)
    return this.#cells.compare(this.#walk, now.prints, then.prints, map, sound.newestBlock, to, 1)
  }

  /** The lag that the walk slipped to. */
  #lagAt(pair: number): number {
    return this.#walk.now[pair]! - this.#walk.earlier[pair]!
  }

  #compare(now: Stream, then: Stream, stretch: Stretch, map: PictureMap): CellAgreement {
    const { newestPair, oldestPair } = stretch
    return this.#cells.compare(this.#walk, now.prints, then.prints, map, newestPair, oldestPair + 1, COMPARE_EVERY)
  }

  #chooseMap(now: Stream, then: Stream, stretch: Stretch, mirrored: boolean): PictureMap {
    const maps = mapsOf(mirrored)
    this.#trials.load(this.#walk, now.prints, then.prints, stretch.newestPair, stretch.oldestPair + 1, TRY_EVERY)
    let best = maps[0]!
    let bestAgreement = this.#trials.try(best).agreement + CLEARLY_BETTER
    // Nothing can be clearly better than what agrees almost fully.
    if (bestAgreement >= 1) return best
    for (const map of maps) {
      const { agreement } = this.#trials.try(map)
      if (agreement <= bestAgreement) continue
      best = map
      bestAgreement = agreement
    }
    return best
  }

  #besides(now: Stream, then: Stream, stretch: Stretch, mirrored: boolean): number {
    let best = 0
    for (const distance of SHARPNESS_LAGS) {
      for (const away of [-distance, distance])
        best = Math.max(best, this.#correlationAt(now, then, stretch, mirrored, away))
    }
    return best
  }

  #correlationAt(now: Stream, then: Stream, stretch: Stretch, mirrored: boolean, away: number): number {
    let sum = 0
    let weights = 0
    for (let pair = stretch.newestPair; pair <= stretch.oldestPair; pair++) {
      const slot = this.#walk.now[pair]!
      const thenSlot = this.#walk.earlier[pair]! + away
      if (now === then && thenSlot >= slot) continue
      const weight = Math.min(now.prints.weight(slot), then.prints.weight(thenSlot))
      sum += weight * correlate(now.prints, then.prints, slot, thenSlot, mirrored)
      weights += weight
    }
    return weights > 0 ? sum / weights : 0
  }

  #lossAfter(stretch: Stretch): number {
    let loss = 0
    for (let pair = 0; pair < stretch.newestPair; pair++) {
      if (this.#walk.besideCut[pair] === 1) continue
      const surplus = PARTED_CORRELATION - this.#walk.correlation[pair]!
      loss = Math.max(0, loss + this.#walk.larger[pair]! * surplus)
    }
    return loss
  }
}

function examineSound(
  now: Stream,
  then: Stream,
  question: Question,
  picture: PictureWitness | null,
  pictureLagSlots: number,
): SoundWitness | null {
  if (now.sounds.last < 0 || then.sounds.last < 0) return null
  const position = newestWord(question)
  const lagWords = question.lagWords ?? pictureLagSlots * SOUNDS_PER_SLOT
  const walk = walkSound(now.sounds, then.sounds, position, lagWords, question.slots)
  const overPicture = picture
    ? soundWithin(now.sounds, then.sounds, position, lagWords, picture.newestPair, picture.oldestPair)
    : { telling: 0, agreement: 0 }
  return { ...walk, lagWords, parted: walk.tellingAfter >= PARTED_BLOCKS, overPicture }
}

/** First word of the half second that goes with the newest frame. */
const newestWord = ({ slot }: Question) => soundBlockOf(slot)

const mapsOf = (mirrored: boolean) => (mirrored ? MIRRORED_MAPS : PLAIN_MAPS)
