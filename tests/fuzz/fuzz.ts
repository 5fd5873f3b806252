/**
 * Tries all targets in turn, round after round, until time is up. A failure is saved as a small case, and its target
 * not tried again.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { anothersCopies, damagedCopies } from "./copies"
import { evidence } from "./evidence"
import { messages } from "./messages"
import { decimalMarks, lists, priceTexts } from "./price-texts"
import { readers } from "./readers"
import type { Target } from "./target"

export const targets: readonly Target[] = [
  priceTexts,
  decimalMarks,
  lists,
  readers,
  damagedCopies,
  anothersCopies,
  messages,
  evidence,
]

export interface Fuzzed {
  name: string
  tried: number
  longestRoundMs: number
  /** What was wrong, and the file with the small case. */
  failure: string | null
}

export interface FuzzOptions {
  forMs: number
  seed: number
  /** Where small cases are saved. */
  folder: string
  chosen?: readonly Target[]
}

export async function fuzz({ forMs, seed, folder, chosen = targets }: FuzzOptions): Promise<Fuzzed[]> {
  const endsAt = performance.now() + forMs
  const results = chosen.map((target) => ({
    target,
    name: target.name,
    tried: 0,
    longestRoundMs: 0,
    failure: null as string | null,
  }))
  const properties = new Map<Target, Awaited<ReturnType<Target["property"]>>>()
  for (let round = 0; round === 0 || performance.now() < endsAt; round++) {
    for (const result of results) {
      if (result.failure !== null || (round > 0 && performance.now() >= endsAt)) continue
      const { target } = result
      const property = properties.get(target) ?? (await target.property())
      properties.set(target, property)
      const startedAt = performance.now()
      const details = await fc.check(property, { seed: seed + round, numRuns: target.runs })
      result.tried += details.numRuns
      result.longestRoundMs = Math.max(result.longestRoundMs, performance.now() - startedAt)
      if (details.failed) result.failure = save(folder, target.name, details)
    }
    if (results.every(({ failure }) => failure !== null)) break
  }
  return results.map(({ target: _target, ...result }) => result)
}

function save(
  folder: string,
  target: string,
  { seed, counterexamplePath, counterexample, errorInstance }: fc.RunDetails<unknown>,
): string {
  const file = join(folder, `${target.replace(/\W+/g, "-")}-${seed}.json`)
  const error = String(errorInstance)
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    file,
    JSON.stringify({ target, seed, path: counterexamplePath, error, input: fc.stringify(counterexample) }, null, 2),
  )
  return `${error} (${file})`
}
