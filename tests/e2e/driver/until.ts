/** Waiting for a condition, never for a time: asks again until it holds, and says what it saw when it never did. */
const askEveryMs = 150

export async function until<T>(
  what: string,
  look: () => Promise<T>,
  holds: (seen: T) => boolean,
  timeoutMs = 30_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs
  let seen: T | undefined
  let trouble: unknown
  for (;;) {
    try {
      seen = await look()
      trouble = undefined
      if (holds(seen)) return seen
    } catch (error) {
      trouble = error
    }
    if (Date.now() > deadline) break
    await new Promise((ask) => setTimeout(ask, askEveryMs))
  }
  const last = trouble ? `last error: ${String(trouble)}` : `last seen: ${JSON.stringify(seen)?.slice(0, 2_000)}`
  throw new Error(`Waited ${Math.round(timeoutMs / 1000)} s for ${what}; ${last}`)
}
