/**
 * What a residual looks like in 16 bits: the signs of its 16 lowest cosine coefficients, without the mean.
 *
 * Signs survive re-encoding, changes of brightness and contrast, and a slightly different crop. The cosines are whole
 * numbers from tables, so every machine gets the same bits from the same prints. Source: the signs of DCT coefficients
 * as a perceptual hash (pHash), here taken from what is new instead of from the picture.
 */
import { TILES_ACROSS, TILES_DOWN } from "../grid"

export const SIGN_COUNT = 16

/** 1024 cos(k pi / 32) for k = 0 to 16, and 1024 cos(k pi / 18) for k = 0 to 9: a quarter of a period. */
const QUARTER_ACROSS = [1024, 1019, 1004, 980, 946, 903, 851, 792, 724, 650, 569, 483, 392, 297, 200, 100, 0]
const QUARTER_DOWN = [1024, 1008, 962, 887, 784, 658, 512, 350, 178, 0]

/** Half cycles across and down the picture of each coefficient, the lowest first. */
const FREQUENCIES = [
  [1, 0],
  [0, 1],
  [2, 0],
  [1, 1],
  [2, 1],
  [3, 0],
  [0, 2],
  [1, 2],
  [3, 1],
  [4, 0],
  [2, 2],
  [4, 1],
  [3, 2],
  [0, 3],
  [5, 0],
  [1, 3],
] as const

/** Bits that flip when the picture is mirrored: those with an odd number of half cycles across. */
export const MIRRORED_SIGNS = FREQUENCIES.reduce(
  (bits, [across], bit) => (across % 2 === 1 ? bits | (1 << bit) : bits),
  0,
)

const HIGHEST_ACROSS = 5
const HIGHEST_DOWN = 3
const COSINES_ACROSS = cosines(QUARTER_ACROSS, HIGHEST_ACROSS, TILES_ACROSS)
const COSINES_DOWN = cosines(QUARTER_DOWN, HIGHEST_DOWN, TILES_DOWN)
const rows = new Float64Array((HIGHEST_ACROSS + 1) * TILES_DOWN)

/**
 * @param residuals buffer with a residual, 144 signed bytes at `at`
 * @param margins   receives how far each coefficient is from zero, at `marginsAt`
 * @returns         the signs, the lowest frequency in the lowest bit
 */
export function readSigns(residuals: Int8Array, at: number, margins: Float64Array, marginsAt: number): number {
  for (let y = 0; y < TILES_DOWN; y++) {
    for (let across = 0; across <= HIGHEST_ACROSS; across++) {
      let sum = 0
      for (let x = 0; x < TILES_ACROSS; x++)
        sum += residuals[at + y * TILES_ACROSS + x]! * COSINES_ACROSS[across * TILES_ACROSS + x]!
      rows[across * TILES_DOWN + y] = sum
    }
  }
  let signs = 0
  for (let bit = 0; bit < SIGN_COUNT; bit++) {
    const [across, down] = FREQUENCIES[bit]!
    let sum = 0
    for (let y = 0; y < TILES_DOWN; y++) sum += rows[across * TILES_DOWN + y]! * COSINES_DOWN[down * TILES_DOWN + y]!
    if (sum > 0) signs |= 1 << bit
    margins[marginsAt + bit] = Math.abs(sum)
  }
  return signs
}

/** 1024 cos((2 place + 1) frequency pi / (2 count)) for each frequency and place, from a quarter of a period. */
function cosines(quarter: readonly number[], highest: number, count: number): Int32Array {
  const table = new Int32Array((highest + 1) * count)
  const period = 4 * count
  for (let frequency = 0; frequency <= highest; frequency++) {
    for (let place = 0; place < count; place++) {
      const turned = ((2 * place + 1) * frequency) % period
      const folded = turned > period / 2 ? period - turned : turned
      table[frequency * count + place] = folded <= count ? quarter[folded]! : -quarter[2 * count - folded]!
    }
  }
  return table
}
