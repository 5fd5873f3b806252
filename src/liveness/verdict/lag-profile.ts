/**
 * How much the later passage of a bundle resembles what ran at each lag: a repeat stands out at one of them, a
 * presenter in front of a fixed set looks alike at all. What stays the same throughout is taken out first.
 *
 * Only sums, products and roots are used, so every machine gets the same figures to the last bit.
 */
import { PRINT_SIZE, SLOT_SECONDS } from "../grid"
import type { Stream } from "../prints/stream"
import { makeMap } from "../second-look/geometry"
import { type Bundle, streamOfSpan } from "./bundle"

export interface LagAgreement {
  lagSeconds: number
  /** Mean correlation over the passage, -1 to 1. */
  agreement: number
}

/** How far to go either way from the lag: as far as a bundle's prints reach beyond its passage. */
const REACH_SLOTS = 40
/** Fewer pairs of prints say nothing. */
const LEAST_PAIRS = 8

/** @returns shortest lag first, without lags at which too few prints meet; empty if the prints cannot be read */
export function lagProfile({ asked, now, before }: Pick<Bundle, "asked" | "now" | "before">): LagAgreement[] {
  const nowStream = streamOfSpan(now)
  const beforeStream = streamOfSpan(before)
  if (!nowStream || !beforeStream) return []
  const { cells } = makeMap(asked.map.zoom, asked.map.shiftX, asked.map.shiftY, asked.mirrored)
  const later = changesOf(nowStream, asked.slot - asked.slots + 1, asked.slot)
  const earlier = changesOf(beforeStream, beforeStream.prints.firstSlot, beforeStream.prints.lastSlot)
  const profile: LagAgreement[] = []
  for (let lag = asked.lagSlots - REACH_SLOTS; lag <= asked.lagSlots + REACH_SLOTS; lag++) {
    let sum = 0
    let pairs = 0
    for (const [slot, changes] of later) {
      const then = earlier.get(slot - lag)
      if (!then) continue
      sum += correlation(changes, then, cells)
      pairs++
    }
    if (pairs >= LEAST_PAIRS) profile.push({ lagSeconds: lag * SLOT_SECONDS, agreement: sum / pairs })
  }
  return profile
}

/** What each print differs by from the mean of all, by slot. */
function changesOf({ prints }: Stream, fromSlot: number, toSlot: number): Map<number, Float64Array> {
  const held = new Map<number, Float64Array>()
  const mean = new Float64Array(PRINT_SIZE)
  for (let slot = Math.max(fromSlot, prints.firstSlot); slot <= Math.min(toSlot, prints.lastSlot); slot++) {
    const print = prints.print(slot)
    if (!print) continue
    held.set(slot, Float64Array.from(print))
    for (let cell = 0; cell < PRINT_SIZE; cell++) mean[cell]! += print[cell]!
  }
  for (const changes of held.values())
    for (let cell = 0; cell < PRINT_SIZE; cell++) changes[cell]! -= mean[cell]! / held.size
  return held
}

/** -1 to 1; 0 if one of them shows nothing but the mean. */
function correlation(now: Float64Array, then: Float64Array, cells: Int16Array): number {
  let together = 0
  let nowSquares = 0
  let thenSquares = 0
  for (let cell = 0; cell < PRINT_SIZE; cell++) {
    if (cells[cell]! < 0) continue
    const one = now[cell]!
    const other = then[cells[cell]!]!
    together += one * other
    nowSquares += one * one
    thenSquares += other * other
  }
  const spread = Math.sqrt(nowSquares * thenSquares)
  return spread === 0 ? 0 : together / spread
}
