/** Moments by chance that can be had again: the seed is printed, and taken from LIVEPROOF_SEED where that is set. */
import { randomOf } from "../bench/loop/random"

/** @returns gives numbers in [0, 1) */
export function seededChance(story: string): () => number {
  const seed = Number(process.env.LIVEPROOF_SEED ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`${story}: LIVEPROOF_SEED=${seed}`)
  return randomOf(seed)
}

/** The one wait for a time that a story may have: the moment itself is what it tries. */
export const moment = (milliseconds: number): Promise<void> => new Promise((come) => setTimeout(come, milliseconds))
