/** Waiting for a condition, never for a time: asks again until it holds, and says what it saw when it never did. */
const askEveryMs = 150
const usualPatienceMs = 60_000

let patienceFactor = 1

/** A story that is played more slowly waits that much longer. @param factor 1 and more */
export function bePatient(factor: number): void {
  patienceFactor = Math.max(1, factor)
}

/** A condition never came to hold. */
export class NeverHappened extends Error {
  override readonly name = "NeverHappened"
}

/** What `expect` throws is no passing trouble: something was seen that must not be. */
const isAssertion = (error: unknown): boolean => error instanceof Error && error.name === "AssertionError"

/**
 * @throws NeverHappened when the condition does not hold in time
 * @throws at once what `expect` throws within `look`
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
