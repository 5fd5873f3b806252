/**
 * This session's own footage that the detector no longer holds: fetched where it seems to run again, and, after a reload, read
 * once so that it can be recognised. One question at a time; what could not be answered is asked again a while later.
 */
import type { Detector } from "~liveness/detector"
import { HISTORY_SLOTS, secondsOf } from "~liveness/grid"
import { fromBase64 } from "~model/bytes"
import type { Evidence, RepeatEvidence } from "~model/evidence"
import type { Span } from "~model/repeat"

const historySeconds = secondsOf(HISTORY_SLOTS)
/** Nothing older is learnt again after a reload. */
const MOST_SECONDS = 86_400
/** What is read at once: some 0.7 MB, so that a day takes two and a half minutes and nobody waits for it. */
const PIECE_SECONDS = 600
/** Looks that are left out after a question failed. */
const LOOKS_TO_REST = 10

export class OlderFootage {
  /** What was shown before the page was loaded and is not learnt yet; the newest is learnt first. */
  readonly #unlearnt: Span
  #isAsking = false
  #resting = 0

  /**
   * @param reachedSeconds where the session ended before a reload; 0 for a new one
   * @param ask            the batches of prints that overlap a span, as text
   * @param added          something was given to the detector
   */
  constructor(
    private readonly detector: Pick<Detector, "wantsOlder" | "addOlder" | "learnOlder">,
    reachedSeconds: number,
    private readonly ask: (span: Span) => Promise<readonly string[]>,
    private readonly added: () => void,
  ) {
    this.#unlearnt = {
      fromSeconds: Math.max(0, reachedSeconds - MOST_SECONDS),
      toSeconds: Math.max(0, reachedSeconds - historySeconds),
    }
  }

  /** To be called about once a second. @param isAsked false: what came until now is passed over */
  look(isAsked: boolean): void {
    if (this.#resting > 0) this.#resting--
    if (this.#isAsking || this.#resting > 0) return
    const wanted = this.detector.wantsOlder(isAsked)
    if (wanted) void this.#read(wanted, (prints) => this.detector.addOlder(wanted, prints))
    else if (isAsked) this.#learn()
  }

  #learn(): void {
    const { fromSeconds, toSeconds } = this.#unlearnt
    if (toSeconds <= fromSeconds) return
    const piece = { fromSeconds: Math.max(fromSeconds, toSeconds - PIECE_SECONDS), toSeconds }
    void this.#read(piece, (prints) => {
      this.#unlearnt.toSeconds = piece.fromSeconds
      this.detector.learnOlder(prints)
    })
  }

  async #read(span: Span, take: (prints: readonly Uint8Array[]) => void): Promise<void> {
    this.#isAsking = true
    try {
      take((await this.ask(span)).map(fromBase64))
      this.added()
    } catch {
      // The report says what is wrong with the background or the database.
      this.#resting = LOOKS_TO_REST
    } finally {
      this.#isAsking = false
    }
  }
}

/** Loops of hours that were told before a reload: of what is restored nobody could tell them again. */
export const toldBefore = (evidence: readonly Evidence[]): RepeatEvidence[] =>
  evidence.flatMap((one) => {
    if (one.kind !== "repeat" || one.level !== "certain" || one.repeat.earlier) return []
    return one.repeat.lagSeconds < historySeconds ? [] : [{ ...one, repeat: { ...one.repeat, ongoing: false } }]
  })
