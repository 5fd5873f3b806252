/**
 * Whether somebody's hand is at the page: what a video does then may be their doing. Only trusted events count. User
 * activation, which lets scripts act for a while after a click, says less, and tools grant it to themselves.
 */
const LASTS_MS = 5_000
/** A menu of the browser's own may swallow the release. */
const HELD_AT_MOST_MS = 60_000

/** @returns whether a hand is, or was just now, at a button, a key or a wheel */
export function watchHand(signal: AbortSignal): () => boolean {
  let isHeld = false
  let at = Number.NEGATIVE_INFINITY
  const on = (name: string, holds: boolean | null) =>
    addEventListener(
      name,
      ({ isTrusted }) => {
        if (!isTrusted) return
        at = performance.now()
        isHeld = holds ?? isHeld
      },
      { capture: true, passive: true, signal },
    )
  on("pointerdown", true)
  on("pointerup", false)
  on("pointercancel", false)
  on("keydown", null)
  on("wheel", null)
  return () => performance.now() - at < (isHeld ? HELD_AT_MOST_MS : LASTS_MS)
}
