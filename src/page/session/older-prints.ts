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
/** Repeats whose lag is less than this below the history's length are found in older passages. */
const AT_END_SECONDS = 60
/** Nothing older is learnt again after a reload. */
const MOST_SECONDS = 86_400
/** What is read at once: some 0.7 MB. */
const PIECE_SECONDS = 600
/** How many looks are skipped after a question failed. */
const LOOKS_TO_REST = 10
/** A piece that could not be read this many times is left out. */
const MOST_FAILURES = 3

export class OlderPrints {
  /** What was shown before the page was loaded and is not learnt yet; the newest is learnt first. */
  readonly #unlearnt: Span
  #isAsking = false
  #resting = 0
  /** How often playing footage was passed over; answers to earlier questions are of no use then. */
  #passedOver = 0
  /** Of the piece that is learnt next. */
  #failures = 0

  /**
   * @param reachedSeconds where the session ended before a reload; 0 for a new one
   * @param ask            the batches of prints that overlap a span, as text
   * @param added          something was given to the detector
   */
  constructor(
    private readonly detector: Pick<Detector, "wantsOlder" | "addOlder" | "learnOlder" | "isLearningOlder">,
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
    if (!isAsked) {
      this.detector.wantsOlder(false)
      this.#passedOver++
    }
    if (!isAsked || this.#isAsking || this.#resting > 0) return
    const wanted = this.detector.wantsOlder(true)
    if (wanted) void this.#add(wanted)
    else if (!this.detector.isLearningOlder()) void this.#learn()
  }

  async #add(wanted: Span): Promise<void> {
    const passedOver = this.#passedOver
    const prints = await this.#read(wanted)
    if (!prints || passedOver !== this.#passedOver) return
    this.detector.addOlder(wanted, prints)
    this.added()
  }

  async #learn(): Promise<void> {
    const { fromSeconds, toSeconds } = this.#unlearnt
    if (toSeconds <= fromSeconds) return
    const piece = { fromSeconds: Math.max(fromSeconds, toSeconds - PIECE_SECONDS), toSeconds }
    const prints = await this.#read(piece)
    if (!prints && ++this.#failures < MOST_FAILURES) return
    this.#failures = 0
    this.#unlearnt.toSeconds = piece.fromSeconds
    if (!prints) return
    this.detector.learnOlder(prints)
    this.added()
  }

  /** Null where they cannot be had now. */
  async #read(span: Span): Promise<Uint8Array[] | null> {
    this.#isAsking = true
    try {
      return (await this.ask(span)).map(fromBase64)
    } catch {
      // The report says what is wrong with the background or the database.
      this.#resting = LOOKS_TO_REST
      return null
    } finally {
      this.#isAsking = false
    }
  }
}

/** Loops of hours that were reported before a reload: they could not be found again in what is restored. */
export const toldBefore = (evidence: readonly Evidence[]): RepeatEvidence[] =>
  evidence.flatMap((one) => {
    if (one.kind !== "repeat" || one.level !== "certain" || one.repeat.earlier) return []
    return one.repeat.lagSeconds < historySeconds - AT_END_SECONDS
      ? []
      : [{ ...one, repeat: { ...one.repeat, ongoing: false } }]
  })
