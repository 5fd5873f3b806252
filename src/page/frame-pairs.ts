/** The two frames of each repeat, once per stretch and pass. */
import type { FramePair } from "~messages/map"
import type { RepeatEvidence } from "~model/evidence"
import type { SessionId } from "~model/ids"
import type { Thumbnails } from "./thumbnails"

/** A stretch's pictures are taken when it is surely on, not at its first frame. */
const intoStretchSeconds = 4

export class FramePairs {
  readonly #sent = new Set<string>()
  #waiting: FramePair[] = []

  constructor(
    private readonly session: SessionId,
    private readonly thumbnails: Thumbnails,
  ) {}

  async take(found: readonly RepeatEvidence[]): Promise<void> {
    for (const { repeat } of found) {
      const id = `${this.session}:${Math.round(repeat.now.fromSeconds)}:${Math.round(repeat.lagSeconds)}`
      if (this.#sent.has(id) || repeat.earlier) continue
      const into = Math.min(intoStretchSeconds, (repeat.now.toSeconds - repeat.now.fromSeconds) / 2)
      const now = await this.thumbnails.nearest(repeat.now.fromSeconds + into)
      const before = now && (await this.thumbnails.nearest(now.atSeconds - repeat.lagSeconds))
      if (!now || !before || this.#sent.has(id)) continue
      this.#sent.add(id)
      this.#waiting.push({
        id,
        nowSeconds: now.atSeconds,
        beforeSeconds: before.atSeconds,
        now: now.dataUrl,
        before: before.dataUrl,
      })
    }
  }

  drain(): FramePair[] {
    const pairs = this.#waiting
    this.#waiting = []
    return pairs
  }
}
