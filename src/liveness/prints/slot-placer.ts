/**
 * Which slot a sample belongs to, and which samples cannot be used.
 *
 * Invariants: accepted slots rise strictly, so a sample whose time was already covered (the viewer rewound) is never
 * stored and can never look like a repeat; a wild time is refused unless the next one confirms it.
 */
import { SLOT_SECONDS, slotOf } from "../grid"

/**
 * A longer jump ahead needs a second sample to confirm it: one wrong time must not make us refuse all later samples.
 */
const LARGEST_LEAP_SECONDS = 600
const CONFIRMS_SECONDS = 10
/** A media time beyond this (three years) cannot be right. */
const LATEST_SECONDS = 1e8
/** A timer jitters by a tenth of a second at both ends of a step. */
const JITTER_SECONDS = 0.2

export type Refusal = "invalid" | "rewound" | "leap" | "same-slot"

export class SlotPlacer {
  #newest = -1
  #slot = -1
  #leapTo = Number.NaN

  /** Seconds of the newest accepted sample; -1 before the first. */
  get newestSeconds(): number {
    return this.#newest
  }

  /** The slot of a sample, or why it is refused. */
  place(atSeconds: number): number | Refusal {
    if (!Number.isFinite(atSeconds) || atSeconds < 0 || atSeconds > LATEST_SECONDS) return "invalid"
    if (atSeconds <= this.#newest) return "rewound"
    if (this.#newest >= 0 && atSeconds - this.#newest > LARGEST_LEAP_SECONDS) {
      const confirmed = Math.abs(atSeconds - this.#leapTo) <= CONFIRMS_SECONDS
      this.#leapTo = atSeconds
      if (!confirmed) return "leap"
    }
    const slot = this.#slotFor(atSeconds)
    if (slot <= this.#slot) return "same-slot"
    this.#slot = slot
    this.#newest = atSeconds
    this.#leapTo = Number.NaN
    return slot
  }

  /** Goes on after stored prints. */
  resume(slot: number): void {
    if (slot <= this.#slot) return
    this.#slot = slot
    this.#newest = slot * SLOT_SECONDS
  }

  /**
   * The nearest slot, except that a jittering half-second timer must not fill one slot twice and its neighbour never.
   */
  #slotFor(atSeconds: number): number {
    const slot = slotOf(atSeconds)
    if (this.#slot < 0) return slot
    const next = this.#slot + 1
    const distance = Math.abs(atSeconds - next * SLOT_SECONDS)
    const step = atSeconds - this.#newest
    if (slot === next + 1 && distance <= SLOT_SECONDS / 2 + JITTER_SECONDS && step <= SLOT_SECONDS + JITTER_SECONDS)
      return next
    if (slot === this.#slot && step >= SLOT_SECONDS - JITTER_SECONDS) return next
    return slot
  }
}
