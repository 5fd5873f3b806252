/**
 * The two frames of each repeat, one pair per lag and pass. They are chosen again while the stretch grows, because a
 * longer stretch may hold two frames that match better.
 * Invariant: a session has at most `MOST_PAIRS`, however long it loops; the first passes of each lag show enough.
 */
import type { FramePair } from "~messages/map"
import type { RepeatEvidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { Thumbnails } from "./thumbnails"

/** A stretch's pictures are taken once it is well under way, not at its first frame. */
const INTO_STRETCH_SECONDS = 2
/** A pair is chosen again each time its stretch has grown by this factor, up to `LONGEST_SECONDS`. */
const GROWN_TIMES = 2
const LONGEST_SECONDS = 120
/** Until a stretch is so long, or over, two frames that are not alike are not taken: on a busy machine few are kept. */
const WAIT_FOR_ALIKE_SECONDS = 30
const MOST_PASSES = 4
export const MOST_PAIRS = 30

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
    this.#chosenFromSeconds = new Map(stored.map(({ id }) => [id, LONGEST_SECONDS]))
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
      if (repeat.earlier || repeat.passes > MOST_PASSES) continue
      const fromSeconds = repeat.now.fromSeconds + INTO_STRETCH_SECONDS
      const span = { fromSeconds, toSeconds: Math.min(repeat.now.toSeconds, fromSeconds + LONGEST_SECONDS) }
      const lengthSeconds = span.toSeconds - fromSeconds
      const chosenFrom = this.#chosenFromSeconds.get(id)
      if (
        chosenFrom === undefined ? this.#chosenFromSeconds.size >= MOST_PAIRS : lengthSeconds < GROWN_TIMES * chosenFrom
      )
        continue
      const mayWait = repeat.ongoing && lengthSeconds < WAIT_FOR_ALIKE_SECONDS
      const pair = await this.thumbnails.pair(span, repeat.lagSeconds, mayWait)
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
