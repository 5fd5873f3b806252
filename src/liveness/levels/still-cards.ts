/**
 * Still pictures that stay or return: slates, waiting pictures, a frozen frame.
 *
 * They weigh nothing in the search (a picture that does not change has no residual), so nothing else would say that
 * they were there. A showing goes on as long as no pixel differs from its first print by more than noise: even a host
 * who holds still for half a minute moves more than that.
 * Invariants: at most `MOST_CARDS` cards are kept, and those longest out of sight go first; a picture without contrast
 * is no card; slots come in rising order, and the same slots give the same cards, whether from the page or from
 * storage.
 */
import { PRINT_SIZE } from "../grid"
import { FLAG_BLACK, type PrintStore } from "../prints/print-store"

const MOST_CARDS = 6
/** Longer than any still shot within a clip. */
const STAYS_SLOTS = 40
/** A card that stood for this long at least twice has returned. As long as a stretch that is worth a note. */
const RETURNS_SLOTS = 16
/** Longest hole in a showing: lost samples. */
const LONGEST_HOLE_SLOTS = 4
/**
 * In levels of a print (deviation 40): the noise within one coding, and the difference between two codings of one card.
 */
const NOISE_LEVELS = 6
const RECODED_LEVELS = 16

export interface StillCard {
  readonly print: Uint8Array
  /** Showings of at least `RETURNS_SLOTS`. */
  times: number
  longestSlots: number
  lastSlot: number
}

export class StillCards {
  readonly #cards: StillCard[] = []
  readonly #first = new Uint8Array(PRINT_SIZE)
  #fromSlot = -1
  #lastSlot = -1
  /** The card of the current showing; null while that is too short to have one. */
  #shown: StillCard | null = null

  /** @param slot lies after the slots of the calls before */
  add(prints: PrintStore, slot: number): void {
    const print = prints.print(slot)
    if (!print) return
    const hole = slot - this.#lastSlot > LONGEST_HOLE_SLOTS
    this.#lastSlot = slot
    if (this.#fromSlot < 0 || hole || !isAlike(this.#first, print, NOISE_LEVELS)) {
      this.#fromSlot = slot
      this.#first.set(print)
      this.#shown = null
      return
    }
    const slots = slot - this.#fromSlot + 1
    if (slots < RETURNS_SLOTS || (prints.flags(slot) & FLAG_BLACK) !== 0 || isEven(print)) return
    this.#shown ??= this.#show(print)
    this.#shown.longestSlots = Math.max(this.#shown.longestSlots, slots)
    this.#shown.lastSlot = slot
  }

  /** Those that stayed or returned, in the order in which they were first seen. */
  get known(): readonly StillCard[] {
    return this.#cards.filter(({ longestSlots, times }) => longestSlots >= STAYS_SLOTS || times > 1)
  }

  #show(print: Uint8Array): StillCard {
    const known = this.#cards.find((card) => isAlike(card.print, print, RECODED_LEVELS))
    if (known) {
      known.times++
      return known
    }
    const card = { print: print.slice(), times: 1, longestSlots: 0, lastSlot: 0 }
    if (this.#cards.length === MOST_CARDS) this.#cards.splice(longestGone(this.#cards), 1)
    this.#cards.push(card)
    return card
  }
}

const longestGone = (cards: readonly StillCard[]) =>
  cards.reduce((found, card, index) => (card.lastSlot < cards[found]!.lastSlot ? index : found), 0)

function isAlike(one: Uint8Array, other: Uint8Array, levels: number): boolean {
  for (let pixel = 0; pixel < PRINT_SIZE; pixel++) if (Math.abs(one[pixel]! - other[pixel]!) > levels) return false
  return true
}

/** Fog, a blank: all prints without contrast are the same grey. */
const isEven = (print: Uint8Array) => print.every((level) => level === print[0])
