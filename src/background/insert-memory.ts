/**
 * Which stretches are inserts: learnt from what a session that is over showed again of earlier ones, as its evidence says. Only what
 * passed the second look counts, and each such find is compared anew, sample by sample.
 *
 * Nothing here throws: should it fail, everything else goes on as if no insert were known.
 */
import { SLOT_SECONDS, secondsOf, slotOf, TILE_COUNT } from "~liveness/grid"
import { streamOfBatches } from "~liveness/index"
import {
  AROUND_SLOTS,
  differAround,
  LONGEST_INSERT_SLOTS,
  placeOf,
  sharedInsert,
} from "~liveness/memory/insert-learning"
import { type Strip, stripOf } from "~liveness/memory/tile-likeness"
import type { ShownInsert } from "~messages/subjects/session"
import { toBase64 } from "~model/bytes"
import { isAnothers } from "~model/copied"
import type { EvidenceOf } from "~model/evidence"
import type { SessionId } from "~model/ids"
import { mostItems } from "~model/limits"
import type { Repeat, Span } from "~model/repeat"
import type { LiveproofDatabase } from "~store/database"
import { showOf } from "~store/earlier-names"
import { isInsert, putInsert, showsOf, stretchesIn, withSightings } from "~store/inserts"
import type { InsertRow, InsertSighting, SessionRow } from "~store/rows"
import { storedSession } from "~store/sessions"
import { batchesWithin } from "./thin-footage"

/** Of one session: the newest. */
const MOST_FINDS = 20
/** Two finds of one insert differ by less: three seconds at each edge. */
const SAME_SLOTS = 6

type Find = Repeat & { earlier: NonNullable<Repeat["earlier"]> }

/** Learns from a session that is over. Asked again, it adds nothing. */
export async function learnInserts(db: LiveproofDatabase, row: SessionRow): Promise<void> {
  if (isAnothers(row)) return
  try {
    for (const find of findsOf(row)) await learnFrom(db, row, find)
  } catch {
    // What cannot be read teaches nothing.
  }
}

/** The inserts that are known to have come in a passage, as the page is told of them. */
export async function insertsWithin(db: LiveproofDatabase, session: SessionId, span: Span): Promise<ShownInsert[]> {
  try {
    const inserts = (await stretchesIn(db, session)).filter(isInsert)
    return inserts
      .flatMap((row) => row.sightings.filter((one) => one.session === session).map((one) => told(row, one)))
      .filter(({ fromSeconds }) => span.fromSeconds <= fromSeconds && fromSeconds < span.toSeconds)
      .slice(0, mostItems.shownInserts)
  } catch {
    return []
  }
}

const told = (row: InsertRow, { fromSlot }: InsertSighting): ShownInsert => ({
  shows: showsOf(row),
  fromSeconds: secondsOf(fromSlot),
  tiles: toBase64(row.tiles),
})

/** Stretches of other sessions that ran again and ended, none longer than an insert. */
function findsOf({ evidence }: SessionRow): Find[] {
  const contradicted = evidence.flatMap((one) => (one.kind === "sound-differs" ? [one.repeat.now.fromSeconds] : []))
  return evidence
    .filter((one): one is EvidenceOf<"repeat"> => one.kind === "repeat" && one.level !== "certain")
    .map(({ repeat }) => repeat)
    .filter((repeat): repeat is Find => repeat.earlier !== undefined && !repeat.ongoing)
    .filter(({ now }) => now.toSeconds - now.fromSeconds <= LONGEST_INSERT_SLOTS * SLOT_SECONDS)
    .filter(({ now }) => !contradicted.includes(now.fromSeconds))
    .slice(-MOST_FINDS)
}

