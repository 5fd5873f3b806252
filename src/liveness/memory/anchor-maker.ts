/** Makes the anchors of a whole session from its stored prints, batch by batch, without ever holding all of them. */
import { addPacked, MOST_SLOTS, unpack } from "../prints/packing"
import { PrintStore } from "../prints/print-store"
import { SoundStore } from "../prints/sound-store"
import { type Anchors, anchorsOf } from "./anchors"
import { CODE_REACH_SLOTS } from "./codes"

export class AnchorMaker {
  readonly #stream = { prints: new PrintStore(2 * MOST_SLOTS), sounds: new SoundStore(MOST_SLOTS) }
  readonly #slots: number[] = []
  readonly #codes: number[] = []
  #nextSlot = 0

  /** @param anchorsIn picks the moments: `anchorsOf`, or `everyCodeOf` for all of them */
  constructor(private readonly anchorsIn: typeof anchorsOf = anchorsOf) {}

  /** @param bytes a batch of `takePrints`, in order; a damaged one is skipped */
  add(bytes: Uint8Array): void {
    const packed = unpack(bytes)
    if (!packed) return
    const { prints } = this.#stream
    addPacked(this.#stream, packed)
    // Whether a moment is an anchor also depends on the code of the next slot.
    this.#take(prints.lastSlot - CODE_REACH_SLOTS - 1)
  }

  /** The anchors of all that was added. Add nothing afterwards. */
  anchors(): Anchors {
    this.#take(this.#stream.prints.lastSlot)
    return this.soFar()
  }

  /** The anchors up to now, but for the last two and a half seconds, which need what comes next. */
  soFar(): Anchors {
    return { slots: Uint32Array.from(this.#slots), codes: Uint32Array.from(this.#codes) }
  }

  #take(toSlot: number) {
    const { prints } = this.#stream
    const { slots, codes } = this.anchorsIn(prints, Math.max(this.#nextSlot, prints.firstSlot), toSlot)
    for (const slot of slots) this.#slots.push(slot)
    for (const code of codes) this.#codes.push(code)
    this.#nextSlot = Math.max(this.#nextSlot, toSlot + 1)
  }
}
