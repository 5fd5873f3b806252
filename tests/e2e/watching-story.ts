/**
 * A story that rests on what the detector sees. It may be told again once, more slowly, and only where it waited in vain
 * while too little of its stream was sampled: a machine that is busy drops samples, and that is no fault of the product.
 * What must never be seen is never excused. Each telling-again is counted in the run's last line.
 */
import { it, type TestContext } from "vitest"
import { NeverHappened } from "./driver/until"
import { emptyHistory, storedPrints } from "./pages/database"
import { thinnestShare } from "./sampling"
import type { World } from "./world"

declare module "vitest" {
  interface TaskMeta {
    /** Why the story was told again. */
    replayed?: string
  }
}

/** Of the half seconds of any twenty: with less the detector finds nothing in time, or nothing at all. */
const neededShare = 0.45
const longestStoryMs = 900_000

export function watchingStory(world: World, name: string, tell: () => Promise<void>): void {
  it(name, { timeout: longestStoryMs }, async ({ task }: TestContext) => {
    try {
      await tell()
    } catch (error) {
      if (!(error instanceof NeverHappened)) throw error
      const share = thinnestShare(await storedPrints(world.browser))
      if (share >= neededShare) throw error
      const percent = (of: number) => `${Math.round(100 * of)} %`
      task.meta.replayed = `${percent(share)} of 20 s were sampled, ${percent(neededShare)} are needed. ${error.message}`
      console.log(`Told again, more slowly: ${name}. ${task.meta.replayed}`)
      await world.closeVisits()
      await emptyHistory(world.browser)
      world.slowDown()
      await tell()
    }
  })
}
