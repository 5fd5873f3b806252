/**
 * Limits the work of one reading, counted in nodes visited: a page may be of any size, but reading it must end. Work is
 * counted and not timed, because a site has no clock, and a busy machine must read the same as an idle one.
 */

/**
 * The page has more nodes than a reading may visit. There is one such class, because separately built files share this
 * module.
 */
export class TooMuchWork extends Error {}

let left = Number.POSITIVE_INFINITY

/** @throws TooMuchWork if the current reading has used up its nodes */
export function spend(nodes: number): void {
  left -= nodes
  if (left < 0) throw new TooMuchWork()
}

/**
 * Runs one reading. Readings are synchronous, so there is only one at a time.
 * @throws TooMuchWork if it visits more than `nodes`
 */
export function within<T>(nodes: number, read: () => T): T {
  left = nodes
  try {
    return read()
  } finally {
    left = Number.POSITIVE_INFINITY
  }
}
