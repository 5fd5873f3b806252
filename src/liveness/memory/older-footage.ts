/**
 * Recognises what this session showed before its history, by codes, like footage of other sessions (recall.ts).
 *
 * Codes are made while the history still holds the prints; for what ran before a reload, from the stored prints, batch
 * by batch. There is one for every half second and not just for anchors, so that a few seconds of a loop are enough.
 * Invariants: at most a day's codes of this page are kept, about 36 bytes each (estimated), besides those of what is
 * given to `learn`; `work` takes a few milliseconds at a time.
 */
import type { PrintStore } from "../prints/print-store"
import { AnchorIndex } from "./anchor-index"
import { AnchorMaker } from "./anchor-maker"
import { type Anchors, everyCodeOf } from "./anchors"
import { CODE_REACH_SLOTS } from "./codes"
import { recallStretch } from "./recall"

/** Codes are made of ten seconds at once. */
const PIECE_SLOTS = 20
/** An index of hours takes milliseconds to build: while batches are learnt, it is built every half minute at most. */
const LEARNT_EVERY_SLOTS = 60
/** A day's worth. */
const MOST_CODES = 172_800
/**
 * As `LEAST_PROOF` for anchors (recall.ts), but higher: codes lie closer together than anchors, and so resemble each
 * other more. Footage that runs again reaches this after 11 s, a host in front of one set about every two minutes.
 */
const LEAST_PROOF_OF_CODES = 3.5
/** After a long time without a question, only the last two minutes are looked up. */
const MOST_ASKED_SLOTS = 240

export class OlderFootage {
  readonly #prints: PrintStore
  readonly #slots: number[] = []
  readonly #codes: number[] = []
  readonly #learnt: Anchors[] = []
  /** Batches that wait to be learnt, one entry for each call of `learn`. */
  readonly #toLearn: { maker: AnchorMaker; batches: Uint8Array[] }[] = []
  #index: AnchorIndex<number> | null = null
  #indexedSlot = Number.NEGATIVE_INFINITY
  /** Whether something was learnt since the index was built. */
  #isLearntAnew = false
  #takenSlot = -1
  #askedSlot = -1
  #passedOverSlot = -1

  constructor(
    prints: PrintStore,
    /**
     * At smaller lags the history is compared as a whole. So an index may be half as old as this and still miss
     * nothing.
     */
    private readonly lowestLag: number,
  ) {
    this.#prints = prints
  }

  /** Queues batches of `takePrints`, in order, that lie before the history. */
  learn(batches: readonly Uint8Array[]): void {
    if (batches.length > 0) this.#toLearn.push({ maker: new AnchorMaker(everyCodeOf), batches: [...batches] })
  }

  get isLearning(): boolean {
    return this.#toLearn.length > 0
  }

  /** Does one piece of work; false if none is left. */
  work(): boolean {
    return this.#learnOne() || this.#takeIn()
  }

  /** Leaves out of all later questions what has come so far. */
  passOver(): void {
    this.#askedSlot = this.#prints.lastSlot
    this.#passedOverSlot = this.#askedSlot
  }

  /**
   * Looks up whether what came since the last question ran before.
   * @param isWanted whether a lag is of any use
   * @returns        the lag that agrees best; null if nothing was recognised
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

  /** The index, rebuilt if it is too old; null while nothing lies further back than the history. */
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
