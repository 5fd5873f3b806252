/**
 * Waits for a condition, never for a length of time: checks again until it holds, and reports what was last seen if it
 * never does.
 */
const askEveryMs = 150
const usualPatienceMs = 60_000

let patienceFactor = 1

/** Lengthens every wait, for stories that are played more slowly. @param factor 1 or more */
export function bePatient(factor: number): void {
  patienceFactor = Math.max(1, factor)
}

/** The condition did not hold in time. */
export class NeverHappened extends Error {
  override readonly name = "NeverHappened"
}

/** A failed `expect` is not worth retrying: something was seen that must never be. */
const isAssertion = (error: unknown): boolean => error instanceof Error && error.name === "AssertionError"

/**
 * @throws NeverHappened if the condition does not hold in time
 * @throws whatever `expect` throws within `look`, at once
 */
export async function until<T>(
  what: string,
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  timeoutMs = usualPatienceMs,
): Promise<T> {
  const patienceMs = timeoutMs * patienceFactor
  const deadline = Date.now() + patienceMs
  let seen: T | undefined
  let trouble: unknown
  for (;;) {
    try {
      seen = await look()
      trouble = undefined
      if (holds(seen)) return seen
    } catch (error) {
      if (isAssertion(error)) throw error
      trouble = error
    }
    if (Date.now() > deadline) break
    await new Promise((ask) => setTimeout(ask, askEveryMs))
  }
  const last = trouble ? `last error: ${String(trouble)}` : `last seen: ${JSON.stringify(seen)?.slice(0, 2_000)}`
  throw new NeverHappened(`Waited ${Math.round(patienceMs / 1000)} s for ${what}; ${last}`)
}
