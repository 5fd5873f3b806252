/**
 * Anchors: the codes of the moments by which footage is recognised, about 1,800 an hour, and how they are stored.
 *
 * A moment is an anchor if the margin of its code is a local maximum: there the same footage is most likely to give the
 * same signs after re-encoding.
 * Bytes, little endian: "LPA1", count u32, then for each anchor the slots since the one before (seven bits a byte, the
 * highest set if more follow) and its code u32; then CRC-32 of all before. Some 10 KB an hour.
 * Invariants: slots rise; `unpackAnchors` never throws, and gives null for bytes that are damaged or of another
 * version.
 */
import { CHECKSUM_BYTES, checksum } from "../prints/packing"
import type { PrintStore } from "../prints/print-store"
import { codesOf } from "./codes"

export interface Anchors {
  readonly slots: Uint32Array
  readonly codes: Uint32Array
}

const MAGIC = 0x3141504c
const HEADER_BYTES = 8
/** A slot beyond this (almost thirteen years) cannot be right. */
const LATEST_SLOT = 0x2fffffff
const LONGEST_STEP_BYTES = 5
const CODE_BYTES = 4

/** The anchors among the slots [fromSlot, toSlot]; their codes reach two seconds further. */
export function anchorsOf(prints: PrintStore, fromSlot: number, toSlot: number): Anchors {
  const { has, codes, margins } = codesOf(prints, fromSlot - 1, toSlot + 1)
  const found: number[] = []
  for (let index = 1; index <= toSlot - fromSlot + 1; index++) {
    const margin = margins[index]!
    if (has[index] === 1 && margin >= margins[index - 1]! && margin > margins[index + 1]!) found.push(index)
  }
  return {
    slots: Uint32Array.from(found, (index) => fromSlot - 1 + index),
    codes: Uint32Array.from(found, (index) => codes[index]!),
  }
}

/** The codes of all moments that have one: four times as much, for use in memory only, but footage is found sooner. */
export function everyCodeOf(prints: PrintStore, fromSlot: number, toSlot: number): Anchors {
  const { has, codes } = codesOf(prints, fromSlot, toSlot)
  const isCode = (_: number, index: number) => has[index] === 1
  return { slots: Uint32Array.from(codes, (_, index) => fromSlot + index).filter(isCode), codes: codes.filter(isCode) }
}

export function packAnchors({ slots, codes }: Anchors): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + slots.length * (LONGEST_STEP_BYTES + CODE_BYTES) + CHECKSUM_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, slots.length, true)
  let at = HEADER_BYTES
  let before = 0
  slots.forEach((slot, index) => {
    let step = slot - before
    for (; step > 0x7f; step >>>= 7) bytes[at++] = 0x80 | (step & 0x7f)
    bytes[at++] = step
    view.setUint32(at, codes[index]!, true)
    at += CODE_BYTES
    before = slot
  })
  view.setUint32(at, checksum(bytes.subarray(0, at)), true)
  return bytes.slice(0, at + CHECKSUM_BYTES)
}

/** Reads anchors; null if they are damaged. */
export function unpackAnchors(bytes: Uint8Array): Anchors | null {
  if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - CHECKSUM_BYTES
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(end, true) !== checksum(bytes.subarray(0, end))) return null
  const count = view.getUint32(4, true)
  if (count * (1 + CODE_BYTES) > end - HEADER_BYTES) return null
  const slots = new Uint32Array(count)
  const codes = new Uint32Array(count)
  let at = HEADER_BYTES
  let slot = 0
  for (let index = 0; index < count; index++) {
    let step = 0
    let read = 0
    do {
      step += (bytes[at]! & 0x7f) * 2 ** (7 * read)
      read++
    } while (at < end && bytes[at++]! > 0x7f && read < LONGEST_STEP_BYTES)
    slot += step
    if (at + CODE_BYTES > end || slot > LATEST_SLOT || (index > 0 && step === 0)) return null
    slots[index] = slot
    codes[index] = view.getUint32(at, true)
    at += CODE_BYTES
  }
  return at === end ? { slots, codes } : null
}
