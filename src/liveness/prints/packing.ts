/**
 * Prints as bytes: what a session hands to the store, and what comes back after a reload or from an earlier session.
 *
 * Layout, little endian: "LPP2", first slot u32, slot count u16, first word u32, word count u32, then for each slot one
 * flag byte and, where there is a frame, its 576 bytes; then the sound words, two bytes each; then CRC-32 of all
 * before.
 * Invariants: at most 1.2 KB a second; `unpack` never throws, and accepts no bytes whose checksum or lengths are wrong.
 * The checksum finds damage; it proves nothing about who wrote the bytes.
 */

import { HISTORY_SLOTS, PRINT_SIZE, SOUNDS_PER_SLOT } from "../grid"
import { FLAG_BLACK, FLAG_FRAME, PrintStore } from "./print-store"
import { SoundStore } from "./sound-store"
import type { Stream } from "./stream"

const MAGIC = 0x3250504c
/**
 * The first layout. Its words are made of single looks, which today's cannot be compared with, so its sound is dropped.
 */
const MAGIC_OF_SINGLE_LOOKS = 0x3150504c
const HEADER_BYTES = 18
export const CHECKSUM_BYTES = 4
/** A batch longer than this (about half an hour) is no batch of ours. */
export const MOST_SLOTS = 4096

export interface PackedPrints {
  firstSlot: number
  /** One byte a slot: 0 if it has no frame, else `FLAG_FRAME`, with `FLAG_BLACK` for a black one. */
  flags: Uint8Array
  /** 576 bytes for each slot that has a frame, one after the other. */
  prints: Uint8Array
  firstWord: number
  words: Uint16Array
}

/** Packs the slots [fromSlot, toSlot] and the words [fromWord, toWord] of a stream; either may be empty. */
export function pack(stream: Stream, fromSlot: number, toSlot: number, fromWord: number, toWord: number): Uint8Array {
  const slots = Math.max(0, Math.min(MOST_SLOTS, toSlot - fromSlot + 1))
  const words = Math.max(0, toWord - fromWord + 1)
  let frames = 0
  for (let slot = fromSlot; slot < fromSlot + slots; slot++) if (stream.prints.has(slot)) frames++
  const bytes = new Uint8Array(HEADER_BYTES + slots + frames * PRINT_SIZE + 2 * words + CHECKSUM_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, Math.max(0, fromSlot), true)
  view.setUint16(8, slots, true)
  view.setUint32(10, Math.max(0, fromWord), true)
  view.setUint32(14, words, true)
  let at = HEADER_BYTES
  for (let slot = fromSlot; slot < fromSlot + slots; slot++) {
    const print = stream.prints.print(slot)
    bytes[at++] = stream.prints.flags(slot) & (FLAG_FRAME | FLAG_BLACK)
    if (!print) continue
    bytes.set(print, at)
    at += PRINT_SIZE
  }
  for (let word = fromWord; word < fromWord + words; word++, at += 2) view.setUint16(at, stream.sounds.word(word), true)
  view.setUint32(at, checksum(bytes.subarray(0, at)), true)
  return bytes
}

/** Reads a batch; null if it is damaged. */
export function unpack(bytes: Uint8Array): PackedPrints | null {
  if (!(bytes instanceof Uint8Array) || bytes.length < HEADER_BYTES + CHECKSUM_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - CHECKSUM_BYTES
  const magic = view.getUint32(0, true)
  if (magic !== MAGIC && magic !== MAGIC_OF_SINGLE_LOOKS) return null
  if (view.getUint32(end, true) !== checksum(bytes.subarray(0, end))) return null
  const slots = view.getUint16(8, true)
  const words = view.getUint32(14, true)
  if (slots > MOST_SLOTS || HEADER_BYTES + slots + 2 * words > end) return null
  const flags = new Uint8Array(slots)
  const prints = new Uint8Array(end - HEADER_BYTES - slots - 2 * words)
  let at = HEADER_BYTES
  let filled = 0
  for (let slot = 0; slot < slots; slot++) {
    const flag = bytes[at++]!
    flags[slot] = flag
    if ((flag & FLAG_FRAME) === 0) continue
    if (at + PRINT_SIZE > end || filled + PRINT_SIZE > prints.length) return null
    prints.set(bytes.subarray(at, at + PRINT_SIZE), filled)
    filled += PRINT_SIZE
    at += PRINT_SIZE
  }
  if (filled !== prints.length || at + 2 * words !== end) return null
  const packedWords = new Uint16Array(words)
  for (let word = 0; word < words; word++, at += 2) packedWords[word] = view.getUint16(at, true)
  return {
    firstSlot: view.getUint32(4, true),
    flags,
    prints,
    firstWord: view.getUint32(10, true),
    words: magic === MAGIC ? packedWords : new Uint16Array(0),
  }
}

/** Batches as a stream of their own, of which the last two hours are kept; null if there are none. */
export function streamOf(batches: readonly PackedPrints[]): Stream | null {
  if (batches.length === 0) return null
  const slots = Math.min(HISTORY_SLOTS, spannedSlots(batches))
  const stream = { prints: new PrintStore(slots), sounds: new SoundStore(slots) }
  for (const batch of [...batches].sort((one, other) => one.firstSlot - other.firstSlot)) addPacked(stream, batch)
  return stream
}

/** Number of slots from the first of all batches to the last. */
function spannedSlots(batches: readonly PackedPrints[]): number {
  const first = batches.reduce((least, { firstSlot }) => Math.min(least, firstSlot), Number.POSITIVE_INFINITY)
  return batches.reduce((most, { firstSlot, flags }) => Math.max(most, firstSlot + flags.length - first), 0)
}

/**
 * Appends a batch, or its slots [fromSlot, toSlot], to a stream. Slots and words that do not come after what it holds
 * are skipped.
 */
export function addPacked(
  stream: Stream,
  packed: PackedPrints,
  fromSlot = 0,
  toSlot: number = Number.POSITIVE_INFINITY,
): void {
  let at = 0
  packed.flags.forEach((flag, index) => {
    if ((flag & FLAG_FRAME) === 0) return
    const slot = packed.firstSlot + index
    const print = packed.prints.subarray(at, at + PRINT_SIZE)
    at += PRINT_SIZE
    if (fromSlot <= slot && slot <= toSlot) stream.prints.add(slot, print, (flag & FLAG_BLACK) !== 0)
  })
  packed.words.forEach((word, index) => {
    const position = packed.firstWord + index
    const isAsked = fromSlot * SOUNDS_PER_SLOT <= position && position < (toSlot + 1) * SOUNDS_PER_SLOT
    if (word !== 0 && isAsked) stream.sounds.add(position, word)
  })
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 (IEEE 802.3). */
export function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
