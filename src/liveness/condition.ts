/** What was looked at, so that the page can say "still picture" or "black picture" instead of nothing. */

export interface Condition {
  /** Frames that were taken in, and the seconds of media that they cover, gaps not counted. */
  frames: number
  lookedAtSeconds: number
  /** Shares of the frames of the last 30 s. */
  blackShare: number
  stillShare: number
  /**
   * Share of the last 30 s of media time that has frames; 1 before there are 15 s of frames, or if over 10 s are
   * missing.
   */
  sampledShare: number
  /** Whether sound came in during the last 10 s of media time, and whether the last 10 s of sound told anything. */
  hearsSound: boolean
  soundTells: boolean
  /** Samples that could not be used, by reason. */
  refused: {
    invalid: number
    rewound: number
    leap: number
    wrongSize: number
    damagedBatches: number
    tooMuchEarlier: number
  }
  /** Bytes held. */
  bytes: number
}

export const RECENT_SLOTS = 60
/** No machine is that slow: the video was paused, its tab was hidden, or the stream leapt. */
export const LONGEST_MISS_SLOTS = 20
export const SOUND_RECENT_SECONDS = 10
