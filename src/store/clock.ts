/** What the computer's clock said, remembered over restarts of browser and worker. */
import { afterLook, afterWitness, type ClockMemory, clockMemory } from "~model/clock"
import type { LiveproofDatabase } from "./database"

/** Not written more often than this, unless something is wrong. */
const NOTE_EVERY_MS = 60_000

/** Looks at the clock, and remembers what it says. */
const look = (db: LiveproofDatabase, now: number): Promise<ClockMemory> =>
  db.transaction("rw", db.upkeep, async () => {
    const stored = clockMemory.safeParse((await db.upkeep.get("clock"))?.clock)
    const known = stored.success ? stored.data : null
    const clock = afterLook(known, now)
    const isNews = !known || clock.doubt || known.doubt || clock.at - known.at >= NOTE_EVERY_MS
    if (isNews) await db.upkeep.put({ name: "clock", clock })
    return clock
  })

/**
 * Whether anything may be deleted by the clock. Deletion is final, so a witness is not enough.
 * @param now milliseconds since 1970, as the clock has it
 */
export const clockIsSure = async (db: LiveproofDatabase, now: number): Promise<boolean> =>
  (await look(db, now)).doubt === null

/**
 * Whether what is seen may be dated by the clock.
 * @param now     milliseconds since 1970, as the clock has it
 * @param witness another clock, asked only while ours is in doubt; null where it does not say
 */
export async function canDate(
  db: LiveproofDatabase,
  now: number,
  witness: () => Promise<number | null> = async () => null,
): Promise<boolean> {
  const clock = await look(db, now)
  if (!clock.doubt || clock.doubt.isWitnessed) return true
  const witnessAt = await witness()
  const witnessed = witnessAt === null ? clock : afterWitness(clock, witnessAt)
  if (!witnessed.doubt?.isWitnessed) return false
  await db.upkeep.put({ name: "clock", clock: witnessed })
  return true
}

/** The time to plan by: the clock's or, while that is in doubt, the newest that was believed. */
export async function timeToPlanBy(db: LiveproofDatabase, now: number): Promise<number> {
  const { at, doubt } = await look(db, now)
  return doubt && !doubt.isWitnessed && at > 0 ? at : now
}
