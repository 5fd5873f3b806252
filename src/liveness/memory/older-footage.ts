/**
 * What this very session showed before its history begins: recognised by codes, as footage of other sessions is (recall.ts).
 *
 * Codes are made of the prints while the history still holds them; those of what ran before a reload of the stored prints, batch
 * by batch. They are of every half second and not of anchors alone, so that seconds of a loop are enough.
 * Invariants: codes of a day at most are searched, about 36 bytes each (estimated); `work` does pieces of a few milliseconds.
 */
import type { PrintStore } from "../prints/print-store"
import { AnchorIndex } from "./anchor-index"
import { AnchorMaker } from "./anchor-maker"
import { type Anchors, everyCodeOf } from "./anchors"
import { CODE_REACH_SLOTS } from "./codes"
import { recallStretch } from "./recall"

/** Slots of which anchors are made at once: ten seconds. */
const PIECE_SLOTS = 20
/** To make an index of hours takes milliseconds: while much is learnt it is made every half minute. */
const LEARNT_EVERY_SLOTS = 60
/** A day. */
const MOST_CODES = 172_800
/**
 * What the codes fall short of what says neither yes nor no, in all. They lie closer together than anchors and so are more alike: what
 * runs again reaches it after 11 s, and a host in front of one set about every two minutes.
 */
const LEAST_PROOF_OF_CODES = 3.5
/** Nothing further back is looked at, however long nobody asked. */
const MOST_ASKED_SLOTS = 240

export class OlderFootage {
  readonly #prints: PrintStore
  readonly #slots: number[] = []
  readonly #codes: number[] = []
  readonly #learnt: Anchors[] = []
  /** Batches that are to be learnt, those of one piece behind each other. */
  readonly #toLearn: { maker: AnchorMaker; batches: Uint8Array[] }[] = []
  #index: AnchorIndex<number> | null = null
  #indexedSlot = Number.NEGATIVE_INFINITY
  /** Something was learnt that the index does not have. */
  #isLearntAnew = false
  #takenSlot = -1
  #askedSlot = -1
  #passedOverSlot = -1

  constructor(
    prints: PrintStore,
    /** At smaller lags the history is compared as a whole; so an index may be half as old. */
    private readonly lowestLag: number,
  ) {
    this.#prints = prints
  }

  /** Batches of `takePrints`, in order, of which the history holds nothing any more. */
  learn(batches: readonly Uint8Array[]): void {
    if (batches.length > 0) this.#toLearn.push({ maker: new AnchorMaker(everyCodeOf), batches: [...batches] })
  }

  get isLearning(): boolean {
    return this.#toLearn.length > 0
  }

  /** One piece; false when none is left. */
  work(): boolean {
    return this.#learnOne() || this.#takeIn()
  }

  /** What came until now is not to be asked about. */
  passOver(): void {
    this.#askedSlot = this.#prints.lastSlot
    this.#passedOverSlot = this.#askedSlot
  }

  /**
   * What has come since it was asked last: where it ran before.
   * @param isWanted whether a lag is of any use
   * @returns        the lag that agrees best; null where nothing was recognised
   */
  recognise(isWanted: (lagSlots: number) => boolean): number | null {
    const index = this.#current()
    const toSlot = this.#prints.lastSlot - CODE_REACH_SLOTS
    const fromSlot = Math.max(this.#askedSlot + 1, toSlot - MOST_ASKED_SLOTS)
    this.#askedSlot = Math.max(this.#askedSlot, toSlot)
    if (!index || toSlot < fromSlot) return null
    const [best] = recallStretch(
      [index],
      this.#prints,
      fromSlot,
      toSlot,
      ({ lagSlots }) => lagSlots >= this.lowestLag && isWanted(lagSlots),
      { leastProof: LEAST_PROOF_OF_CODES, votesFromSlot: this.#passedOverSlot + 1 },
    )
    return best?.lagSlots ?? null
  }

  /** Null while nothing lies further back than the history. */
  #current(): AnchorIndex<number> | null {
    const { lastSlot } = this.#prints
    const oldest = Math.min(this.#slots[0] ?? lastSlot, ...this.#learnt.map(({ slots }) => slots[0] ?? lastSlot))
    if (lastSlot - oldest < this.lowestLag) return null
    const mayBeOldSlots = this.#isLearntAnew ? LEARNT_EVERY_SLOTS : this.lowestLag / 2
    if (!this.#index || lastSlot - this.#indexedSlot >= mayBeOldSlots) {
      const own = { slots: Uint32Array.from(this.#slots), codes: Uint32Array.from(this.#codes) }
      this.#index = new AnchorIndex([own, ...this.#learnt].map((anchors, key) => ({ key, anchors })))
      this.#indexedSlot = lastSlot
      this.#isLearntAnew = false
    }
    return this.#index
  }

  #learnOne(): boolean {
    const [piece] = this.#toLearn
    if (!piece) return false
    const batch = piece.batches.shift()
    if (batch) piece.maker.add(batch)
    if (piece.batches.length > 0) return true
    this.#toLearn.shift()
    this.#learnt.push(piece.maker.anchors())
    this.#isLearntAnew = true
    return true
  }

  #takeIn(): boolean {
    const fromSlot = Math.max(this.#takenSlot + 1, this.#prints.firstSlot)
    const toSlot = fromSlot + PIECE_SLOTS - 1
    if (this.#prints.firstSlot < 0 || toSlot + CODE_REACH_SLOTS > this.#prints.lastSlot) return false
    const { slots, codes } = everyCodeOf(this.#prints, fromSlot, toSlot)
    this.#slots.push(...slots)
    this.#codes.push(...codes)
    this.#takenSlot = toSlot
    const tooMany = this.#slots.length - MOST_CODES
    if (tooMany > 0) for (const list of [this.#slots, this.#codes]) list.splice(0, tooMany)
    return true
  }
}
