/** How much was kept of each site's products today: a page may name as many as it likes, and the disk is the user's. */
import { mostKeptADay } from "~model/limits"
import { DAY_MS } from "~model/time"
import type { LiveproofDatabase } from "./database"
import type { KeptToday } from "./rows"

/** How many sites are counted separately; all others count as one. */
const MOST_SITES = 500
const THE_OTHERS = ""

/**
 * Counts a row that is about to be written.
 * @param site  the site that it counts for
 * @param bytes what it takes, roughly
 * @returns false if the site has reached its limit for today: then the row must not be written
 */
export const spendToday = (db: LiveproofDatabase, site: string, bytes: number, now: number): Promise<boolean> =>
  db.transaction("rw", db.upkeep, async () => {
    const day = Math.floor(now / DAY_MS)
    const stored = (await db.upkeep.get("kept"))?.kept
    const kept: KeptToday = stored?.day === day ? stored : { day, sites: {} }
    const isCounted = Object.hasOwn(kept.sites, site) || Object.keys(kept.sites).length < MOST_SITES
    const account = isCounted ? site : THE_OTHERS
    const before = kept.sites[account] ?? { rows: 0, bytes: 0 }
    const after = { rows: before.rows + 1, bytes: before.bytes + bytes }
    if (after.rows > mostKeptADay.rows || after.bytes > mostKeptADay.bytes) return false
    await db.upkeep.put({ name: "kept", kept: { day, sites: { ...kept.sites, [account]: after } } })
    return true
  })
