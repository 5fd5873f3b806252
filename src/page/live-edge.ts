/** Players give an endless stream this length at least; some cannot say "infinite". */
const endlessSeconds = 2 ** 31
/** More than players buffer, and than the steps in which they move their window. */
const leastBehindSeconds = 90

/** Whether a live stream is watched later than it could be: what the viewer missed, or goes back to, is no rerun. */
export function isBehindLiveEdge({ duration, seekable, currentTime }: HTMLVideoElement): boolean {
  if (!(duration >= endlessSeconds) || seekable.length === 0) return false
  return seekable.end(seekable.length - 1) - currentTime > leastBehindSeconds
}
