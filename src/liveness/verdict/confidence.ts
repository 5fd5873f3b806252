/**
 * Probability that a stretch is a true repeat of footage and not a mere likeness.
 *
 * A logistic model of what the witnesses saw. Its coefficients were fitted on labelled streams of equal weight;
 * docs/how-it-decides.md has the reliability table, and `tests/bench/loop-calibration.ts` works out both again.
 */

import { soundAgrees, soundDiffers } from "../levels/levels"
import { quality } from "../second-look/agreement"
import type { Examination } from "../second-look/examine"

/** In the order of `featuresOf`. */
export const COEFFICIENTS: readonly number[] = [-4.11, 1.39, 3.14, 1.57, -2.98]
/** Nothing that is estimated from so few streams deserves more certainty than this. */
const MOST_SURE = 0.99

/** Constant, root of the picture's score, picture quality, sound for, sound against. */
export function featuresOf(examination: Examination, score: number): number[] {
  const { picture, sound } = examination
  return [
    1,
    Math.sqrt(Math.max(0, score)),
    picture ? quality(picture) : 0,
    soundAgrees(sound) ? 1 : 0,
    soundDiffers(sound) ? 1 : 0,
  ]
}

/** @param score the best that the stretch has reached, in this examination or before */
export function confidence(examination: Examination, score: number): number {
  const features = featuresOf(examination, score)
  const sum = features.reduce((total, value, index) => total + value * COEFFICIENTS[index]!, 0)
  return Math.min(MOST_SURE, 1 / (1 + Math.exp(-sum)))
}
