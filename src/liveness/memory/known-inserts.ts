/**
 * What of a repeat is a known insert, a stretch that came in several shows.
 *
 * Invariants: a stretch is covered only by samples at which the insert's own print was compared with the footage of both sides of the
 * repeat, and agreed with both; what is said of tracks never changes them, so what a loop or a rerun is does not depend on inserts.
 */
import type { SessionId } from "~model/ids"
import { slotOf, TILE_COUNT } from "../grid"
import { SAME_LAG_SLOTS, type Track, trackSlots } from "../levels/track"
import type { PrintStore } from "../prints/print-store"
import { isLike, runsOf, type Strip, stripOf } from "./tile-likeness"

/** An insert where it came in an earlier session. */
export interface ShownInsert {
  /** In how many shows it was seen. */
  readonly shows: number
  /** Of that session. */
  readonly fromSeconds: number
  /** Its print: 144 tile means for each half second. */
  readonly tiles: Uint8Array
}

interface Airing extends Omit<ShownInsert, "fromSeconds"> {
  /** Null: the session itself. */
  readonly session: SessionId | null
  readonly fromSlot: number
}

/** Each edge of a stretch is known to about a second. What a stretch has beyond its insert is judged as if there were none. */
const MOST_UNCOVERED_SLOTS = 6
/** Some samples that agree here and there cover nothing. */
const LEAST_RUN_SLOTS = 8
const MOST_AIRINGS = 200
/**
 * Of the last five minutes, or of what has played if that is less, no more than half may have run before: a show that is made of
 * inserts is a loop all the same.
 */
const LATELY_SLOTS = 600
/** Within the first minute it is half of that minute. */
const LEAST_LATELY_SLOTS = 120
/** Stretches that are worth a note. */
const WORTH_A_NOTE_SLOTS = 16

export class KnownInserts {
  readonly #airings: Airing[] = []
  /** How many there have been. */
  #aired = 0
  /** What was found of a track, for as long as it stays as it is. */
  readonly #looked = new WeakMap<Track, { state: string; shows: number | null }>()

  add(session: SessionId, inserts: readonly ShownInsert[]): void {
    for (const { fromSeconds, ...insert } of inserts) this.#air({ ...insert, session, fromSlot: slotOf(fromSeconds) })
  }

  /**
   * Tracks that are an insert and nothing else, with the number of shows in which it was seen: none while most of what plays has run
   * before, or where another stretch ran before at the same lag.
   */
  among(tracks: readonly Track[], now: PrintStore): Map<Track, number> {
    const found = new Map<Track, number>()
    if (this.#airings.length === 0) return found
    const latelySlots = Math.max(LEAST_LATELY_SLOTS, Math.min(LATELY_SLOTS, now.lastSlot + 1))
    const isMostlyRepeated = repeatedSlots(tracks, now.lastSlot) > latelySlots / 2
    for (const track of tracks) {
      const shows = this.#shows(track, now)
      if (shows !== null && !isMostlyRepeated && !isInChain(track, tracks)) found.set(track, shows)
    }
    return found
  }

  #shows(track: Track, now: PrintStore): number | null {
    const { level, standing, mirrored, fromSlot, toSlot, lagSlots } = track
    if (level === "none" || level === "certain" || mirrored || standing === "picture-against-sound") return null
    const state = [fromSlot, toSlot, lagSlots, this.#aired].join()
    const known = this.#looked.get(track)
    if (known?.state === state) return known.shows
    const shows = this.#covering(track, now)
    this.#looked.set(track, { state, shows })
    return shows
  }

  #covering(track: Track, now: PrintStore): number | null {
    const { reference, fromSlot, lagSlots } = track
    const session = reference.earlier?.session ?? null
    const slots = trackSlots(track)
    const near = this.#airings.filter((one) => one.session === session && couldCover(one, fromSlot - lagSlots, slots))
    if (near.length === 0) return null
    const here = stripOf(now, fromSlot, slots)
    const before = stripOf(reference.stream.prints, fromSlot - lagSlots, slots)
    const airing = near.find((one) => covers(one, here, before))
    if (!airing) return null
    // From now on it is known where it came in this session, too.
    this.#air({ ...airing, session: null, fromSlot: airing.fromSlot + lagSlots })
    return airing.shows
  }

  #air(airing: Airing): void {
    const isKnown = this.#airings.some(
      (one) =>
        one.session === airing.session && one.tiles === airing.tiles && Math.abs(one.fromSlot - airing.fromSlot) <= 2,
    )
    if (isKnown) return
    this.#airings.push(airing)
    this.#aired++
    if (this.#airings.length > MOST_AIRINGS) this.#airings.shift()
  }
}

/** Whether nearly all of a passage lies within the insert. */
function couldCover({ fromSlot, tiles }: Airing, passageFrom: number, slots: number): boolean {
  const from = Math.max(fromSlot, passageFrom)
  const to = Math.min(fromSlot + tiles.length / TILE_COUNT, passageFrom + slots)
  return slots - (to - from) <= MOST_UNCOVERED_SLOTS
}

/** @param here, before the two sides of a repeat, slot by slot */
function covers({ fromSlot, tiles }: Airing, here: Strip, before: Strip): boolean {
  const insert = { fromSlot, tiles }
  const slots = before.tiles.length / TILE_COUNT
  const agrees = Array.from({ length: slots }, (_, index) => {
    const slot = before.fromSlot + index
    return isLike(before, slot, insert, slot) && isLike(here, here.fromSlot + index, insert, slot)
  })
  const lengths = runsOf(agrees).map(([from, to]) => to - from + 1)
  const covered = lengths.filter((length) => length >= LEAST_RUN_SLOTS).reduce((sum, length) => sum + length, 0)
  return slots - covered <= MOST_UNCOVERED_SLOTS
}

/** How much of the last five minutes has run before, whenever that was. */
function repeatedSlots(tracks: readonly Track[], lastSlot: number): number {
  const isRepeated = new Uint8Array(LATELY_SLOTS)
  const first = lastSlot - LATELY_SLOTS + 1
  for (const { level, fromSlot, toSlot } of tracks)
    if (level !== "none") isRepeated.fill(1, Math.max(0, fromSlot - first), Math.max(0, toSlot + 1 - first))
  return isRepeated.reduce((sum, one) => sum + one, 0)
}

/** Another stretch came again as much later: two inserts of a loop, or of a rerun. */
const isInChain = (track: Track, tracks: readonly Track[]) =>
  tracks.some(
    (other) =>
      other.level !== "none" &&
      other.reference.earlier?.session === track.reference.earlier?.session &&
      Math.abs(other.lagSlots - track.lagSlots) <= SAME_LAG_SLOTS &&
      (other.toSlot < track.fromSlot || track.toSlot < other.fromSlot) &&
      trackSlots(other) >= WORTH_A_NOTE_SLOTS,
  )
