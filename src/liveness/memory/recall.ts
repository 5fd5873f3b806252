/**
 * Whether footage was seen before, among anchors of many sessions.
 *
 * Each slot's code is looked up with every combination of its weakest bits flipped, as it is and mirrored. A single hit
 * proves nothing. It counts if the anchors just before it, at the hit's lag, differ from what plays in only a few bits.
 * Even then it is not yet a repeat: it names the footage that is worth a second look.
 */
import { countOnes } from "../prints/bits"
import type { PrintStore } from "../prints/print-store"
import type { AnchorIndex } from "./anchor-index"
import { CODE_BITS, type Codes, codeAt, codesOf, WEAK_BITS } from "./codes"
import { MIRRORED_SIGNS, SIGN_COUNT } from "./signs"

export interface Recalled<Key> {
  key: Key
  /** Slot now minus slot then. */
  lagSlots: number
  mirrored: boolean
  /** How many anchors voted, from the hit back, and the share of their bits that differ. */
  anchors: number
  differing: number
}

/** How far back anchors vote on a hit: half a minute. */
export const VOTING_SLOTS = 60
/** Share of differing bits that speaks neither for nor against: strangers differ in half of them, copies in a tenth. */
const NEUTRAL_SHARE = 0.36
/**
 * What the anchors must stay below that share in sum: five that differ in 13 % of their bits, say, or seven in 19 %.
 */
export const LEAST_PROOF = 1.15
/** Mask that mirrors both halves of a code. */
const MIRRORED_CODE = (MIRRORED_SIGNS | (MIRRORED_SIGNS << SIGN_COUNT)) >>> 0

/**
 * Where the footage at a slot was seen before.
 * @param codes      of the slot and of the half minute before it
 * @param leastProof see `LEAST_PROOF`
 * @returns          at most one for each session and lag, and for mirrored or not; in no order
 */
export function recall<Key>(
  index: AnchorIndex<Key>,
  codes: Codes,
  slot: number,
  leastProof = LEAST_PROOF,
): Recalled<Key>[] {
  const code = codeAt(codes, slot)
  if (code === null) return []
  const weakest = codes.weakest.subarray((slot - codes.fromSlot) * WEAK_BITS)
  const found: Recalled<Key>[] = []
  for (const mask of [0, MIRRORED_CODE]) {
    for (let choice = 0; choice < 1 << WEAK_BITS; choice++) {
      const turned = turnOver(code ^ mask, choice, weakest)
      index.lookUp(turned, (place) => {
        const one = vote(index, codes, slot, place, mask, leastProof)
        if (one) found.push(one)
      })
    }
  }
  return found
}

function turnOver(code: number, choice: number, weakest: Uint8Array): number {
  let turned = code
  for (let weak = 0; weak < WEAK_BITS; weak++) if ((choice >> weak) & 1) turned ^= 1 << weakest[weak]!
  return turned >>> 0
}

function vote<Key>(
  index: AnchorIndex<Key>,
  codes: Codes,
  slot: number,
  hit: number,
  mask: number,
  leastProof: number,
): Recalled<Key> | null {
  const { key, firstPlace } = index.sessionAt(hit)
  const lagSlots = slot - index.slots[hit]!
  let anchors = 0
  let bits = 0
  let proof = 0
  for (let place = hit; place >= firstPlace; place--) {
    const then = index.slots[place]!
    if (slot - lagSlots - then > VOTING_SLOTS) break
    const code = codeAt(codes, then + lagSlots)
    if (code === null) continue
    anchors++
    const differing = countOnes(code ^ mask ^ index.codes[place]!)
    bits += differing
    proof += NEUTRAL_SHARE - differing / CODE_BITS
    if (proof >= leastProof)
      return { key, lagSlots, mirrored: mask !== 0, anchors, differing: bits / (anchors * CODE_BITS) }
  }
  return null
}

/** The first slots of a stream are left out: its scene is learnt from them. */
const SCENE_SLOTS = 16

/**
 * Where what played in the slots [fromSlot, toSlot] was seen before: the best find in each session, best first.
 * @param indexes       anchors of earlier sessions
 * @param isWanted      whether a find at a slot is of any use
 * @param leastProof    see `LEAST_PROOF`
 * @param votesFromSlot what played before this slot has no vote
 */
export function recallStretch<Key>(
  indexes: Iterable<AnchorIndex<Key>>,
  prints: PrintStore,
  fromSlot: number,
  toSlot: number,
  isWanted: (found: Recalled<Key>, slot: number) => boolean,
  { leastProof = LEAST_PROOF, votesFromSlot = 0 } = {},
): Recalled<Key>[] {
  const codesFrom = Math.max(prints.firstSlot + SCENE_SLOTS, fromSlot - VOTING_SLOTS, votesFromSlot)
  const codes = codesOf(prints, codesFrom, toSlot)
  const best = new Map<Key, Recalled<Key>>()
  for (const index of indexes) {
    for (let slot = Math.max(fromSlot, codes.fromSlot); slot <= toSlot; slot++) {
      for (const found of recall(index, codes, slot, leastProof)) {
        const known = best.get(found.key)
        if ((!known || found.differing < known.differing) && isWanted(found, slot)) best.set(found.key, found)
      }
    }
  }
  return [...best.values()].sort((one, other) => one.differing - other.differing)
}
