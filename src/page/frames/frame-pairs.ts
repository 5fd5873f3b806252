/**
 * The two frames of each repeat, one pair per lag and pass. They are chosen again while the stretch grows, because a longer stretch
 * has two frames that match better.
 * Invariant: a session has at most `mostPairs`, however long it goes round: the first passes of each lag tell enough.
 */
import type { FramePair } from "~messages/map"
import type { RepeatEvidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { Thumbnails } from "./thumbnails"

/** A stretch's pictures are taken once it is well under way, not at its first frame. */
const intoStretchSeconds = 2
/** Chosen again when the stretch is this many times as long, until it is long enough to choose from. */
const grownTimes = 2
const longestSeconds = 120
const mostPasses = 4
export const mostPairs = 30

/** A session's pairs with the new ones; a pair that was chosen again replaces the old one. */
export const withFramePairs = (known: readonly FramePair[], fresh: readonly FramePair[]): FramePair[] => [
  ...known.filter(({ id }) => !fresh.some((pair) => pair.id === id)),
  ...fresh,
]

export class FramePairs {
  /** Length of the stretch that each pair was chosen from. */
  readonly #chosenFromSeconds: Map<string, number>
  #waiting: FramePair[] = []
  #isTaking = false

  /** @param stored what the session had before a reload */
  constructor(
    private readonly session: SessionId,
    private readonly thumbnails: Pick<Thumbnails, "pair">,
    stored: readonly FramePair[] = [],
  ) {
    this.#chosenFromSeconds = new Map(stored.map(({ id }) => [id, longestSeconds]))
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
      if (repeat.earlier || repeat.passes > mostPasses) continue
      const fromSeconds = repeat.now.fromSeconds + intoStretchSeconds
      const span = { fromSeconds, toSeconds: Math.min(repeat.now.toSeconds, fromSeconds + longestSeconds) }
      const lengthSeconds = span.toSeconds - fromSeconds
      const chosenFrom = this.#chosenFromSeconds.get(id)
      if (
        chosenFrom === undefined ? this.#chosenFromSeconds.size >= mostPairs : lengthSeconds < grownTimes * chosenFrom
      )
        continue
      const pair = await this.thumbnails.pair(span, repeat.lagSeconds)
      if (!pair) continue
      this.#chosenFromSeconds.set(id, lengthSeconds)
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
