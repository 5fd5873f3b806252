/**
 * A scenario is one show of the mall: what is streamed, what its page says, and what must be said of it.
 * One file per scenario in `scenarios/`; the file name is its name, and adding a file is all there is to do.
 */
import type { VerdictKind } from "../../src/model/evidence"

/** One stretch of what the stream carries, in stream seconds. */
export interface StreamPart {
  /** Which take of the renderer; the same seed gives the same pictures and sound. */
  take: {
    set: "review-revue" | "smart-home" | "back-to-business" | "gift-shop" | "slate" | "jingle" | "advert" | "teaser"
    seed: number
  }
  fromSeconds: number
  toSeconds: number
  /** Coded apart from every other part with another number: other bytes, other bit rate, other scale. */
  rendition?: number
}

export interface Scenario {
  /** Title, channel and products of the show page. */
  show: "review-revue" | "smart-home-simplified" | "back-to-business" | "gift-shop"
  /** What the page says of the show. */
  claim: "live" | "replay" | "scheduled"
  /** `sliding`: a live playlist; `stitched`: the same, but segment URLs come back; `finished`: with an end. */
  playlist: "sliding" | "stitched" | "finished"
  /** The stream, lazily and without end where it is live: what is on at `atSeconds`. */
  stream(atSeconds: number): StreamPart
  /** Length, for `finished` playlists. */
  lengthSeconds?: number
  expect: {
    verdict: VerdictKind
    /** Verdicts that must never be shown on the way. */
    never: VerdictKind[]
    periodSeconds?: number
    /** How much of the stream a test has to watch before `verdict` is due. */
    dueAfterSeconds: number
  }
}
