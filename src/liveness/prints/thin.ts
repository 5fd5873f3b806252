/**
 * Thin prints: smaller prints that are kept for longer. For the picture they hold the mean of each tile in 32 steps, as
 * the difference from the slot before; for the sound all words, each as the bits that differ from the word before.
 *
 * Layout, little endian: "LPT1", first slot u32, slot count u16, first word u32, word count u32; a flag byte for each
 * slot; the sound words, two bytes each; 144 bytes of 0 to 31 for each slot that has a frame; CRC-32 of all before.
 * Whoever stores a block deflates it, which leaves 90 to 125 bytes a second.
 * Invariants: the same prints give the same bytes on every machine; `unpackThin` never throws, and gives null for bytes
 * that are damaged, cut short or of another version.
 */
import { PRINT_SIZE, PRINT_WIDTH, SOUNDS_PER_SLOT, TILE_COUNT, TILES_ACROSS } from "../grid"
import { CHECKSUM_BYTES, checksum, type PackedPrints, pack, streamOf } from "./packing"
import { FLAG_BLACK, FLAG_FRAME } from "./print-store"
import type { Stream } from "./stream"

const MAGIC = 0x3154504c
const HEADER_BYTES = 18
const STEPS = 32
/** Height of a step, in the 256 values of a cell. */
const STEP = 256 / STEPS
/** A block is two and a half minutes long. */
export const THIN_SLOTS = 300
/** The largest block, before it is deflated. */
export const MOST_THIN_BYTES =
  HEADER_BYTES + THIN_SLOTS * (1 + TILE_COUNT) + 2 * THIN_SLOTS * SOUNDS_PER_SLOT + CHECKSUM_BYTES

/** The block that begins at `firstSlot`; the stream must still hold all of it. Null if it has no frame. */
export function packThin({ prints, sounds }: Stream, firstSlot: number): Uint8Array | null {
  const slots = Math.max(0, Math.min(THIN_SLOTS, prints.lastSlot - firstSlot + 1))
  const flags = Uint8Array.from({ length: slots }, (_, index) => prints.flags(firstSlot + index))
  const frames = flags.filter((flag) => flag & FLAG_FRAME).length
  if (frames === 0) return null
  const firstWord = firstSlot * SOUNDS_PER_SLOT
  const words = Math.max(0, Math.min(slots * SOUNDS_PER_SLOT, sounds.last - firstWord + 1))
  const bytes = new Uint8Array(HEADER_BYTES + slots + 2 * words + frames * TILE_COUNT + CHECKSUM_BYTES)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, firstSlot, true)
  view.setUint16(8, slots, true)
  view.setUint32(10, firstWord, true)
  view.setUint32(14, words, true)
  bytes.set(
    flags.map((flag) => flag & (FLAG_FRAME | FLAG_BLACK)),
    HEADER_BYTES,
  )
  let at = HEADER_BYTES + slots
  let wordBefore = 0
  for (let word = firstWord; word < firstWord + words; word++, at += 2) {
    view.setUint16(at, sounds.word(word) ^ wordBefore, true)
    wordBefore = sounds.word(word)
  }
  const steps = new Uint8Array(TILE_COUNT)
  for (let slot = firstSlot; slot < firstSlot + slots; slot++) {
    const print = prints.print(slot)
    for (let tile = 0; print && tile < TILE_COUNT; tile++) {
      const step = stepOf(print, tile)
      bytes[at++] = (step - steps[tile]! + STEPS) % STEPS
      steps[tile] = step
    }
  }
  view.setUint32(at, checksum(bytes.subarray(0, at)), true)
  return bytes
}

/** The prints of a block, each cell with the value of its tile; null if the block cannot be read. */
export function unpackThin(bytes: Uint8Array): PackedPrints | null {
  if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES || bytes.length > MOST_THIN_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - CHECKSUM_BYTES
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(end, true) !== checksum(bytes.subarray(0, end))) return null
  const slots = view.getUint16(8, true)
  const wordCount = view.getUint32(14, true)
  if (slots > THIN_SLOTS || wordCount > slots * SOUNDS_PER_SLOT || HEADER_BYTES + slots > end) return null
  const flags = bytes.slice(HEADER_BYTES, HEADER_BYTES + slots)
  const frames = flags.filter((flag) => flag & FLAG_FRAME).length
  let at = HEADER_BYTES + slots
  if (at + 2 * wordCount + frames * TILE_COUNT !== end) return null
  const words = new Uint16Array(wordCount)
  for (let index = 0; index < wordCount; index++, at += 2)
    words[index] = view.getUint16(at, true) ^ (index > 0 ? words[index - 1]! : 0)
  const prints = new Uint8Array(frames * PRINT_SIZE)
  const steps = new Uint8Array(TILE_COUNT)
  for (let printAt = 0; printAt < prints.length; printAt += PRINT_SIZE) {
    for (let tile = 0; tile < TILE_COUNT; tile++) {
      steps[tile] = (steps[tile]! + bytes[at++]!) % STEPS
      fillTile(prints, printAt, tile, steps[tile]! * STEP + STEP / 2)
    }
  }
  return { firstSlot: view.getUint32(4, true), flags, prints, firstWord: view.getUint32(10, true), words }
}

/** A block as a batch like those of `takePrints`, so that it can be compared like one; null if it cannot be read. */
export function batchOfThin(bytes: Uint8Array): Uint8Array | null {
  const packed = unpackThin(bytes)
  const stream = packed && streamOf([packed])
  if (!stream) return null
  const { firstSlot, flags, firstWord, words } = packed
  return pack(stream, firstSlot, firstSlot + flags.length - 1, firstWord, firstWord + words.length - 1)
}

const cellOf = (tile: number) => 2 * PRINT_WIDTH * Math.floor(tile / TILES_ACROSS) + 2 * (tile % TILES_ACROSS)

/** Mean of a tile's four cells, rounded down. */
export function tileMean(print: Uint8Array, tile: number): number {
  const at = cellOf(tile)
  return (print[at]! + print[at + 1]! + print[at + PRINT_WIDTH]! + print[at + PRINT_WIDTH + 1]!) >> 2
}

const stepOf = (print: Uint8Array, tile: number) => Math.floor(tileMean(print, tile) / STEP)

/** Gives each cell of a tile the same value, in the print that begins at `printAt`. */
export function fillTile(prints: Uint8Array, printAt: number, tile: number, value: number) {
  const at = printAt + cellOf(tile)
  prints.fill(value, at, at + 2)
  prints.fill(value, at + PRINT_WIDTH, at + PRINT_WIDTH + 2)
}
