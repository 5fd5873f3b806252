/**
 * After each report, asks whether the footage in it was seen in an earlier session of any show, and hands on what was
 * found. What could not be asked is asked with the next report.
 */
import type { EarlierSession } from "~liveness/detector"
import type { Input, Output } from "~messages/map"
import type { Passage, ShownInsert } from "~messages/subjects/session"
import { fromBase64 } from "~model/bytes"
import type { EvidenceOf } from "~model/evidence"
import type { SessionId } from "~model/ids"
import { mostItems } from "~model/limits"

type Ask = (question: Input<"page.session.recall">) => Promise<Output<"page.session.recall">>

export const insertOf = ({ tiles, ...insert }: ShownInsert) => ({ ...insert, tiles: fromBase64(tiles) })

export class FootageRecall {
  readonly #atHand: Passage[]
  #fromSeconds: number
  #isAsking = false

  /** @param earlier sessions that are compared as a whole */
  constructor(
    private readonly session: SessionId,
    earlier: readonly SessionId[],
    fromSeconds: number,
    private readonly ask: Ask,
    private readonly found: (passage: EarlierSession) => void,
    private readonly recognised: (evidence: EvidenceOf<"recognised">) => void,
  ) {
    this.#fromSeconds = fromSeconds
    this.#atHand = earlier.map((one) => ({ session: one, fromSeconds: 0, toSeconds: Number.MAX_SAFE_INTEGER }))
  }

  /** Footage up to this second is not asked about. */
  passOver(toSeconds: number): void {
    this.#fromSeconds = toSeconds
  }

  async look(): Promise<void> {
    if (this.#isAsking || this.#atHand.length >= mostItems.passages) return
    this.#isAsking = true
    try {
      await this.#look()
    } catch {
      // The report says what is wrong with the background or the database.
    } finally {
      this.#isAsking = false
    }
  }

  async #look(): Promise<void> {
    const { session } = this
    const fromSeconds = this.#fromSeconds
    const { found, recognised, toSeconds } = await this.ask({ session, fromSeconds, atHand: this.#atHand })
    this.#fromSeconds = Math.max(this.#fromSeconds, toSeconds)
    if (recognised) this.recognised(recognised)
    if (!found) return
    const { passage, startedAt, show, prints, inserts } = found
    this.#atHand.push(passage)
    this.found({
      ...{ session: passage.session, startedAt, show, prints: prints.map(fromBase64) },
      inserts: inserts.map(insertOf),
    })
  }
}
