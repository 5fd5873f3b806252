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

/** A further sighting must clearly differ from so many. */
const LEAST_DIFFERENT = 2

type Find = Repeat & { earlier: NonNullable<Repeat["earlier"]> }

/** Learns from a session that is over; a find that cannot be read teaches nothing. Asked again, it adds nothing. */
export async function learnInserts(db: LiveproofDatabase, row: SessionRow): Promise<void> {
  if (isAnothers(row)) return
  for (const find of findsOf(row)) await learnFrom(db, row, find).catch(() => undefined)
}

/** The inserts that are known to have come in a passage, as the page is told of them: each with what this session itself showed. */
export async function insertsWithin(db: LiveproofDatabase, session: SessionId, span: Span): Promise<ShownInsert[]> {
  try {
    const shown: ShownInsert[] = []
    for (const row of (await stretchesIn(db, session)).filter(isInsert))
      for (const one of row.sightings) {
        const fromSeconds = secondsOf(one.fromSlot)
        const isAsked = one.session === session && span.fromSeconds <= fromSeconds && fromSeconds < span.toSeconds
        if (!isAsked || shown.length === mostItems.shownInserts) continue
        const tiles = await tilesOf(db, one, row.slots)
        if (tiles) shown.push({ shows: showsOf(row), fromSeconds, tiles: toBase64(tiles) })
      }
    return shown
  } catch {
    return []
  }
}

/** The tiles of an insert, from the newest session that still has them; null where none has. */
export async function newestTiles(db: LiveproofDatabase, { sightings, slots }: InsertRow): Promise<Uint8Array | null> {
  for (const one of sightings.toReversed()) {
    const tiles = await tilesOf(db, one, slots)
    if (tiles) return tiles
  }
  return null
}

async function tilesOf(db: LiveproofDatabase, { session, fromSlot }: InsertSighting, slots: number) {
  const tiles = cut(await stripAround(db, session, fromSlot, slots), fromSlot, slots)
  return tiles.some((mean) => mean > 0) ? tiles : null
}

const cut = (strip: Strip, fromSlot: number, slots: number): Uint8Array => {
  const at = (fromSlot - strip.fromSlot) * TILE_COUNT
  return strip.tiles.slice(at, at + slots * TILE_COUNT)
}

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
  const sightings = [sighting(earlier, shared.thenFromSlot), sighting(row, shared.fromSlot)]
  const fresh = { id: crypto.randomUUID(), sessions: [], sightings: [], slots: shared.slots, lastSeenAt: 0 }
  await putInsert(db, withSightings(fresh, sightings), null)
}

/** What is remembered of a stretch of a session, whether it is an insert yet or not. */
const stretchAt = async (db: LiveproofDatabase, session: SessionId, fromSlot: number, slots: number) =>
  (await stretchesIn(db, session)).find(
    (row) =>
      Math.abs(row.slots - slots) <= 2 * SAME_SLOTS &&
      row.sightings.some((one) => one.session === session && isNear(one.fromSlot, fromSlot)),
  )

/** Adds a sighting, if the whole insert came, and if what is around it differs from what was around it at every other time. */
async function seenAgain(db: LiveproofDatabase, row: SessionRow, before: InsertRow, about: number) {
  const { slots, sightings } = before
  const here = await stripAround(db, row.id, about, slots)
  const others = await Promise.all(sightings.map(async (one) => stripAround(db, one.session, one.fromSlot, slots)))
  const places = others.map((other, index) => placeOf(cut(other, sightings[index]!.fromSlot, slots), here, about))
  const fromSlot = places.find((place) => place !== null)
  if (fromSlot === undefined) return
  if (sightings.some((one) => one.session === row.id && isNear(one.fromSlot, fromSlot))) return
  const differ = others.map((other, index) => differAround(here, fromSlot, other, sightings[index]!.fromSlot, slots))
  if (differ.includes(false) || differ.filter((does) => does).length < LEAST_DIFFERENT) return
  await putInsert(db, withSightings(before, [...sightings, sighting(row, fromSlot)]), before)
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
