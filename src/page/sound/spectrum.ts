/**
 * The power spectrum of the last samples of a sound, on the scale of the Web Audio `AnalyserNode`: Blackman window
 * (alpha 0.16), transform divided by its length, no smoothing over time.
 *
 * Sources: Web Audio API, "FFT windowing and smoothing over time"; the transform is Cooley and Tukey's (1965), radix 2 in
 * place, with a real signal packed as a complex one of half the length.
 * Invariant: nothing is allocated after the start.
 */

export const SPECTRUM_SIZE = 2048
const HALF = SPECTRUM_SIZE / 2

const ALPHA = 0.16
const blackman = Float32Array.from({ length: SPECTRUM_SIZE }, (_, n) => {
  const angle = (2 * Math.PI * n) / SPECTRUM_SIZE
  return (1 - ALPHA) / 2 - Math.cos(angle) / 2 + (ALPHA / 2) * Math.cos(2 * angle)
})
/** cos and sin of 2 pi k / SPECTRUM_SIZE. */
const cosines = Float64Array.from({ length: HALF }, (_, k) => Math.cos((2 * Math.PI * k) / SPECTRUM_SIZE))
const sines = Float64Array.from({ length: HALF }, (_, k) => Math.sin((2 * Math.PI * k) / SPECTRUM_SIZE))
/** Where each complex sample goes before the transform: its index with the bits reversed. */
const swapped = Uint16Array.from({ length: HALF }, (_, index) => {
  let out = 0
  for (let bit = 1, rest = index; bit < HALF; bit <<= 1, rest >>= 1) out = (out << 1) | (rest & 1)
  return out
})

export class Spectrum {
  readonly #ring = new Float32Array(SPECTRUM_SIZE)
  readonly #real = new Float64Array(HALF)
  readonly #imaginary = new Float64Array(HALF)
  #next = 0

  /** Takes in samples of one channel, -1 to 1; the oldest are forgotten. */
  add(samples: Float32Array): void {
    const newest = samples.length > SPECTRUM_SIZE ? samples.subarray(samples.length - SPECTRUM_SIZE) : samples
    const untilEnd = SPECTRUM_SIZE - this.#next
    if (newest.length <= untilEnd) this.#ring.set(newest, this.#next)
    else {
      this.#ring.set(newest.subarray(0, untilEnd), this.#next)
      this.#ring.set(newest.subarray(untilEnd), 0)
    }
    this.#next = (this.#next + newest.length) % SPECTRUM_SIZE
  }

  /** Writes the power of the first `power.length` bins; bin k lies at k * sampleRate / SPECTRUM_SIZE Hz. */
  read(power: Float32Array): void {
    this.#load()
    transform(this.#real, this.#imaginary)
    const re = this.#real
    const im = this.#imaginary
    const scale = 1 / (4 * SPECTRUM_SIZE * SPECTRUM_SIZE)
    for (let k = 0; k < power.length; k++) {
      // The even samples' spectrum plus the odd samples', which is half a step late.
      const mirror = (HALF - k) % HALF
      const evenRe = re[k]! + re[mirror]!
      const evenIm = im[k]! - im[mirror]!
      const oddRe = im[k]! + im[mirror]!
      const oddIm = re[mirror]! - re[k]!
      const binRe = evenRe + cosines[k]! * oddRe + sines[k]! * oddIm
      const binIm = evenIm + cosines[k]! * oddIm - sines[k]! * oddRe
      power[k] = scale * (binRe * binRe + binIm * binIm)
    }
  }

  /** The windowed samples, oldest first: even ones as real, odd ones as imaginary parts. */
  #load() {
    const ring = this.#ring
    const re = this.#real
    const im = this.#imaginary
    const oldest = this.#next
    for (let index = 0; index < HALF; index++) {
      const from = 2 * swapped[index]!
      re[index] = ring[(oldest + from) % SPECTRUM_SIZE]! * blackman[from]!
      im[index] = ring[(oldest + from + 1) % SPECTRUM_SIZE]! * blackman[from + 1]!
    }
  }
}

/** Transforms samples in bit-reversed order, in place. */
function transform(re: Float64Array, im: Float64Array): void {
  for (let size = 2; size <= HALF; size <<= 1) {
    const wing = size >> 1
    const step = SPECTRUM_SIZE / size
    for (let k = 0; k < wing; k++) {
      const cosine = cosines[k * step]!
      const sine = sines[k * step]!
      for (let upper = k; upper < HALF; upper += size) {
        const lower = upper + wing
        const x = re[lower]! * cosine + im[lower]! * sine
        const y = im[lower]! * cosine - re[lower]! * sine
        re[lower] = re[upper]! - x
        im[lower] = im[upper]! - y
        re[upper] = re[upper]! + x
        im[upper] = im[upper]! + y
      }
    }
  }
}
