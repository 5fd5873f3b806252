/**
 * Inserts: stretches that came in several shows, and those that may yet turn out to be one.
 *
 * Invariants: a row names only sessions that are stored; at most `mostItems.inserts` are kept, and of those that are no insert yet the
 * one that was not seen for the longest goes first; a row that cannot be read is as if it were not there.
 */
import * as z from "zod/mini"
import { LONGEST_INSERT_SLOTS } from "~liveness/memory/insert-learning"
import { isAnothers } from "~model/copied"
import { epochMs, type SessionId, sessionId, showKey } from "~model/ids"
import { mostChars, mostItems } from "~model/limits"
import type { LiveproofDatabase } from "./database"
import type { InsertRow, InsertSighting } from "./rows"

/** Fewer are two shows that have something in common. */
const LEAST_SHOWS = 3
/** One channel may well repeat itself. */
const LEAST_CHANNELS = 2
const SHOP = "shop/"
const MOST_OF_A_SESSION = 2
/** So many that are no insert yet are kept even beside as many inserts as there may be. */
const ROOM_TO_LEARN = mostItems.inserts / 4

const insertRow: z.ZodMiniType<InsertRow> = z.object({
  id: z.uuid(),
  sessions: z.array(sessionId).check(z.maxLength(mostItems.insertSightings)),
  sightings: z
    .array(
      z.object({
        session: sessionId,
        show: showKey,
        channel: z.string().check(z.maxLength(mostChars.title)),
        at: epochMs,
        fromSlot: z.int().check(z.nonnegative()),
      }),
    )
    .check(z.minLength(1), z.maxLength(mostItems.insertSightings)),
  slots: z.int().check(z.positive(), z.maximum(LONGEST_INSERT_SLOTS)),
  lastSeenAt: epochMs,
})

const readable = (rows: readonly unknown[]): InsertRow[] =>
  rows.flatMap((row) => {
    const read = insertRow.safeParse(row)
    return read.success ? [read.data] : []
  })

export const showsOf = ({ sightings }: InsertRow): number => new Set(sightings.map(({ show }) => show)).size

/** Whether it was seen in enough shows, on enough channels. A channel that was not read is no further one. */
export function isInsert(row: InsertRow): boolean {
  const channels = row.sightings.map(({ channel }) => channel)
  // The address of a creator's shop and a name may be of one channel.
  const addresses = channels.filter((channel) => channel.startsWith(SHOP)).map((channel) => channel.slice(SHOP.length))
  const names = channels.filter((channel) => !channel.startsWith(SHOP))
  return showsOf(row) >= LEAST_SHOWS && [addresses, names].some((alike) => channelsOf(alike) >= LEAST_CHANNELS)
}

/** How many channels are named, by letters and digits alone; a name that holds another is the same channel's. */
function channelsOf(names: readonly string[]): number {
  const plain = names.map((name) =>
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ""),
  )
  const distinct = [...new Set(plain)].filter((name) => name !== "")
  return distinct.filter((name) => !distinct.some((other) => other !== name && name.includes(other))).length
}

/** What was seen in a session, whether it is an insert yet or not. */
export const stretchesIn = async (db: LiveproofDatabase, session: SessionId): Promise<InsertRow[]> =>
  readable(await db.inserts.where("sessions").equals(session).limit(mostItems.inserts).toArray())

/** The inserts, those that were seen last first. */
export const knownInserts = async (db: LiveproofDatabase): Promise<InsertRow[]> =>
  readable(await db.inserts.orderBy("lastSeenAt").reverse().limit(mostItems.inserts).toArray()).filter(isInsert)

/**
 * Writes what was learnt, unless a session of it was deleted meanwhile, or what was known of it changed.
 * @param before as it was when it was read; null where it is new
 */
export const putInsert = (db: LiveproofDatabase, row: InsertRow, before: InsertRow | null): Promise<boolean> =>
  db.transaction("rw", db.sessions, db.inserts, async () => {
    const now = await db.inserts.get(row.id)
    if ((now?.sessions ?? []).join() !== (before?.sessions ?? []).join()) return false
    const sessions = await db.sessions.bulkGet([...new Set(row.sessions)])
    if (sessions.some((session) => session === undefined || isAnothers(session))) return false
    await db.inserts.put(insertRow.parse(row))
    await makeRoom(db)
    return true
  })

