import { describe, expect, it } from "vitest"
import { bandEdges, binsNeeded, readBands } from "~page/sound/sound-bands"
import { SPECTRUM_SIZE, Spectrum } from "~page/sound/spectrum"

const sampleRate = 48_000
const edges = bandEdges(sampleRate / SPECTRUM_SIZE)

/** The spectrum as the Web Audio API defines it, bin by bin, in dB. */
function analyserDecibels(samples: Float32Array, bins: number): number[] {
  const windowed = Array.from(samples.slice(-SPECTRUM_SIZE), (sample, n) => {
    const angle = (2 * Math.PI * n) / SPECTRUM_SIZE
    return sample * (0.42 - 0.5 * Math.cos(angle) + 0.08 * Math.cos(2 * angle))
  })
  return Array.from({ length: bins }, (_, k) => {
    let re = 0
    let im = 0
    windowed.forEach((sample, n) => {
      re += sample * Math.cos((2 * Math.PI * k * n) / SPECTRUM_SIZE)
      im -= sample * Math.sin((2 * Math.PI * k * n) / SPECTRUM_SIZE)
    })
    return 20 * Math.log10(Math.hypot(re, im) / SPECTRUM_SIZE)
  })
}

const seconds = (length: number, sampleAt: (second: number) => number) =>
  Float32Array.from({ length: length * sampleRate }, (_, n) => sampleAt(n / sampleRate))

/** A number that looks random but is not. */
const noise = (n: number) => ((Math.sin(n * 12.9898) * 43758.5453) % 1) - 0.5

const sounds = {
  "a tone between two bins": seconds(0.1, (at) => 0.5 * Math.sin(2 * Math.PI * 1_011 * at)),
  "a loud low tone beside a faint high one": seconds(
    0.1,
    (at) => Math.sin(2 * Math.PI * 160 * at) + 0.001 * Math.sin(2 * Math.PI * 3_000 * at),
  ),
  noise: seconds(0.1, (at) => 0.2 * noise(at * sampleRate)),
  "a click": seconds(0.1, (at) => (Math.round(at * sampleRate) === 4_000 ? 1 : 0)),
}

function levelsOf(power: Float32Array): number[] {
  const bands = new Uint8Array(16)
  readBands(power, edges, bands)
  return [...bands]
}

describe("the spectrum of samples", () => {
  it.each(Object.entries(sounds))("of %s equals an analyser's, band by band", (_, samples) => {
    const spectrum = new Spectrum()
    // Fed in pieces of any length, as browsers deliver them.
    for (let at = 0, size = 1; at < samples.length; at += size, size = 1 + ((size * 7) % 997))
      spectrum.add(samples.subarray(at, Math.min(samples.length, at + size)))
    const power = new Float32Array(binsNeeded(edges))
    spectrum.read(power)
    const expected = analyserDecibels(samples, power.length)
    for (const [bin, decibels] of expected.entries())
      if (decibels > -100) expect(10 * Math.log10(power[bin]!)).toBeCloseTo(decibels, 1)
    const ours = levelsOf(power)
    const theirs = levelsOf(Float32Array.from(expected, (decibels) => 10 ** (decibels / 10)))
    for (const [band, level] of ours.entries()) expect(Math.abs(level - theirs[band]!)).toBeLessThanOrEqual(1)
  })

  it("of silence is silence", () => {
    const spectrum = new Spectrum()
    spectrum.add(new Float32Array(5_000))
    const power = new Float32Array(binsNeeded(edges)).fill(1)
    spectrum.read(power)
    expect(levelsOf(power)).toEqual(new Array(16).fill(0))
  })

  it("accepts more samples at once than it keeps, and values that are not numbers, without throwing", () => {
    const spectrum = new Spectrum()
    spectrum.add(seconds(1, (at) => Math.sin(2 * Math.PI * 440 * at)))
    spectrum.add(new Float32Array(0))
    const power = new Float32Array(binsNeeded(edges))
    spectrum.read(power)
    expect(Math.max(...power)).toBeGreaterThan(0.01)
    spectrum.add(new Float32Array(100).fill(Number.NaN))
    spectrum.read(power)
    expect(levelsOf(power).every((level) => level >= 0 && level <= 255)).toBe(true)
  })
})

describe("bands", () => {
  it.each([8_000, 32_000, 44_100, 48_000, 96_000])(
    "at %i samples a second are in order and within the bins",
    (rate) => {
      const edges = bandEdges(rate / SPECTRUM_SIZE)
      expect(edges).toHaveLength(17)
      for (let band = 1; band < edges.length; band++) expect(edges[band]!).toBeGreaterThanOrEqual(edges[band - 1]!)
      expect(binsNeeded(edges)).toBeLessThanOrEqual(SPECTRUM_SIZE / 2)
    },
  )
})
