/** Numbers on which `sites`, which notes the amounts of a page, and `prices`, which chooses among them, must agree. */

/** How sure it is that an amount is about the page's own product. */
export const weights = {
  /** Below this it is about something else; above, it may confirm a stated price. */
  doubtful: -3,
  /** Below this it may belong to something else. */
  sure: 3,
  /** From this on it is the product's price, whatever is stated. */
  plain: 5.5,
} as const

/** What lies in an element this many levels above an amount still counts as standing beside it. */
export const HIGHEST_BLOCK = 3
