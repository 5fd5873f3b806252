/**
 * The same function, which remembers its answers: a page asks the same for all its prices. It forgets all of them when there are too
 * many, since pages can ask for anything.
 */
export function remembering<T>(answer: (key: string) => T, mostKeys = 100): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const kept = known.get(key)
    if (kept !== undefined) return kept
    if (known.size >= mostKeys) known.clear()
    const fresh = answer(key)
    known.set(key, fresh)
    return fresh
  }
}