async function makeRoom(db: LiveproofDatabase): Promise<void> {
  const tooMany = (await db.inserts.count()) - mostItems.inserts
  if (tooMany <= 0) return
  const rows = await db.inserts.orderBy("lastSeenAt").toArray()
  const known = new Set(
    readable(rows)
      .filter(isInsert)
      .map(({ id }) => id),
  )
  const notYet = rows.filter(({ id }) => !known.has(id))
  const leaving = notYet.length > ROOM_TO_LEARN ? notYet : rows.filter(({ id }) => known.has(id))
  await db.inserts.bulkDelete(leaving.slice(0, tooMany).map(({ id }) => id))
}

/** Takes sessions out of all inserts, within a transaction that deletes them. */
export async function forgetSightings(db: LiveproofDatabase, ids: readonly SessionId[]): Promise<void> {
  const gone = new Set(ids)
  const keys = await db.inserts.where("sessions").anyOf(ids).primaryKeys()
  for (const key of new Set(keys)) {
    const [row] = readable([await db.inserts.get(key)])
    const sightings = row?.sightings.filter(({ session }) => !gone.has(session)) ?? []
    if (row && sightings.length > 0) await db.inserts.put(withSightings(row, sightings))
    else await db.inserts.delete(key)
  }
}

/** With these sightings, in the order of time; where there are too many, with two of each session and fewer of the shows that have most. */
export function withSightings(row: InsertRow, all: InsertRow["sightings"]): InsertRow {
  const inOrder = all.toSorted((one, other) => one.at - other.at || one.fromSlot - other.fromSlot)
  // Two sightings of a session stand side by side, since each began at one moment.
  const kept = inOrder.filter(({ session }, index) => inOrder[index - MOST_OF_A_SESSION]?.session !== session)
  while (kept.length > mostItems.insertSightings) kept.splice(leastMissed(row, kept), 1)
  return {
    ...row,
    sightings: kept,
    sessions: [...new Set(kept.map(({ session }) => session))],
    lastSeenAt: Math.max(...kept.map(({ at }) => at)),
  }
}

/** Index of the oldest sighting of the show that has most, if it can be an insert without that one. */
function leastMissed(row: InsertRow, sightings: InsertRow["sightings"]): number {
  const ofShow = ({ show }: InsertSighting) => sightings.filter((one) => one.show === show).length
  const byShow = [...sightings.keys()].sort((one, other) => ofShow(sightings[other]!) - ofShow(sightings[one]!))
  return byShow.find((index) => isInsert({ ...row, sightings: sightings.toSpliced(index, 1) })) ?? byShow[0]!
}

/** The rows in which any of these sessions was seen. */
export const insertsOf = (db: LiveproofDatabase, ids: readonly SessionId[]): Promise<InsertRow[]> =>
  db.inserts.where("sessions").anyOf(ids).distinct().toArray()

/** Until the worker ends, as is all that can be undone: to undo something else does not bring these back. */
const unlearnt = new Set<string>()

/** Unlearns one. @returns what `putInsertBack` needs; undefined where it is gone already */
export const removeInsert = (db: LiveproofDatabase, id: string): Promise<InsertRow | undefined> =>
  db.transaction("rw", db.inserts, async () => {
    const row = await db.inserts.get(id)
    await db.inserts.delete(id)
    unlearnt.add(id)
    return row
  })

export const putInsertBack = (db: LiveproofDatabase, row: InsertRow): Promise<void> => {
  unlearnt.delete(row.id)
  return putSightingsBack(db, row)
}

/** Adds what a row named to what is stored, without sessions that have been deleted since; nothing of one that was unlearnt. */
export const putSightingsBack = (db: LiveproofDatabase, row: InsertRow): Promise<void> =>
  db.transaction("rw", db.sessions, db.inserts, async () => {
    if (unlearnt.has(row.id)) return
    const all = readable([row, await db.inserts.get(row.id)]).flatMap(({ sightings }) => sightings)
    const distinct = [...new Map(all.map((one) => [`${one.session} ${one.fromSlot}`, one])).values()]
    const stored = await db.sessions.bulkGet(distinct.map(({ session }) => session))
    const left = distinct.filter((_, index) => stored[index] !== undefined)
    if (left.length > 0) await db.inserts.put(withSightings(row, left))
  })
