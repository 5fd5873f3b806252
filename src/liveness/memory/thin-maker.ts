/**
 * Makes the thin prints of a whole session from its stored prints, batch by batch, without ever holding all of them.
 */
import { SLOT_SECONDS } from "../grid"
import { addPacked, MOST_SLOTS, unpack } from "../prints/packing"
import { PrintStore } from "../prints/print-store"
import { SoundStore } from "../prints/sound-store"
import { packThin, THIN_SLOTS } from "../prints/thin"

/** Sound may come this much later than the frame it belongs to. */
const SOUND_LATE_SLOTS = 20

export interface ThinBlock {
  fromSeconds: number
  toSeconds: number
  /** See `packThin`. */
  bytes: Uint8Array
}

export class ThinMaker {
  readonly #stream = { prints: new PrintStore(2 * MOST_SLOTS), sounds: new SoundStore(2 * MOST_SLOTS) }
  #nextSlot = 0

  /**
   * @param bytes a batch of `takePrints`, in order; a damaged one is skipped
   * @returns     the blocks that are complete now
   */
  add(bytes: Uint8Array): ThinBlock[] {
    const packed = unpack(bytes)
    if (!packed) return []
    const { prints } = this.#stream
    const isLeap = packed.firstSlot > prints.lastSlot + THIN_SLOTS
    const before = isLeap ? this.rest() : []
    addPacked(this.#stream, packed)
    return [...before, ...this.#take(prints.lastSlot - SOUND_LATE_SLOTS)]
  }

  /** The remaining blocks, once all was added. */
  rest(): ThinBlock[] {
    return this.#take(this.#stream.prints.lastSlot + THIN_SLOTS)
  }

  /** The blocks that end before a slot. */
  #take(beforeSlot: number): ThinBlock[] {
    const { prints } = this.#stream
    const firstSlot = Math.floor(Math.max(0, prints.firstSlot) / THIN_SLOTS) * THIN_SLOTS
    const blocks: ThinBlock[] = []
    let from = Math.max(this.#nextSlot, firstSlot)
    for (; from + THIN_SLOTS <= beforeSlot; from += THIN_SLOTS) {
      const bytes = packThin(this.#stream, from)
      if (bytes) blocks.push({ fromSeconds: from * SLOT_SECONDS, toSeconds: (from + THIN_SLOTS) * SLOT_SECONDS, bytes })
    }
    this.#nextSlot = from
    return blocks
  }
}