async function learnFrom(db: LiveproofDatabase, row: SessionRow, find: Find): Promise<void> {
  const fromSlot = slotOf(find.now.fromSeconds)
  const toSlot = slotOf(find.now.toSeconds) - 1
  const lagSlots = slotOf(find.lagSeconds)
  const slots = toSlot - fromSlot + 1
  const before = await stretchAt(db, find.earlier.session, fromSlot - lagSlots, slots)
  if (before) return seenAgain(db, row, before, fromSlot)
  const earlier = await storedSession(db, find.earlier.session)
  if (!earlier || isAnothers(earlier)) return
  const here = await stripAround(db, row.id, fromSlot, slots)
  const then = await stripAround(db, earlier.id, fromSlot - lagSlots, slots)
  const shared = sharedInsert(here, then, { fromSlot, toSlot, lagSlots })
  if (!shared) return
  // A find may lack some seconds of it, so its own edges do not say whether it is known.
  const known = await stretchAt(db, earlier.id, shared.thenFromSlot, shared.slots)
  if (known) return seenAgain(db, row, known, shared.fromSlot)
  const knownHere = await stretchAt(db, row.id, shared.fromSlot, shared.slots)
  if (knownHere) return seenAgain(db, earlier, knownHere, shared.thenFromSlot)
  const at = (shared.thenFromSlot - then.fromSlot) * TILE_COUNT
  const tiles = then.tiles.slice(at, at + shared.slots * TILE_COUNT)
  const sightings = [sighting(earlier, shared.thenFromSlot), sighting(row, shared.fromSlot)]
  const fresh = { id: crypto.randomUUID(), sessions: [], sightings: [], tiles, lastSeenAt: 0 }
  await putInsert(db, withSightings(fresh, sightings), null)
}

/** What is remembered of a stretch of a session, whether it is an insert yet or not. */
const stretchAt = async (db: LiveproofDatabase, session: SessionId, fromSlot: number, slots: number) =>
  (await stretchesIn(db, session)).find(
    ({ sightings, tiles }) =>
      Math.abs(tiles.length / TILE_COUNT - slots) <= 2 * SAME_SLOTS &&
      sightings.some((one) => one.session === session && isNear(one.fromSlot, fromSlot)),
  )

/** Adds a sighting, if the whole insert came, and if what is around it differs from what was around it at every other time. */
async function seenAgain(db: LiveproofDatabase, row: SessionRow, before: InsertRow, about: number) {
  const slots = before.tiles.length / TILE_COUNT
  const here = await stripAround(db, row.id, about, slots)
  const fromSlot = placeOf(before.tiles, here, about)
  if (fromSlot === null) return
  if (before.sightings.some((one) => one.session === row.id && isNear(one.fromSlot, fromSlot))) return
  for (const one of before.sightings) {
    const then = await stripAround(db, one.session, one.fromSlot, slots)
    if (!differAround(here, fromSlot, then, one.fromSlot, slots)) return
  }
  const sightings = [...before.sightings, sighting(row, fromSlot)].slice(-mostItems.insertSightings)
  await putInsert(db, withSightings(before, sightings), before)
}

const isNear = (one: number, other: number) => Math.abs(one - other) <= SAME_SLOTS

const sighting = (row: SessionRow, fromSlot: number): InsertSighting => ({
  ...{ session: row.id, show: row.show, at: row.startedAt, fromSlot },
  // As the page gave it: an address and a name are of two kinds.
  channel: showOf(row).channel === undefined ? "" : row.channel,
})

/** What a session showed at a stretch and around it, from its prints or its thin ones. */
async function stripAround(db: LiveproofDatabase, session: SessionId, fromSlot: number, slots: number): Promise<Strip> {
  const from = Math.max(0, fromSlot - AROUND_SLOTS)
  const to = fromSlot + slots + AROUND_SLOTS
  const span = { fromSeconds: secondsOf(from), toSeconds: secondsOf(to) }
  const stream = streamOfBatches(await batchesWithin(db, session, span))
  return stream ? stripOf(stream.prints, from, to - from) : { fromSlot: from, tiles: new Uint8Array(0) }
}
