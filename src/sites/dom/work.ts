/**
 * The work of one reading, counted in nodes that it visits: a page may be as large as it likes, but reading it must end.
 * Counted, not timed: a site has no clock, and a busy machine must read the same as an idle one.
 */

/** The page is more than one reading may visit. The one class of it: files that are built by themselves share this module. */
export class TooMuchWork extends Error {}

let left = Number.POSITIVE_INFINITY

/** @throws TooMuchWork when the reading under way has no more to spend */
export function spend(nodes: number): void {
  left -= nodes
  if (left < 0) throw new TooMuchWork()
}

/**
 * Runs one reading; readings do not wait for anything, so there is one at a time.
 * @throws TooMuchWork where it visits more than `nodes`
 */
export function within<T>(nodes: number, read: () => T): T {
  left = nodes
  try {
    return read()
  } finally {
    left = Number.POSITIVE_INFINITY
  }
}
