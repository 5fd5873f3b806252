/** Whether one session has shown another's footage at one lag for longer than any clip that two shows may share. */
import type { SessionId } from "~model/ids"

/** Adverts, openings and quotations are shorter. */
const LONGER_THAN_CLIP_SECONDS = 76
/** A lag is known to about a second. */
const SAME_LAG_SLOTS = 2
const MOST_PAIRS = 64

export class Sustained {
  readonly #began = new Map<string, { lagSlots: number; atSeconds: number }>()

  /** To be called with each find. @param atSeconds of the session that goes on */
  hasLasted(session: SessionId, other: SessionId, lagSlots: number, atSeconds: number): boolean {
    const pair = `${session} ${other}`
    const before = this.#began.get(pair)
    const goesOn = before !== undefined && Math.abs(before.lagSlots - lagSlots) <= SAME_LAG_SLOTS
    const began = goesOn ? before : { lagSlots, atSeconds }
    this.#began.delete(pair)
    this.#began.set(pair, began)
    if (this.#began.size > MOST_PAIRS) this.#began.delete(this.#began.keys().next().value!)
    return atSeconds - began.atSeconds >= LONGER_THAN_CLIP_SECONDS
  }
}
