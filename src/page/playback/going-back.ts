/**
 * What it means that a video went back: it goes round, somebody looks again, or there is no telling.
 *
 * Only a video that goes round shows its footage again by itself, so a doubtful case never counts as a round. A round
 * is: from the end to the beginning under `loop`; the same, or nearly, in a video of constant length while no hand is
 * at the page; or, without a hand, twice from the same second to the same second, which nobody manages by dragging.
 */
export interface GoingBack {
  fromSeconds: number
  toSeconds: number
  durationSeconds: number
  /** The length has not changed, so this is not a stream that goes on. */
  isSteady: boolean
  rate: number
  /** The element's own `loop`. */
  loops: boolean
  /** A hand is, or just was, at the page. */
  byHand: boolean
}

/** `unclear`: from the end to the beginning while a hand was at the page. */
export type Meaning = "round" | "unclear" | "back"

/** How close counts as at the beginning or the end, at normal speed: positions are reported a few times a second. */
const EDGE_SECONDS = 1.5
/** A script may go back a little before the end. */
const nearEnd = { seconds: 5, share: 0.1 }
const SAME_SECONDS = 1

const edgeOf = ({ rate }: GoingBack) => EDGE_SECONDS * Math.max(1, rate)

/** Where the video left off: its very end, if it loops and was last seen near that. */
export const lastSeconds = (jump: GoingBack): number =>
  jump.loops && jump.durationSeconds - jump.fromSeconds <= edgeOf(jump) ? jump.durationSeconds : jump.fromSeconds

export class GoingBackJudge {
  #last: { fromSeconds: number; toSeconds: number } | null = null

  meaning(jump: GoingBack): Meaning {
    const { fromSeconds, toSeconds, durationSeconds, isSteady, loops, byHand } = jump
    const edge = edgeOf(jump)
    const leftSeconds = durationSeconds - fromSeconds
    const toBeginning = toSeconds <= edge
    if (toBeginning && loops && leftSeconds <= edge) return "round"
    if (toBeginning && isSteady) {
      if (byHand && leftSeconds <= edge) return "unclear"
      if (!byHand && leftSeconds <= Math.max(edge, nearEnd.seconds, nearEnd.share * durationSeconds)) return "round"
    }
    if (byHand) return "back"
    const last = this.#last
    this.#last = { fromSeconds, toSeconds }
    const again =
      last !== null &&
      Math.abs(last.fromSeconds - fromSeconds) <= SAME_SECONDS &&
      Math.abs(last.toSeconds - toSeconds) <= SAME_SECONDS
    return again ? "round" : "back"
  }
}
