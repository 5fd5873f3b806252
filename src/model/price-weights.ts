/** What pages are read by on both sides of the wall: where an amount is noted, and where one is chosen. */

/** How sure it is that an amount is about the page's own product. */
export const weights = {
  /** Below this it is about something else; above, it may confirm what is stated. */
  doubtful: -3,
  /** Below this it may belong to something else. */
  sure: 3,
  /** From this on it is the product's price, whatever is stated. */
  plain: 5.5,
} as const

/** So many elements around an amount what lies in them stands beside it. */
export const HIGHEST_BLOCK = 3
