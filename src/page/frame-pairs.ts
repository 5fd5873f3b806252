/** The two frames of each repeat, once per lag and pass. */
import type { FramePair } from "~messages/map"
import type { RepeatEvidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { Thumbnails } from "./thumbnails"

/** A stretch's pictures are taken when it is surely on, not at its first frame. */
const intoStretchSeconds = 2

export class FramePairs {
  readonly #sent = new Set<string>()
  #waiting: FramePair[] = []

  constructor(
    private readonly session: SessionId,
    private readonly thumbnails: Thumbnails,
  ) {}

  async take(found: readonly RepeatEvidence[]): Promise<void> {
    for (const { repeat } of found) {
      const id = `${this.session}:${Math.round(repeat.lagSeconds)}:${repeat.passes}`
      if (this.#sent.has(id) || repeat.earlier) continue
      const span = { fromSeconds: repeat.now.fromSeconds + intoStretchSeconds, toSeconds: repeat.now.toSeconds }
      const pair = await this.thumbnails.pair(span, repeat.lagSeconds)
      if (!pair || this.#sent.has(id)) continue
      this.#sent.add(id)
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
