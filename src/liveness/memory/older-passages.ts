/**
 * Which pieces of this session's older footage are compared with the present, and which are worth fetching for that.
 *
 * A passage grows while its footage keeps running again, so a loop of hours is one stretch and not one every few
 * minutes.
 * Invariant: no slot is covered by two passages; otherwise its repeat would be counted twice.
 */
import type { Track } from "../levels/track"
import { addPacked, type PackedPrints } from "../prints/packing"
import { PrintStore } from "../prints/print-store"
import { SoundStore } from "../prints/sound-store"
import { makeReference, type Reference } from "../search/candidates"

/** Fetched before what was recognised: the minute to catch up with, a walk, and what the scene is learnt from. */
const BEFORE_SLOTS = 210
/** Three and a half minutes are fetched at a time, once less than a minute and a half is left. */
const AHEAD_SLOTS = 420
const LEAST_LEFT_SLOTS = 180
/** What is held of one passage: a quarter of an hour. */
const HELD_SLOTS = 1800

/** A passage that has not run again for two minutes was recognised in vain: a host often looks like himself. */
const IN_VAIN_SLOTS = 240

/** The slots [fromSlot, toSlot] of the session. */
export interface SlotSpan {
  readonly fromSlot: number
  readonly toSlot: number
}

interface Passage {
  readonly reference: Reference
  fromSlot: number
  /** It was fetched up to here, whether or not there were prints. */
  toSlot: number
  /** When it was last seen to run again, or else was added. */
  seenSlot: number
}

export class OlderPassages {
  #passages: Passage[] = []

  /** @param lowestLag at smaller lags the history is compared as a whole */
  constructor(private readonly lowestLag: number) {}

  get all(): Reference[] {
    return this.#passages.map(({ reference }) => reference)
  }

  /** Passages of which nothing has run again for two minutes. */
  inVain(tracks: readonly Track[], slot: number): Reference[] {
    const goOn = this.#passages.filter((one) => goesOn(one.reference, tracks))
    for (const one of goOn) one.seenSlot = slot
    return this.#passages.filter((one) => slot - one.seenSlot > IN_VAIN_SLOTS).map(({ reference }) => reference)
  }

  /** The next piece of a passage that keeps running again and will soon be used up; null if there is none. */
  next(tracks: readonly Track[], slot: number): SlotSpan | null {
    for (const { ongoing, reference, lagSlots } of tracks) {
      const passage = ongoing && this.#passages.find((one) => one.reference === reference)
      if (passage && passage.toSlot - (slot - lagSlots) < LEAST_LEFT_SLOTS) return this.around(slot - lagSlots)
    }
    return null
  }

  /** What to fetch so that the present can be compared with what ran at a slot; null if enough of it is held. */
  around(slot: number): SlotSpan | null {
    const within = (one: Passage) => one.fromSlot <= slot && slot + LEAST_LEFT_SLOTS <= one.toSlot
    if (this.#passages.some(within)) return null
    const begun = this.#passages.find((one) => one.fromSlot <= slot && slot <= one.toSlot + BEFORE_SLOTS)
    return { fromSlot: begun ? begun.toSlot + 1 : Math.max(0, slot - BEFORE_SLOTS), toSlot: slot + AHEAD_SLOTS }
  }

  /** Passages that a span would cover a second time: drop them first. */
  overlapping({ fromSlot, toSlot }: SlotSpan): Reference[] {
    return this.#passages
      .filter((one) => one.fromSlot <= toSlot && fromSlot <= one.toSlot)
      .map(({ reference }) => reference)
  }

  /**
   * Takes in what was asked for.
   * @param batches that overlap the span
   * @param slot    the present
   * @returns       a new passage; null if it continues a known one
   */
  add({ fromSlot, toSlot }: SlotSpan, batches: readonly PackedPrints[], slot: number): Reference | null {
    const begun = this.#passages.find((one) => one.toSlot + 1 === fromSlot)
    const passage = begun ?? { reference: this.#newReference(), fromSlot, toSlot, seenSlot: slot }
    const { stream, pictures, sounds } = passage.reference
    for (const batch of batches) addPacked(stream, batch, fromSlot, toSlot)
    passage.toSlot = toSlot
    passage.fromSlot = Math.max(passage.fromSlot, toSlot - HELD_SLOTS + 1)
    if (!begun) {
      this.#passages.push(passage)
      return passage.reference
    }
    pictures.referenceHasGrown()
    sounds.referenceHasGrown()
    return null
  }

  /** Forgets a passage that is no longer compared. */
  letGo(reference: Reference): void {
    this.#passages = this.#passages.filter((one) => one.reference !== reference)
  }

  #newReference(): Reference {
    const stream = { prints: new PrintStore(HELD_SLOTS), sounds: new SoundStore(HELD_SLOTS) }
    return makeReference(stream, null, { isOlder: true, lowestLag: this.lowestLag })
  }
}

/** Whether something of it runs again now. */
export const goesOn = (reference: Reference, tracks: readonly Track[]) =>
  tracks.some((track) => track.reference === reference && track.ongoing)
