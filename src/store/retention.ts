/**
 * What is deleted by age. Old sessions lose their prints first, then go. Products stay longer, because a price history is worth
 * more the longer it is: it is never shortened, but deleted together with a product that was not seen for long and is not watched.
 *
 * The clock may be wrong, and deletion is final. So only what was already old at the previous check, days ago, is deleted, and
 * only while the clock is beyond doubt.
 */
import type { RetentionReport } from "~messages/subjects/upkeep"
import type { ProductKey } from "~model/ids"
import type { Settings } from "~model/session"
import { DAY_MS } from "~model/time"
import { clockIsSure } from "./clock"
import type { LiveproofDatabase } from "./database"
import { dropOldImports } from "./import"
import type { RetentionMemory } from "./rows"
import { deleteSessions } from "./sessions"

/** Between the check that finds something old and the one that deletes it. */
const BETWEEN_LOOKS_MS = 2 * DAY_MS
/** Prints are needed for reruns only while a rerun is likely. */
const PRINTS_FOR_DAYS = 30
/** Answers of price sources can be fetched again. */
const ANSWERS_FOR_DAYS = 30
/** Products forgotten in one transaction, so that nobody waits for long. */
const PRODUCTS_AT_ONCE = 200

type KeptFor = Pick<Settings, "retentionDays" | "priceRetentionDays">

export const retentionMemory = async (db: LiveproofDatabase): Promise<RetentionMemory> =>
  (await db.upkeep.get("retention"))?.retention ?? { lookedAt: null, deleted: null }

const remember = (db: LiveproofDatabase, retention: RetentionMemory): Promise<unknown> =>
  db.upkeep.put({ name: "retention", retention })

export async function applyRetention(db: LiveproofDatabase, now: number, keptFor: KeptFor): Promise<void> {
  const known = await retentionMemory(db)
  const { lookedAt, deleted } = known
  if (!(await clockIsSure(db, now))) return void (await remember(db, { ...known, lookedAt: null }))
  if (lookedAt === null || lookedAt > now) return void (await remember(db, { ...known, lookedAt: now }))
  if (now - lookedAt < BETWEEN_LOOKS_MS) return
  const counts = await forgetWhatWasOld(db, lookedAt, keptFor)
  const isAny = counts.sessions + counts.prints + counts.products > 0
  await remember(db, { lookedAt: now, deleted: isAny ? { at: now, ...counts } : deleted })
}

/** @param then the earlier check, in milliseconds since 1970 */
async function forgetWhatWasOld(
  db: LiveproofDatabase,
  then: number,
  { retentionDays, priceRetentionDays }: KeptFor,
): Promise<Omit<RetentionReport, "at">> {
  const { sessions, prints } = await forgetSessions(db, then, retentionDays)
  // The products of a session that is kept are kept with it.
  const products = await forgetProducts(db, then - Math.max(priceRetentionDays, retentionDays) * DAY_MS)
  await db.sourceAnswers
    .where("at")
    .below(then - ANSWERS_FOR_DAYS * DAY_MS)
    .delete()
  await dropOldImports(db, then)
  return { sessions, prints, products }
}

async function forgetSessions(db: LiveproofDatabase, then: number, retentionDays: number) {
  const old = await db.sessions
    .where("lastSeenAt")
    .below(then - retentionDays * DAY_MS)
    .primaryKeys()
  await deleteSessions(db, old)
  const past = await db.sessions
    .where("lastSeenAt")
    .below(then - PRINTS_FOR_DAYS * DAY_MS)
    .primaryKeys()
  const printed = (await db.prints.where("session").anyOf(past).keys()) as string[]
  await db.prints.where("session").anyOf(past).delete()
  return { sessions: old.length, prints: new Set(printed).size }
}

async function forgetProducts(db: LiveproofDatabase, seenBefore: number): Promise<number> {
  const unseen = (await db.products.where("lastSeenAt").below(seenBefore).primaryKeys()) as ProductKey[]
  let count = 0
  for (let from = 0; from < unseen.length; from += PRODUCTS_AT_ONCE)
    count += await forgetUnwatched(db, unseen.slice(from, from + PRODUCTS_AT_ONCE))
  return count
}

const forgetUnwatched = (db: LiveproofDatabase, keys: readonly ProductKey[]): Promise<number> =>
  db.transaction("rw", db.products, db.sightings, db.watches, async () => {
    const watches = await db.watches.bulkGet([...keys])
    const forgotten = keys.filter((_, index) => watches[index] === undefined)
    await db.products.bulkDelete([...forgotten])
    for (const key of forgotten)
      await db.sightings.where("[product+lastSeenAt]").between([key, 0], [key, Number.POSITIVE_INFINITY]).delete()
    return forgotten.length
  })
