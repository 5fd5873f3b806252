/**
 * How much of what was played was also sampled, according to the stored prints. A busy machine drops samples; a story
 * that fails then has judged a stream that the detector never saw.
 */
import { SLOT_SECONDS } from "~liveness/grid"
import { unpack } from "~liveness/prints/packing"
import { FLAG_FRAME } from "~liveness/prints/print-store"
import type { StoredPrints } from "./pages/database"

const windowSeconds = 20
/** A longer gap comes from the story itself: a pause, a reload, a jump. */
const longestHoleSeconds = 60

/**
 * @returns the smallest share of half-second slots with a frame in any twenty seconds of a session; 1 if less was
 * watched
 */
export function thinnestShare(stored: readonly StoredPrints[]): number {
  const sessions = new Set(stored.map(({ session }) => session))
  const batchesOf = (wanted: string) => stored.filter(({ session }) => session === wanted)
  return Math.min(1, ...[...sessions].map((session) => thinnestOf(sampledSlots(batchesOf(session)))))
}

/** @param slots those with a frame, in ascending order */
export function thinnestOf(slots: readonly number[]): number {
  const windowSlots = windowSeconds / SLOT_SECONDS
  let thinnest = 1
  let first = 0
  for (const [index, slot] of slots.entries()) {
    if (index > 0 && slot - slots[index - 1]! > longestHoleSeconds / SLOT_SECONDS) first = index
    while (slot - slots[first + 1]! >= windowSlots) first++
    const spanSlots = slot - slots[first]!
    if (spanSlots >= windowSlots) thinnest = Math.min(thinnest, (index - first) / spanSlots)
  }
  return thinnest
}

function sampledSlots(batches: readonly StoredPrints[]): number[] {
  const slots = new Set<number>()
  for (const { bytes } of batches) {
    const packed = unpack(bytes)
    packed?.flags.forEach((flag, index) => {
      if (flag & FLAG_FRAME) slots.add(packed.firstSlot + index)
    })
  }
  return [...slots].sort((one, other) => one - other)
}
