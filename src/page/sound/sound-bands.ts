/** A spectrum as 16 logarithmic bands, 150 to 3400 Hz: what the engine calls one look at the sound. */
import { BAND_COUNT } from "~liveness/index"

const LOWEST_HZ = 150
const HIGHEST_HZ = 3400

/** Edges of the bands as indices of a spectrum's bins: band b holds the bins [edges[b], edges[b + 1]), one at least. */
export function bandEdges(binHz: number): number[] {
  const ratio = (HIGHEST_HZ / LOWEST_HZ) ** (1 / BAND_COUNT)
  return Array.from({ length: BAND_COUNT + 1 }, (_, band) => Math.round((LOWEST_HZ * ratio ** band) / binHz))
}

/** How many of a spectrum's bins the bands reach into. */
export const binsNeeded = (edges: readonly number[]): number => edges.at(-1)! + 1

/** Band levels as u8 = (dB + 70) * 2.5 from the power of each bin. */
export function readBands(power: Float32Array, edges: readonly number[], into: Uint8Array): void {
  for (let band = 0; band < BAND_COUNT; band++) {
    let sum = 0
    for (let bin = edges[band]!; bin < Math.max(edges[band]! + 1, edges[band + 1]!); bin++) sum += power[bin]!
    into[band] = Math.min(255, Math.max(0, (10 * Math.log10(sum + 1e-12) + 70) * 2.5))
  }
}
