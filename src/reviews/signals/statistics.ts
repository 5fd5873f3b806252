/**
 * The statistical tests that the signals need. All are exact or err on the side of saying nothing, and none is
 * calibrated on the product that it tests.
 */

/** Natural logarithm of the gamma function (Lanczos' approximation, g = 7); |error| < 1e-10 for x > 0. */
export function logGamma(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ]
  const y = x - 1
  let sum = 0.9999999999998099
  for (const [index, coefficient] of coefficients.entries()) sum += coefficient / (y + index + 1)
  const t = y + coefficients.length - 0.5
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum)
}

const logChoose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1)

const atMostOne = (p: number) => Math.min(1, Math.max(0, p))

/** P(X >= k) for X binomial with n trials of chance `chance`. */
export function binomialTail(k: number, n: number, chance: number): number {
  if (k <= 0) return 1
  let sum = 0
  for (let i = k; i <= n; i++) sum += Math.exp(logChoose(n, i) + i * Math.log(chance) + (n - i) * Math.log1p(-chance))
  return atMostOne(sum)
}

/** P(X >= k) for X Poisson with mean `mean` > 0. */
export function poissonTail(k: number, mean: number): number {
  if (k <= 0) return 1
  // Summed from k upwards and not as 1 minus the rest, so that no precision is lost to cancellation.
  let term = Math.exp(k * Math.log(mean) - mean - logGamma(k + 1))
  let sum = term
  for (let i = k + 1; term > sum * 1e-12 || i <= mean; i++) {
    term *= mean / i
    sum += term
  }
  return atMostOne(sum)
}

/**
 * Fisher's exact test, one-sided: P(X >= a), where `drawn` of `total` are drawn at random without replacement, `marked`
 * of all are marked, and X of the drawn are.
 */
export function hypergeometricTail(a: number, drawn: number, marked: number, total: number): number {
  const most = Math.min(drawn, marked)
  let sum = 0
  for (let i = Math.max(a, drawn + marked - total, 0); i <= most; i++) {
    sum += Math.exp(logChoose(marked, i) + logChoose(total - marked, drawn - i) - logChoose(total, drawn))
  }
  return atMostOne(sum)
}

/** If the smaller group is larger than this, the normal approximation is used instead of the exact distribution. */
const EXACT_UP_TO = 25

/**
 * Two-sided permutation test of a difference in mean stars: the probability that the mean of a group of this size,
 * drawn at random from all reviews, is at least as far from the mean of all.
 *
 * @param group how many reviews of the group have 1 … 5 stars
 * @param rest  the same for the others
 * @returns 1 if a group is empty
 */
export function meanDifferenceP(group: readonly number[], rest: readonly number[]): number {
  const size = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const starsOf = (counts: readonly number[]) => counts.reduce((sum, count, index) => sum + count * (index + 1), 0)
  if (size(group) === 0 || size(rest) === 0) return 1
  const [smaller, larger] = size(group) <= size(rest) ? [group, rest] : [rest, group]
  const all = smaller.map((count, index) => count + (larger[index] ?? 0))
  const drawn = size(smaller)
  const total = size(all)
  const mean = starsOf(all) / total
  const distance = Math.abs(starsOf(smaller) - drawn * mean)
  if (drawn > EXACT_UP_TO) {
    const variance = all.reduce((sum, count, index) => sum + count * (index + 1 - mean) ** 2, 0) / (total - 1)
    const deviation = Math.sqrt((variance * drawn * (total - drawn)) / total)
    return deviation === 0 ? 1 : atMostOne(2 * normalTail((distance - 0.5) / deviation))
  }
  let extreme = 0
  let every = 0
  for (const [sum, ways] of waysToDraw(all, drawn).entries()) {
    every += ways
    if (Math.abs(sum - drawn * mean) >= distance - 1e-9) extreme += ways
  }
  return atMostOne(extreme / every)
}

/**
 * For each sum of stars, the number of ways to draw `drawn` reviews with that sum (a double, because it reaches some
 * 1e80).
 */
function waysToDraw(all: readonly number[], drawn: number): Float64Array {
  const width = drawn * 5 + 1
  // ways[count * width + sum], built up from one number of stars to the next.
  let ways = new Float64Array((drawn + 1) * width)
  ways[0] = 1
  for (const [index, available] of all.entries()) {
    const stars = index + 1
    const next = new Float64Array(ways.length)
    let picks = 1
    for (let taken = 0; taken <= Math.min(available, drawn); taken++) {
      if (taken > 0) picks *= (available - taken + 1) / taken
      for (let count = 0; count + taken <= drawn; count++) {
        for (let sum = 0; sum + taken * stars < width; sum++) {
          const at = (count + taken) * width + sum + taken * stars
          next[at] = next[at]! + ways[count * width + sum]! * picks
        }
      }
    }
    ways = next
  }
  return ways.subarray(drawn * width)
}

/** P(Z >= z) of the standard normal distribution (Abramowitz and Stegun 7.1.26); |error| < 1.5e-7. */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z)
  const x = z / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const polynomial = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  return atMostOne((polynomial * Math.exp(-x * x)) / 2)
}

/** Holm's step-down correction (1979). Returns the adjusted p-values in the given order. */
export function holm(ps: readonly number[]): number[] {
  const ascending = ps.map((p, index) => ({ p, index })).sort((a, b) => a.p - b.p)
  const adjusted = new Array<number>(ps.length).fill(1)
  let highest = 0
  for (const [rank, { p, index }] of ascending.entries()) {
    highest = Math.max(highest, atMostOne(p * (ps.length - rank)))
    adjusted[index] = highest
  }
  return adjusted
}
