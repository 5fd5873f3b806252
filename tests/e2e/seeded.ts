/** Random moments that can be reproduced: the seed is printed, and can be set with LIVEPROOF_SEED. */
import { randomOf } from "../bench/loop/random"

/** @returns a function that gives numbers in [0, 1) */
export function seededChance(story: string): () => number {
  const seed = Number(process.env.LIVEPROOF_SEED ?? Math.floor(Math.random() * 2 ** 31))
  console.log(`${story}: LIVEPROOF_SEED=${seed}`)
  return randomOf(seed)
}

/** The only fixed wait that a story may have, because the moment itself is what it tests. */
export const moment = (milliseconds: number): Promise<void> => new Promise((come) => setTimeout(come, milliseconds))
