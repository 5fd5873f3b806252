/** How the computer's clock was seen, over restarts of browser and worker. */
import { afterLook, clockMemory } from "~model/clock"
import type { LiveproofDatabase } from "./database"

/** Written no more often than that, unless something is amiss. */
const noteEveryMs = 60_000

/**
 * Looks at the clock, and remembers what it says.
 * @param now milliseconds since 1970, as the clock has it
 * @returns false while it is in doubt: then nothing is dated by it, and nothing is deleted by it
 */
export const clockIsSure = (db: LiveproofDatabase, now: number): Promise<boolean> =>
  db.transaction("rw", db.upkeep, async () => {
    const stored = clockMemory.safeParse((await db.upkeep.get("clock"))?.clock)
    const known = stored.success ? stored.data : null
    const clock = afterLook(known, now)
    const isNews = !known || clock.doubt || known.doubt || clock.at - known.at >= noteEveryMs
    if (isNews) await db.upkeep.put({ name: "clock", clock })
    return clock.doubt === null
  })
