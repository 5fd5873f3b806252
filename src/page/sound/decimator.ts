/**
 * Lowers the sample rate by averaging, so that a spectrum of the same number of samples covers a longer time.
 *
 * The same sound, when it comes again, is sampled at other moments and encoded by another encoder. Over 43 ms it then
 * looks like a different sound; over 170 ms it hardly differs.
 */

/** Samples per second. Speech up to 3400 Hz needs twice that many, and some room for what averaging lets through. */
const LEAST_RATE = 11_000

/** How many samples of a sound become one. */
export const decimation = (sampleRate: number): number => Math.max(1, Math.floor(sampleRate / LEAST_RATE))

export class Decimator {
  #fewer = new Float32Array(0)
  #sum = 0
  #summed = 0

  constructor(readonly factor: number) {}

  /** The samples that these complete, in a buffer that the next call uses again. */
  take(samples: Float32Array): Float32Array {
    const most = Math.ceil(samples.length / this.factor)
    if (this.#fewer.length < most) this.#fewer = new Float32Array(most)
    const fewer = this.#fewer
    const factor = this.factor
    let sum = this.#sum
    let summed = this.#summed
    let count = 0
    for (let index = 0; index < samples.length; index++) {
      sum += samples[index]!
      if (++summed < factor) continue
      fewer[count++] = sum / factor
      sum = 0
      summed = 0
    }
    this.#sum = sum
    this.#summed = summed
    return fewer.subarray(0, count)
  }
}
