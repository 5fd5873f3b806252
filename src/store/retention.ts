/**
 * What is thrown away, and when. Old sessions lose their prints first, then go. Products stay longer, because a price
 * history is worth the more the longer it is: it is never cut, but goes as a whole with a product that was not seen for
 * long and is not watched.
 */
import type { ProductKey } from "~model/ids"
import type { Settings } from "~model/session"
import type { LiveproofDatabase } from "./database"
import { dropOldImports } from "./import"
import { deleteSessions } from "./sessions"

const dayMs = 86_400_000
/** Prints are needed for reruns only while a rerun is likely. */
const printsForDays = 30
/** Answers of price sources are had again for the asking. */
const answersForDays = 30
/** Products forgotten in one transaction, so that nobody waits for long. */
const productsAtOnce = 200

export async function applyRetention(
  db: LiveproofDatabase,
  now: number,
  { retentionDays, priceRetentionDays }: Pick<Settings, "retentionDays" | "priceRetentionDays">,
): Promise<void> {
  await forgetSessions(db, now, retentionDays)
  // The products of a session that is kept are kept with it.
  await forgetProducts(db, now - Math.max(priceRetentionDays, retentionDays) * dayMs)
  await db.sourceAnswers
    .where("at")
    .below(now - answersForDays * dayMs)
    .delete()
  await dropOldImports(db, now)
}

async function forgetSessions(db: LiveproofDatabase, now: number, retentionDays: number): Promise<void> {
  const old = await db.sessions
    .where("lastSeenAt")
    .below(now - retentionDays * dayMs)
    .primaryKeys()
  await deleteSessions(db, old as Parameters<typeof deleteSessions>[1])
  const past = await db.sessions
    .where("lastSeenAt")
    .below(now - printsForDays * dayMs)
    .primaryKeys()
  await db.prints.where("session").anyOf(past).delete()
}

async function forgetProducts(db: LiveproofDatabase, seenBefore: number): Promise<void> {
  const unseen = (await db.products.where("lastSeenAt").below(seenBefore).primaryKeys()) as ProductKey[]
  for (let from = 0; from < unseen.length; from += productsAtOnce)
    await forgetUnwatched(db, unseen.slice(from, from + productsAtOnce))
}

const forgetUnwatched = (db: LiveproofDatabase, keys: readonly ProductKey[]): Promise<void> =>
  db.transaction("rw", db.products, db.sightings, db.watches, async () => {
    const watches = await db.watches.bulkGet([...keys])
    const forgotten = keys.filter((_, index) => watches[index] === undefined)
    await db.products.bulkDelete([...forgotten])
    for (const key of forgotten)
      await db.sightings.where("[product+lastSeenAt]").between([key, 0], [key, Number.POSITIVE_INFINITY]).delete()
  })
