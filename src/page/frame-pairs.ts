/**
 * The two frames of each repeat, once per lag and pass.
 * Invariant: a session has at most `mostPairs`, however long it goes round: the first passes of each lag tell enough.
 */
import type { FramePair } from "~messages/map"
import type { RepeatEvidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { Thumbnails } from "./thumbnails"

/** A stretch's pictures are taken when it is surely on, not at its first frame. */
const intoStretchSeconds = 2
const mostPasses = 4
export const mostPairs = 30

export class FramePairs {
  readonly #known: Set<string>
  #waiting: FramePair[] = []
  #isTaking = false

  /** @param stored what the session had before a reload */
  constructor(
    private readonly session: SessionId,
    private readonly thumbnails: Pick<Thumbnails, "pair">,
    stored: readonly FramePair[] = [],
  ) {
    this.#known = new Set(stored.map(({ id }) => id))
  }

  async take(found: readonly RepeatEvidence[]): Promise<void> {
    if (this.#isTaking) return
    this.#isTaking = true
    try {
      await this.#takeAll(found)
    } finally {
      this.#isTaking = false
    }
  }

  async #takeAll(found: readonly RepeatEvidence[]): Promise<void> {
    for (const { repeat } of found) {
      const id = `${this.session}:${Math.round(repeat.lagSeconds)}:${repeat.passes}`
      if (repeat.earlier || repeat.passes > mostPasses || this.#known.has(id)) continue
      const span = { fromSeconds: repeat.now.fromSeconds + intoStretchSeconds, toSeconds: repeat.now.toSeconds }
      const pair = await this.thumbnails.pair(span, repeat.lagSeconds)
      if (!pair || this.#known.size >= mostPairs) continue
      this.#known.add(id)
      this.#waiting.push({
        id,
        nowSeconds: pair.now.atSeconds,
        beforeSeconds: pair.before.atSeconds,
        now: pair.now.dataUrl,
        before: pair.before.dataUrl,
      })
    }
  }

  drain(): FramePair[] {
    const pairs = this.#waiting
    this.#waiting = []
    return pairs
  }
}
