/**
 * Averages two frames a quarter of a second apart into one sample.
 *
 * Two samples a second are too few for a moving hand: where the samples of two passes are a quarter of a second apart,
 * they hardly agree. What changes within half a second is lost to them anyway, so it is averaged out first, as before
 * any sampling.
 */

/** Two frames that are further apart, or have a cut between them, do not make one sample. */
const FARTHEST_SECONDS = 0.4
/** Mean difference of two frames, in grey levels, above which there was a cut between them. */
const CUT_LEVELS = 16

export interface Sample {
  mediaSeconds: number
  luma: Uint8Array
}

export class FrameMean {
  #before: Sample | null = null

  /** Keeps a frame to be averaged with the next one. */
  keep(mediaSeconds: number, luma: Uint8Array): void {
    this.#before = { mediaSeconds, luma }
  }

  /** The frame and the one kept before it as one sample, at the time between them. */
  take(mediaSeconds: number, luma: Uint8Array): Sample {
    const before = this.#before
    this.#before = null
    if (!before || !belongTogether(before, mediaSeconds, luma)) return { mediaSeconds, luma }
    return { mediaSeconds: (before.mediaSeconds + mediaSeconds) / 2, luma: meanOf(luma, before.luma) }
  }
}

function meanOf(one: Uint8Array, other: Uint8Array): Uint8Array {
  const mean = new Uint8Array(one.length)
  for (let at = 0; at < mean.length; at++) mean[at] = (one[at]! + other[at]! + 1) >> 1
  return mean
}

function belongTogether(before: Sample, mediaSeconds: number, luma: Uint8Array): boolean {
  const apart = mediaSeconds - before.mediaSeconds
  if (!(apart > 0 && apart <= FARTHEST_SECONDS)) return false
  let difference = 0
  for (let at = 0; at < luma.length; at++) difference += Math.abs(luma[at]! - before.luma[at]!)
  return difference <= CUT_LEVELS * luma.length
}
