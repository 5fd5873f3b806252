/**
 * A story that depends on what the detector sees. It may be retried once, more slowly, and only if it timed out while
 * too little of its stream was sampled: a busy machine drops samples, which is not the product's fault. Seeing what
 * must never be seen is never excused. The run's last line counts the retries.
 */
import { it, type TestContext } from "vitest"
import { NeverHappened } from "./driver/until"
import { emptyHistory, storedPrints } from "./pages/database"
import { thinnestShare } from "./sampling"
import type { World } from "./world"

declare module "vitest" {
  interface TaskMeta {
    /** Why the story was retried. */
    replayed?: string
  }
}

/**
 * The share of half seconds that must be sampled in any twenty seconds; with less the detector is late or finds
 * nothing.
 */
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
