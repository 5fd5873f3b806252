/** ROUGE-1, -2 and -L F of two texts: lower-cased words, no stemming, no stop words removed (Lin 2004). */

export interface Rouge {
  rouge1: number
  rouge2: number
  rougeL: number
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []

const f1 = (overlap: number, a: number, b: number) => (a + b === 0 ? 0 : (2 * overlap) / (a + b))

function countGrams(words: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= words.length; at++) {
    const gram = words.slice(at, at + size).join(" ")
    counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

function gramF(a: readonly string[], b: readonly string[], size: number): number {
  const other = countGrams(b, size)
  let overlap = 0
  for (const [gram, count] of countGrams(a, size)) overlap += Math.min(count, other.get(gram) ?? 0)
  return f1(overlap, Math.max(0, a.length - size + 1), Math.max(0, b.length - size + 1))
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    let diagonal = 0
    for (let at = 1; at <= b.length; at++) {
      const above = row[at] ?? 0
      row[at] = word === b[at - 1] ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0)
      diagonal = above
    }
  }
  return row[b.length] ?? 0
}

/** The mean over all references, in per cent. */
export function rougeOf(extract: string, references: readonly string[]): Rouge {
  const own = wordsOf(extract)
  const mean = (score: (reference: string[]) => number) =>
    (100 * references.reduce((sum, reference) => sum + score(wordsOf(reference)), 0)) / Math.max(1, references.length)
  return {
    rouge1: mean((reference) => gramF(own, reference, 1)),
    rouge2: mean((reference) => gramF(own, reference, 2)),
    rougeL: mean((reference) => f1(longestCommonSubsequence(own, reference), own.length, reference.length)),
  }
}
