/**
 * Which changes of a price are believable. A misread decimal mark multiplies a price by 10, 100 or 1000; real cuts of
 * nine tenths and more are so rare that waiting for a second look does no harm.
 */
const JUMP_FACTOR = 10

/** A second look must come at least this much later: before that it may be the same reading, delivered twice. */
export const SECOND_LOOK_MS = 60_000

/** Whether one amount is at least `JUMP_FACTOR` times the other. From a price to free (0), or back, is a jump too. */
export function isAbsurdJump(fromMinor: number, toMinor: number): boolean {
  if (fromMinor === toMinor) return false
  return Math.max(fromMinor, toMinor) >= JUMP_FACTOR * Math.min(fromMinor, toMinor)
}
