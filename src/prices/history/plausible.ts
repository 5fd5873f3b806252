/**
 * What a believable change of a price looks like. A misread decimal mark multiplies a price by 10, 100 or 1000;
 * real cuts of nine tenths and more are rare enough that one further look does no harm.
 */
const JUMP_FACTOR = 10

/** A second look counts only when it is not the same reading of the page delivered again. */
export const SECOND_LOOK_MS = 60_000

/** True where one amount is at least `JUMP_FACTOR` times the other. Free (0) against a price is a jump as well. */
export function isAbsurdJump(fromMinor: number, toMinor: number): boolean {
  if (fromMinor === toMinor) return false
  return Math.max(fromMinor, toMinor) >= JUMP_FACTOR * Math.min(fromMinor, toMinor)
}
