/** How much was kept of each site today: a page may name and play as much as it likes, and the disk is the user's. */
import { mostKeptADay } from "~model/limits"
import { DAY_MS } from "~model/time"
import type { LiveproofDatabase } from "./database"
import type { KeptRowName, KeptToday } from "./rows"

/** How many sites are counted separately; all others count as one. */
const MOST_SITES = 500
const THE_OTHERS = ""

type Kind = keyof typeof mostKeptADay
const ROWS: Readonly<Record<Kind, KeptRowName>> = {
  products: "kept",
  sessions: "kept-sessions",
  footage: "kept-footage",
}

/**
 * Counts a row that is about to be written.
 * @param site  the site that it counts for
 * @param bytes what it takes, roughly
 * @returns false if the site has reached its limit for today: then the row must not be written
 */
export const spendToday = (
  db: LiveproofDatabase,
  kind: Kind,
  site: string,
  bytes: number,
  now: number,
): Promise<boolean> =>
  db.transaction("rw", db.upkeep, async () => {
    const name = ROWS[kind]
    const day = Math.floor(now / DAY_MS)
    const stored = (await db.upkeep.get(name))?.kept
    const kept: KeptToday = stored?.day === day ? stored : { day, sites: {} }
    const isCounted = Object.hasOwn(kept.sites, site) || Object.keys(kept.sites).length < MOST_SITES
    const account = isCounted ? site : THE_OTHERS
    const before = kept.sites[account] ?? { rows: 0, bytes: 0 }
    const after = { rows: before.rows + 1, bytes: before.bytes + bytes }
    if (after.rows > mostKeptADay[kind].rows || after.bytes > mostKeptADay[kind].bytes) return false
    await db.upkeep.put({ name, kept: { day, sites: { ...kept.sites, [account]: after } } })
    return true
  })
